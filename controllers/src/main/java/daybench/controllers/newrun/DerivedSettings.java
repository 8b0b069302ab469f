package daybench.controllers.newrun;

import daybench.engine.forecast.Forecast;
import daybench.engine.forecast.Measurement;
import daybench.engine.settings.RunRequest;
import java.util.List;
import java.util.Optional;

/**
 * What the settings of a run come to.
 *
 * @param parameters of the model
 * @param memory about how much training takes
 * @param rates the learning rate over the budget
 * @param differences from the preset
 * @param reach what the budget will reach, by a measurement of this model
 */
public record DerivedSettings(
    RunRequest request,
    long parameters,
    MemoryEstimate memory,
    RateCurve rates,
    List<SettingsDifference> differences,
    Optional<Reach> reach) {
  /**
   * What the budget will reach.
   *
   * @param warning why that will not do; empty where it will
   */
  public record Reach(
      double seconds,
      long steps,
      long sequences,
      long tokens,
      double epochs,
      long validations,
      long heldOutTokens,
      double shareOfPaper,
      String warning) {
    /** What the paper's best run trains on, in sequences. */
    public static final long PAPER_SEQUENCES = Forecast.PAPER_SEQUENCES;
  }

  public DerivedSettings {
    differences = List.copyOf(differences);
  }

  /** All settings, as run.json will have them. */
  public String settingsJson() {
    return request.toJson();
  }

  static DerivedSettings of(
      RunRequest request,
      CorpusChoice corpus,
      List<SettingsDifference> differences,
      Optional<TrialResult> measured) {
    return new DerivedSettings(
        request,
        request.model().parameterCount(),
        MemoryEstimate.of(
            request.model(),
            request.batch().microBatch(),
            corpus.length(),
            request.masking().rate()),
        RateCurve.of(request),
        differences,
        measured
            .filter(trial -> trial.holdsFor(request))
            .map(TrialResult::measurement)
            .flatMap(found -> reach(found, request)));
  }

  private static Optional<Reach> reach(Measurement measured, RunRequest request) {
    return Forecast.of(measured, request)
        .map(
            found ->
                new Reach(
                    found.seconds(),
                    found.steps(),
                    found.sequences(),
                    found.tokens(),
                    found.epochs(),
                    found.validations(),
                    found.heldOutTokens(),
                    found.shareOfPaper(),
                    found.warning(request).orElse("")));
  }
}
