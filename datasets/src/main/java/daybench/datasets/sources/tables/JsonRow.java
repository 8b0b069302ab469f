package daybench.datasets.sources.tables;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes one value out of objects, passing over the others without making anything of them. */
final class JsonRow {
  /** Makes parsers within Jackson's bounds of depth and length. */
  static final JsonFactory FACTORY = new JsonFactory();

  private final String file;
  private final String column;
  private boolean first;

  /**
   * @param checksFirst whether the first object must have the column, or else it is an error
   */
  JsonRow(String file, String column, boolean checksFirst) {
    this.file = file;
    this.column = column;
    this.first = checksFirst;
  }

  /** Reads the object that the parser has just entered, to its end; null where it has no text. */
  @Nullable String text(JsonParser parser) throws IOException {
    String text = null;
    JsonToken found = null;
    List<String> names = new ArrayList<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      if (first) {
        names.add(name);
      }
      JsonToken value = parser.nextToken();
      if (found == null && name.equals(column)) {
        found = value;
        text = value == JsonToken.VALUE_STRING ? parser.getText() : null;
      }
      parser.skipChildren();
    }
    if (first) {
      check(found, names);
      first = false;
    }
    return text;
  }

  private void check(@Nullable JsonToken found, List<String> names) {
    if (found == null) {
      throw MissingColumn.in(file, column, names);
    }
    switch (found) {
      case VALUE_STRING, VALUE_NULL -> {}
      case START_ARRAY -> throw MissingColumn.withoutText(file, column, "lists");
      case START_OBJECT -> throw MissingColumn.withoutText(file, column, "objects");
      case VALUE_TRUE, VALUE_FALSE -> throw MissingColumn.withoutText(file, column, "truth values");
      default -> throw MissingColumn.withoutText(file, column, "numbers");
    }
  }
}
