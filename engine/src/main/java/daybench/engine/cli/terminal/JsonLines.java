package daybench.engine.cli.terminal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintStream;

/** One JSON object a line, in ASCII, so that the encoding of the locale cannot spoil it. */
public final class JsonLines {
  private final ObjectMapper mapper =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).findAndAddModules().build();
  private final PrintStream out;

  public JsonLines(PrintStream out) {
    this.out = out;
  }

  /** Writes a record, a map or a JSON tree. */
  public synchronized void write(Object value) {
    try {
      out.println(mapper.writeValueAsString(value));
      out.flush();
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Not to be written as JSON: " + value, e);
    }
  }
}
