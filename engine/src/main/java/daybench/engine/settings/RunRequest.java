package daybench.engine.settings;

import com.fasterxml.jackson.databind.node.ObjectNode;
import daybench.datasets.UserException;
import daybench.datasets.masking.MaskingSettings;
import daybench.engine.json.Json;

/**
 * All that decides what a pretraining run does; the content of {@code run.json}.
 *
 * @param name what people call the run
 * @param corpusFolder the folder of the prepared corpus
 * @param threads computing threads of the processor
 * @param seed of initial weights, order and dropout
 * @param daybenchVersion the version that made the request
 */
public record RunRequest(
    String name,
    String corpusFolder,
    ModelSettings model,
    OptimiserSettings optimiser,
    ScheduleSettings schedule,
    BudgetSettings budget,
    BatchSettings batch,
    MaskingSettings masking,
    ValidationSettings validation,
    EarlyStopSettings earlyStop,
    CheckpointSettings checkpoints,
    Precision precision,
    int threads,
    long seed,
    String daybenchVersion) {
  /** The version of the format of {@code run.json}. */
  public static final int SCHEMA = 1;

  public RunRequest {
    Checks.present("name", name);
    Checks.present("corpusFolder", corpusFolder);
    if (name.isBlank() || corpusFolder.isBlank()) {
      throw new UserException("A run needs a name and the folder of a corpus; give both.");
    }
    Checks.present("model", model);
    Checks.present("optimiser", optimiser);
    Checks.present("schedule", schedule);
    Checks.present("budget", budget);
    Checks.present("batch", batch);
    Checks.present("masking", masking);
    Checks.present("validation", validation);
    Checks.present("earlyStop", earlyStop);
    Checks.present("checkpoints", checkpoints);
    Checks.present("precision", precision);
    Checks.atLeast("threads", threads, 1);
    Checks.present("daybenchVersion", daybenchVersion);
    if (schedule.kind() != ScheduleKind.CONSTANT) {
      if (schedule.basis() == ScheduleBasis.TIME && budget.seconds() == null) {
        throw new UserException(
            "A learning-rate schedule over time needs a budget in seconds;"
                + " give one, or use a schedule over steps.");
      }
      if (schedule.basis() == ScheduleBasis.STEPS && budget.maximumSteps() == null) {
        throw new UserException(
            "A learning-rate schedule over steps needs a maximum number of steps;"
                + " give one, or use a schedule over time.");
      }
    }
  }

  /** The same run with another end. */
  public RunRequest withBudget(BudgetSettings other) {
    return new RunRequest(
        name,
        corpusFolder,
        model,
        optimiser,
        schedule,
        other,
        batch,
        masking,
        validation,
        earlyStop,
        checkpoints,
        precision,
        threads,
        seed,
        daybenchVersion);
  }

  /** The JSON text of {@code run.json}. */
  public String toJson() {
    ObjectNode json = Json.object();
    json.put("schema", SCHEMA);
    json.setAll(Json.tree(this));
    return Json.indented(json);
  }

  /**
   * Reads the text of a {@code run.json}.
   *
   * @param what the file's name in an error
   * @throws UserException naming the key that is unknown, missing or wrong
   */
  public static RunRequest fromJson(String text, String what) {
    ObjectNode json = Json.parse(text, what);
    int schema = json.path("schema").asInt(0);
    if (schema != SCHEMA) {
      throw new UserException(
          what
              + " has the schema "
              + schema
              + ", and this version of Daybench reads schema "
              + SCHEMA
              + "; use the version that wrote it.");
    }
    json.remove("schema");
    return Json.convert(json, RunRequest.class, what);
  }
}
