package daybench.engine.settings;

import daybench.datasets.masking.MaskingSettings;

/**
 * A named starting point for a run on some corpus.
 *
 * @param description one sentence for people who choose
 */
public record Preset(
    String name,
    String description,
    ModelSettings model,
    OptimiserSettings optimiser,
    ScheduleSettings schedule,
    BudgetSettings budget,
    BatchSettings batch,
    MaskingSettings masking,
    ValidationSettings validation,
    EarlyStopSettings earlyStop,
    CheckpointSettings checkpoints,
    Precision precision) {
  public Preset {
    Checks.present("name", name);
    Checks.present("description", description);
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
  }

  /** The run that this preset describes, on a corpus; the seed is that of the masking too. */
  public RunRequest request(
      String runName, String corpusFolder, int threads, long seed, String daybenchVersion) {
    return new RunRequest(
        runName,
        corpusFolder,
        model,
        optimiser,
        schedule,
        budget,
        batch,
        new MaskingSettings(masking.rate(), masking.wholeWord(), masking.maskings(), seed),
        validation,
        earlyStop,
        checkpoints,
        precision,
        threads,
        seed,
        daybenchVersion);
  }
}
