package daybench.engine.inspect;

import com.fasterxml.jackson.databind.node.ObjectNode;
import daybench.datasets.UserException;
import daybench.engine.json.Json;
import daybench.engine.json.TaggedRecords;
import org.jspecify.annotations.Nullable;

/** What may be asked of the inspection process. */
public sealed interface InspectionRequest {
  /** A number that the answers repeat; the asker chooses it. */
  long id();

  /**
   * Loads a model.
   *
   * @param place a run folder, a checkpoint folder or a folder in Hugging Face layout
   */
  record Open(long id, String place) implements InspectionRequest {
    public Open {
      present("place", place);
      if (place.isBlank()) {
        throw new UserException("The place of the model is empty; give its folder.");
      }
    }
  }

  /**
   * Asks for the most probable tokens under each [MASK].
   *
   * @param model its number
   * @param top tokens for each mask
   */
  record Fill(long id, int model, String text, int top) implements InspectionRequest {
    public Fill {
      check(text);
      if (top < 1 || top > InspectionProtocol.MOST_CANDIDATES) {
        throw new UserException(
            "%d tokens were asked for; ask for 1 to %d."
                .formatted(top, InspectionProtocol.MOST_CANDIDATES));
      }
    }
  }

  /**
   * Asks how much each token of a text surprises the model.
   *
   * @param model its number
   */
  record Surprisal(long id, int model, String text) implements InspectionRequest {
    public Surprisal {
      check(text);
    }
  }

  /**
   * Asks for the tokens of a text.
   *
   * @param model its number
   */
  record Tokenise(long id, int model, String text) implements InspectionRequest {
    public Tokenise {
      check(text);
    }
  }

  /**
   * Asks what a classifier makes of a text or pair; loads it where it is not in memory.
   *
   * @param place the folder of the classifier
   * @param second the second text of a pair; null where the task is one of single texts
   */
  record Classify(long id, String place, String text, @Nullable String second)
      implements InspectionRequest {
    public Classify {
      present("place", place);
      check(text);
      if (second != null) {
        check(second);
      }
    }
  }

  /**
   * Lets a model go.
   *
   * @param model its number
   */
  record Close(long id, int model) implements InspectionRequest {}

  /**
   * Takes back a request that waits or is at work; nothing happens where it is answered already.
   *
   * @param request its id
   */
  record Cancel(long id, long request) implements InspectionRequest {}

  /** The request as a line of JSON without a line end. */
  default String line() {
    return records().line(this);
  }

  /**
   * Reads a request.
   *
   * @throws UserException where it is none
   */
  static InspectionRequest read(ObjectNode json) {
    return records().read(json, "The request");
  }

  /** The id of what may be no sound request otherwise; null where it has none. */
  static @Nullable Long idOf(ObjectNode json) {
    return json.path("id").isIntegralNumber() && json.path("id").canConvertToLong()
        ? Long.valueOf(json.path("id").longValue())
        : null;
  }

  /**
   * Parses a line, which {@link #read} takes.
   *
   * @throws UserException where it is no JSON object
   */
  static ObjectNode parse(String line) {
    return Json.parse(line, "The request");
  }

  private static TaggedRecords<InspectionRequest> records() {
    return new TaggedRecords<>("ask", InspectionRequest.class);
  }

  private static void present(String key, @Nullable Object value) {
    if (value == null) {
      throw new UserException("The key \"" + key + "\" is missing; give it a value.");
    }
  }

  private static void check(@Nullable String text) {
    present("text", text);
    if (text != null && text.length() > InspectionProtocol.LONGEST_TEXT) {
      throw new UserException(
          "The text has %,d characters; at most %,d are taken at once."
              .formatted(text.length(), InspectionProtocol.LONGEST_TEXT));
    }
  }
}
