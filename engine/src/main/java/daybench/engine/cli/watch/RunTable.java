package daybench.engine.cli.watch;

import daybench.engine.cli.terminal.Durations;
import daybench.engine.cli.terminal.Fitting;
import daybench.engine.cli.terminal.Quantities;
import daybench.engine.cli.watch.RunView.ValidationView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Several runs, a line each, to compare. */
public final class RunTable {
  private static final String ROW = "%-12s %4s %9s %9s %8s %9s %9s";
  private static final int FIGURES_CELLS = ROW.formatted("", "", "", "", "", "", "").length();
  private static final int SHORTEST_NAME = 8;

  private RunTable() {}

  /** A heading and the runs; the names are cut to what {@code columns} leave them. */
  public static List<String> draw(List<RunOverview> runs, int columns) {
    int longest =
        runs.stream().mapToInt(run -> run.view().folder().toString().length()).max().orElse(0);
    int cells = Math.min(longest, Math.max(SHORTEST_NAME, columns - FIGURES_CELLS - 1));
    List<String> lines = new ArrayList<>();
    lines.add(
        Fitting.fit("run", cells)
            + ' '
            + row("state", "used", "time", "step", "loss", "held out", "accuracy"));
    for (RunOverview run : runs) {
      lines.add(Fitting.fit(run.view().folder().toString(), cells) + ' ' + figures(run.view()));
    }
    return lines;
  }

  private static String figures(RunView run) {
    @Nullable ValidationView validation = run.lastValidation();
    return row(
        run.state(),
        (int) Math.floor(100 * run.fraction()) + "%",
        Durations.formatSeconds(run.elapsedSeconds()),
        Quantities.count(run.step()),
        Quantities.fixed(run.figures().loss(), 3),
        validation == null ? "-" : Quantities.fixed(validation.loss(), 3),
        validation == null ? "-" : Quantities.percent(validation.accuracy()));
  }

  private static String row(String... cells) {
    return String.format(Locale.ROOT, ROW, (Object[]) cells).stripTrailing();
  }
}
