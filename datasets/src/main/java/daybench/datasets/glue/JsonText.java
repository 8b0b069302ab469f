package daybench.datasets.glue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import daybench.datasets.UserException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rows that are JSON objects, one a line; blank lines are passed over. */
final class JsonText {
  private final ObjectMapper mapper = new ObjectMapper();
  private final Path file;

  JsonText(Path file) {
    this.file = file;
  }

  void read(BufferedReader text, TableRows rows) throws IOException {
    long number = 0;
    @Nullable String line;
    boolean wanted = true;
    while (wanted && (line = text.readLine()) != null) {
      number++;
      if (!line.isBlank()) {
        wanted = rows.take(new Keys(object(line, number), number));
      }
    }
  }

  private JsonNode object(String line, long number) {
    try {
      JsonNode node = mapper.readTree(line);
      if (node.isObject()) {
        return node;
      }
    } catch (JsonProcessingException e) {
      throw new UserException(
          "%s, line %d is not valid JSON: %s."
              .formatted(file, number, e.getOriginalMessage().lines().findFirst().orElse("")),
          e);
    }
    throw new UserException("%s, line %d is no JSON object.".formatted(file, number));
  }

  private record Keys(JsonNode object, long line) implements TableRow {
    @Override
    public List<String> columns() {
      List<String> names = new ArrayList<>();
      object.fieldNames().forEachRemaining(names::add);
      return names;
    }

    @Override
    public Optional<String> field(String column) {
      JsonNode value = object.path(column);
      return value.isValueNode() && !value.isNull()
          ? Optional.of(value.asText())
          : Optional.empty();
    }

    @Override
    public String shape() {
      List<String> names = columns();
      return names.isEmpty() ? "no key" : "only the keys " + String.join(", ", names);
    }
  }
}
