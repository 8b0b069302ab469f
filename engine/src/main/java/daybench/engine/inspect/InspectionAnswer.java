package daybench.engine.inspect;

import daybench.engine.inference.FilledMask;
import daybench.engine.inference.TokenSurprisal;
import daybench.engine.json.Json;
import daybench.engine.json.TaggedRecords;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the inspection process says; times are milliseconds of work, waiting not counted. */
public sealed interface InspectionAnswer {
  /**
   * The first line: the process takes requests.
   *
   * @param protocol the version of the lines
   */
  record Ready(int protocol, String daybenchVersion, long pid, int threads, int mostModels)
      implements InspectionAnswer {}

  /**
   * A model is in memory.
   *
   * @param model its number in later requests
   */
  record Opened(long id, int model, InspectedModel about, double milliseconds)
      implements InspectionAnswer {}

  /** The most probable tokens for each mask, in the order of the text. */
  record Filled(long id, List<FilledMask> masks, double milliseconds) implements InspectionAnswer {
    public Filled {
      masks = List.copyOf(masks);
    }
  }

  /** The surprisal of each ordinary token. */
  record Surprised(long id, List<TokenSurprisal> tokens, double milliseconds)
      implements InspectionAnswer {
    public Surprised {
      tokens = List.copyOf(tokens);
    }
  }

  /** The tokens of a text. */
  record Tokenised(long id, List<TextToken> tokens) implements InspectionAnswer {
    public Tokenised {
      tokens = List.copyOf(tokens);
    }
  }

  /**
   * What a classifier says.
   *
   * @param said each class with its probability; of a task of scores one score without a label
   */
  record Classified(long id, List<Said> said, double milliseconds) implements InspectionAnswer {
    public Classified {
      said = List.copyOf(said);
    }
  }

  /** A class and its probability, or a score, whose label is empty. */
  record Said(String label, double value) {}

  /** The model is let go. */
  record Closed(long id, int model) implements InspectionAnswer {}

  /** How far a request is; its answer comes later. */
  record Progressed(long id, long done, long total) implements InspectionAnswer {}

  /** The request was taken back and has no other answer. */
  record Cancelled(long id) implements InspectionAnswer {}

  /**
   * A request that cannot be answered.
   *
   * @param id of the request; null where the line had none
   * @param message one sentence
   */
  record Refused(@Nullable Long id, String message) implements InspectionAnswer {}

  /** The answer as a line of JSON without a line end. */
  default String line() {
    return records().line(this);
  }

  /**
   * Reads an answer.
   *
   * @throws daybench.datasets.UserException where the line is none
   */
  static InspectionAnswer read(String line) {
    return records().read(Json.parse(line, "The answer"), "The answer");
  }

  private static TaggedRecords<InspectionAnswer> records() {
    return new TaggedRecords<>("type", InspectionAnswer.class);
  }
}
