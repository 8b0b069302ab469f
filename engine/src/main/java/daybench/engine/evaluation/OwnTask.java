package daybench.engine.evaluation;

import daybench.datasets.UserException;
import daybench.datasets.glue.Columns;
import daybench.datasets.glue.GlueTask;
import daybench.datasets.glue.TaskTables;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A task of one's own, which is none of GLUE's: tables with a text or two and a class or score.
 *
 * @param name of the task, and of its folders
 * @param training the file of the table learned from
 * @param development that of the table compared on; null to hold out a tenth of the training rows
 * @param text the column of the text
 * @param secondText that of the second text of pairs; null where there is none
 * @param label that of the class or score
 * @param regression whether the label is a number to be estimated
 */
public record OwnTask(
    String name,
    String training,
    @Nullable String development,
    String text,
    @Nullable String secondText,
    String label,
    boolean regression) {
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}");

  /**
   * @throws UserException where the name is none for a folder, or GLUE's
   */
  public OwnTask {
    if (!NAME.matcher(name).matches()) {
      throw new UserException(
          "The task cannot be called \"%s\"; give up to 64 letters, digits, dots, hyphens and underscores."
              .formatted(name));
    }
    if (GlueTask.named(name).isPresent()) {
      throw new UserException(
          "%s is a task of GLUE; call your own by another name.".formatted(name));
    }
  }

  /** The name that a table's file suggests. */
  public static String nameOf(Path file) {
    String plain = String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", "");
    String fit = plain.replaceAll("[^\\p{L}\\p{N}._-]+", "-").replaceFirst("^[._-]+", "");
    String name = fit.substring(0, Math.min(fit.length(), 64));
    return name.isEmpty() || GlueTask.named(name).isPresent() ? "task" : name;
  }

  /** Its tables. */
  public TaskTables tables() {
    return new TaskTables(
        name,
        Path.of(training),
        development == null ? null : Path.of(development),
        new Columns(text, secondText, label, null),
        regression);
  }
}
