package daybench.engine.cli.watch;

import daybench.engine.cli.terminal.Fitting;
import daybench.engine.cli.terminal.Terminal;
import daybench.engine.cli.watch.RunView.ValidationView;
import daybench.engine.run.RunEvent;
import daybench.engine.run.RunFolder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A run at one moment, told in full.
 *
 * @param view its figures
 * @param environment what its last process computed with
 */
public record RunOverview(RunView view, Optional<RunEvent.Environment> environment) {
  private static final int LABEL_CELLS = 10;

  /** Reads the run's folder. */
  public static RunOverview read(RunFolder folder) {
    RunFolderSource source = new RunFolderSource(folder);
    RunView view = source.view();
    return new RunOverview(view, source.history().environment());
  }

  /** For people. */
  public List<String> lines(Terminal terminal) {
    List<String> lines =
        new ArrayList<>(RunScreen.draw(view, terminal.glyphs(), terminal.columns()));
    environment.ifPresent(
        found ->
            lines.add(
                row(
                    "device",
                    "%s, %s, %d threads, %s"
                        .formatted(
                            found.deviceName().isBlank() ? found.device() : found.deviceName(),
                            found.precision().toLowerCase(Locale.ROOT),
                            found.threads(),
                            found.library()))));
    return lines;
  }

  private static String row(String label, String text) {
    return Fitting.fit(label, LABEL_CELLS) + text;
  }

  /** For machines; figures not known are left out. */
  public Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("type", "status");
    json.put("folder", view.folder().toString());
    json.put("state", view.state());
    json.put("detail", view.detail());
    json.put("live", view.live());
    json.put("step", view.step());
    json.put("sequences", view.sequences());
    json.put("tokens", view.tokens());
    json.put("elapsedSeconds", view.elapsedSeconds());
    put(json, "budgetSeconds", view.budgetSeconds());
    if (view.stepLimit() > 0) {
      json.put("maximumSteps", view.stepLimit());
    }
    json.put("fraction", view.fraction());
    put(json, "loss", view.figures().loss());
    put(json, "learningRate", view.figures().learningRate());
    put(json, "gradientNorm", view.figures().gradientNorm());
    put(json, "tokensPerSecond", view.figures().tokensPerSecond());
    put(json, "waitingFraction", view.figures().waitingFraction());
    @Nullable ValidationView validation = view.lastValidation();
    if (validation != null) {
      json.put("heldOutStep", validation.step());
      put(json, "heldOutLoss", validation.loss());
      put(json, "maskedAccuracy", validation.accuracy());
    }
    environment.ifPresent(found -> json.put("environment", found));
    json.put("warnings", view.warnings());
    return json;
  }

  private static void put(Map<String, Object> json, String key, double value) {
    if (Double.isFinite(value)) {
      json.put(key, value);
    }
  }
}
