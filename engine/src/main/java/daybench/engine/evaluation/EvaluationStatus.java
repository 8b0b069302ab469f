package daybench.engine.evaluation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import daybench.datasets.UserException;
import daybench.engine.json.Json;
import daybench.engine.run.ProcessIdentity;
import daybench.engine.run.ReplacedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The content of an evaluation's status.json, rewritten about once a second while it is at work.
 *
 * @param process who writes it
 * @param heartbeat when it was written
 * @param done trials that ended well
 * @param failed trials that ended by an error
 * @param all trials of the grid
 * @param trial the name of the one at work, or of several, with commas; empty between trials
 * @param trialFraction part of its steps made, 0 to 1; of several the sum
 * @param remainingSeconds until the last trial ends, by the pace so far; null where unknown
 * @param message why it ended, in a sentence; empty where the state says it all
 */
public record EvaluationStatus(
    EvaluationState state,
    ProcessIdentity process,
    Instant heartbeat,
    int done,
    int failed,
    int all,
    String trial,
    double trialFraction,
    @Nullable Double remainingSeconds,
    String message) {
  private static final int SCHEMA = 1;
  private static final long MOST_BYTES = 1 << 20;
  private static final Duration SILENCE = Duration.ofMinutes(2);

  /** The part of the grid that is made, 0 to 1. */
  public double fraction() {
    return all == 0 ? 0 : Math.clamp((done + failed + trialFraction) / all, 0, 1);
  }

  /** How it stands in truth: what says it is at work and is gone was interrupted. */
  public EvaluationState shownState(Instant now) {
    if (!state.live()) {
      return state;
    }
    // Where nothing is known of the process, only its silence tells.
    boolean alive = process.alive().orElse(Duration.between(heartbeat, now).compareTo(SILENCE) < 0);
    return alive ? state : EvaluationState.INTERRUPTED;
  }

  void write(Path file) throws IOException {
    ObjectNode json = Json.object();
    json.put("schema", SCHEMA);
    json.setAll(Json.tree(this));
    ReplacedFile.write(file, Json.indented(json));
  }

  /**
   * Reads status.json.
   *
   * @throws UserException where it is damaged, or of a later version
   */
  static EvaluationStatus read(Path file) throws IOException {
    if (Files.size(file) > MOST_BYTES) {
      throw new UserException("%s is too large to be Daybench's.".formatted(file));
    }
    ObjectNode json = Json.parse(Files.readString(file), file.toString());
    if (json.path("schema").asInt() > SCHEMA) {
      throw new UserException(
          "%s is of a later version of Daybench; use that version.".formatted(file));
    }
    return Json.convertLeniently(json, EvaluationStatus.class, file.toString());
  }
}
