package daybench.engine.evaluation;

import daybench.datasets.UserException;
import daybench.datasets.files.AtomicFiles;
import daybench.engine.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The checkpoints of one run that are scored beside each other; the content of budget.json. The
 * evaluation of each lies in a folder of its name beside it.
 *
 * @param schema the version of the format
 */
public record BudgetSeries(int schema, List<BudgetPoint> points) {
  /** The name of the file that makes a folder one of such evaluations. */
  public static final String FILE = "budget.json";

  private static final int SCHEMA = 1;
  private static final long MOST_BYTES = 1 << 20;

  public BudgetSeries {
    points = List.copyOf(points);
  }

  public BudgetSeries(List<BudgetPoint> points) {
    this(SCHEMA, points);
  }

  /** Writes budget.json, and the folder where it is missing. */
  public void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    AtomicFiles.write(folder.resolve(FILE), Json.indented(this));
  }

  /** Whether a folder has one. */
  public static boolean is(Path folder) {
    return Files.isRegularFile(folder.resolve(FILE));
  }

  /**
   * Reads budget.json of a folder.
   *
   * @throws UserException where it is damaged
   */
  public static BudgetSeries read(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    if (Files.size(file) > MOST_BYTES) {
      throw new UserException("%s is too large to be Daybench's.".formatted(file));
    }
    String what = file.toString();
    return Json.convertLeniently(
        Json.parse(Files.readString(file), what), BudgetSeries.class, what);
  }
}
