package daybench.controllers.evaluation;

import daybench.datasets.CancelSignal;
import daybench.datasets.UserException;
import daybench.datasets.glue.ExampleSet;
import daybench.datasets.glue.GlueFolder;
import daybench.datasets.glue.GlueTask;
import daybench.datasets.glue.SetSummary;
import daybench.datasets.glue.TaskData;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Reads what a folder has of GLUE. */
final class GlueTaskRows {
  private static final int WORDS = 64;

  private GlueTaskRows() {}

  /**
   * All tasks that can be trained, in GLUE's order, those that the folder lacks with the reason.
   *
   * @throws UserException where the folder has none of them
   */
  static List<GlueTaskRow> read(Path folder, CancelSignal cancel) throws IOException {
    GlueFolder glue = GlueFolder.open(folder);
    List<GlueTaskRow> rows = new ArrayList<>();
    for (GlueTask task : GlueTask.values()) {
      if (task != GlueTask.AX) {
        cancel.throwIfCancelled();
        rows.add(row(glue, task));
      }
    }
    return List.copyOf(rows);
  }

  private static GlueTaskRow row(GlueFolder glue, GlueTask task) throws IOException {
    try {
      TaskData data = glue.data(task);
      return new GlueTaskRow(
          task.title(),
          data.training().size(),
          data.development().stream().mapToLong(ExampleSet::size).sum(),
          about(SetSummary.of(data.task(), data.training())),
          "");
    } catch (UserException e) {
      return new GlueTaskRow(task.title(), 0, 0, "", String.valueOf(e.getMessage()));
    }
  }

  /** Balance and lengths, in a few words. */
  static String about(SetSummary summary) {
    String classes =
        summary.shares().stream()
            .map(one -> "%s %s".formatted(percent(one.rows(), summary.rows()), one.label()))
            .collect(Collectors.joining(", "));
    String scores =
        summary
            .scores()
            .map(
                one ->
                    String.format(
                        Locale.ROOT,
                        "scores %.0f to %.0f, mean %.2f",
                        one.least(),
                        one.greatest(),
                        one.mean()))
            .orElse("");
    long shorter =
        summary.lengths().stream()
            .filter(bin -> bin.upTo() > 0 && bin.upTo() <= WORDS)
            .mapToLong(SetSummary.LengthBin::rows)
            .sum();
    return "%s; %s with at most %d words"
        .formatted(classes + scores, percent(shorter, summary.rows()), WORDS);
  }

  private static String percent(long part, long whole) {
    return String.format(Locale.ROOT, "%.0f %%", whole == 0 ? 0 : 100.0 * part / whole);
  }
}
