package daybench.engine.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import daybench.datasets.UserException;
import daybench.datasets.files.AtomicFiles;
import daybench.engine.json.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The content of status.json: how the run stands, rewritten about once a second.
 *
 * @param process who writes it
 * @param heartbeat when it was written
 * @param step optimiser steps made
 * @param sequences trained on
 * @param tokens trained on
 * @param elapsedSeconds budget used, in seconds
 * @param budgetSeconds the whole budget; null where the run ends by steps
 * @param maximumSteps the steps at which the run ends; null where it ends by time
 * @param budgetFraction part of the budget or of the steps used, 0 to 1
 * @param activity what is done at the moment, such as "validating"; empty while training
 * @param message why the run is in this state, in a sentence; empty where the state says it all
 */
public record RunStatus(
    RunState state,
    ProcessIdentity process,
    Instant heartbeat,
    long step,
    long sequences,
    long tokens,
    double elapsedSeconds,
    @Nullable Double budgetSeconds,
    @Nullable Long maximumSteps,
    double budgetFraction,
    String activity,
    String message) {
  /** The version of the format of status.json. */
  public static final int SCHEMA = 1;

  public RunStatus {
    present("state", state);
    present("process", process);
    present("heartbeat", heartbeat);
    present("activity", activity);
    present("message", message);
  }

  private static void present(String key, @Nullable Object value) {
    if (value == null) {
      throw new UserException("the key \"" + key + "\" is missing.");
    }
  }

  /** Replaces status.json. */
  public void write(Path file) throws IOException {
    ObjectNode json = Json.object();
    json.put("schema", SCHEMA);
    json.setAll(Json.tree(this));
    if (state.live()) {
      ReplacedFile.write(file, Json.indented(json));
    } else {
      AtomicFiles.write(file, Json.indented(json));
    }
  }

  /**
   * Reads status.json.
   *
   * @throws NewerFormatException where a later version of Daybench wrote it
   * @throws UserException where it is damaged
   */
  public static RunStatus read(Path file) throws IOException {
    String what = file.toString();
    ObjectNode json = Json.parse(BoundedText.read(file), what);
    NewerFormatException.check(json, SCHEMA, what);
    return Json.convertLeniently(json, RunStatus.class, what);
  }
}
