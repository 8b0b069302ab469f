package daybench.engine.run;

import com.fasterxml.jackson.databind.JsonNode;

/** A file was written by a later version of Daybench. */
public final class NewerFormatException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NewerFormatException(String what, int found, int known) {
    super(
        what
            + " has the schema "
            + found
            + ", and this version of Daybench reads up to "
            + known
            + "; use a later version.");
  }

  static void check(JsonNode json, int known, String what) {
    int found = json.path("schema").asInt(0);
    if (found > known) {
      throw new NewerFormatException(what, found, known);
    }
  }
}
