package daybench.engine.cli.watch;

import daybench.engine.cli.terminal.Durations;
import daybench.engine.cli.terminal.Fitting;
import daybench.engine.cli.terminal.Glyphs;
import daybench.engine.cli.terminal.Quantities;
import daybench.engine.cli.terminal.Wrapping;
import daybench.engine.cli.watch.RunView.Figures;
import daybench.engine.cli.watch.RunView.ValidationView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Draws a run as a few lines of text. */
final class RunScreen {
  private static final int LABEL_CELLS = 10;
  private static final int MOST_ROWS = 3;
  private static final int LARGEST_PICTURE_CELLS = 40;

  private final Glyphs glyphs;
  private final int columns;
  private final List<String> lines = new ArrayList<>();

  private RunScreen(Glyphs glyphs, int columns) {
    this.glyphs = glyphs;
    this.columns = columns;
  }

  /** The lines, none longer than {@code columns}. */
  static List<String> draw(RunView run, Glyphs glyphs, int columns) {
    RunScreen screen = new RunScreen(glyphs, columns);
    screen.rows("run", screen.join(String.valueOf(run.folder()), run.state(), run.detail()));
    screen.row("budget", screen.budget(run));
    screen.row("loss", screen.loss(run));
    screen.row("held out", screen.heldOut(run));
    screen.row("speed", screen.speed(run));
    screen.row("step", screen.step(run));
    if (!run.warnings().isEmpty()) {
      screen.rows("warning", run.warnings().getLast());
    }
    return screen.lines;
  }

  private void row(String label, String text) {
    lines.add(Fitting.cut(Fitting.fit(label, LABEL_CELLS) + text, columns));
  }

  private void rows(String label, String text) {
    List<String> wrapped =
        Wrapping.wrap(Fitting.fit(label, LABEL_CELLS) + text, columns, LABEL_CELLS);
    for (String line : wrapped.subList(0, Math.min(MOST_ROWS, wrapped.size()))) {
      lines.add(Fitting.cut(line, columns));
    }
  }

  private String join(@Nullable String... parts) {
    return String.join(
        glyphs.separator(),
        Arrays.stream(parts).filter(part -> part != null && !part.isEmpty()).toList());
  }

  private int pictureCells() {
    return Math.clamp(columns - LABEL_CELLS - 36, 8, LARGEST_PICTURE_CELLS);
  }

  private String budget(RunView run) {
    String used = Durations.formatSeconds(run.elapsedSeconds());
    String of =
        run.stepLimit() > 0
            ? "step %s of %s, %s"
                .formatted(Quantities.count(run.step()), Quantities.count(run.stepLimit()), used)
            : used + " of " + Durations.formatSeconds(run.budgetSeconds());
    double remaining = run.remainingSeconds();
    boolean counting = run.live() && Double.isFinite(remaining);
    return "%s %3d%%  %s"
        .formatted(
            glyphs.bar(run.fraction(), pictureCells()),
            (int) Math.floor(100 * run.fraction()),
            join(of, counting ? "ETA " + Durations.formatSeconds(remaining) : null));
  }

  private String loss(RunView run) {
    List<Double> losses = run.losses();
    if (losses.isEmpty()) {
      return "-";
    }
    return "%s  %s"
        .formatted(
            glyphs.sparkline(losses, pictureCells()),
            join(
                Quantities.fixed(run.figures().loss(), 3),
                "from " + Quantities.fixed(losses.getFirst(), 2)));
  }

  private String heldOut(RunView run) {
    ValidationView last = run.lastValidation();
    if (last == null) {
      return "-";
    }
    return join(
        "loss " + Quantities.fixed(last.loss(), 3),
        "perplexity " + Quantities.fixed(last.perplexity(), last.perplexity() < 100 ? 1 : 0),
        "masked accuracy " + Quantities.percent(last.accuracy()),
        "step " + Quantities.count(last.step()));
  }

  private String speed(RunView run) {
    Figures figures = run.figures();
    return join(
        Double.isFinite(figures.tokensPerSecond())
            ? Quantities.count(Math.round(figures.tokensPerSecond())) + " tokens/s"
            : "-",
        Double.isFinite(figures.waitingFraction())
            ? "waiting for data " + Quantities.percent(figures.waitingFraction())
            : null,
        figures.memoryBytes() > 0 ? Quantities.bytes(figures.memoryBytes()) + " memory" : null);
  }

  private String step(RunView run) {
    Figures figures = run.figures();
    return join(
        Quantities.count(run.step()),
        Quantities.compact(run.sequences()) + " sequences",
        Quantities.compact(run.tokens()) + " tokens",
        Double.isFinite(figures.learningRate())
            ? String.format(Locale.ROOT, "rate %.2e", figures.learningRate())
            : null,
        Double.isFinite(figures.gradientNorm())
            ? "gradient " + Quantities.fixed(figures.gradientNorm(), 2)
            : null);
  }
}
