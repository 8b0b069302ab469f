package daybench.datasets.sources.tables;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import daybench.datasets.CancelSignal;
import daybench.datasets.UserException;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads the objects of an array, or objects one after the other, on however many lines. */
record JsonReader(String column) implements StreamReader {
  @Override
  public void read(String name, InputStream in, RowSink rows, CancelSignal cancel)
      throws IOException {
    JsonRow row = new JsonRow(name, column, true);
    try (JsonParser parser = JsonRow.FACTORY.createParser(in)) {
      long number = 0;
      boolean inArray = false;
      JsonToken token = parser.nextToken();
      while (token != null && rows.wantsMore()) {
        cancel.throwIfCancelled();
        if (token == JsonToken.START_OBJECT) {
          rows.row(++number, row.text(parser));
        } else if (token == JsonToken.START_ARRAY && !inArray && number == 0) {
          inArray = true;
        } else if (token != JsonToken.END_ARRAY) {
          throw new UserException(
              "%s is no table: it holds other things than objects with names.".formatted(name));
        }
        token = parser.nextToken();
      }
    } catch (JsonProcessingException e) {
      throw new UserException(
          "%s is no sound JSON%s: %s."
              .formatted(
                  name,
                  place(e.getLocation()),
                  e.getOriginalMessage().lines().findFirst().orElse("")),
          e);
    }
  }

  private static String place(@Nullable JsonLocation at) {
    return at == null ? "" : " in line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
  }
}
