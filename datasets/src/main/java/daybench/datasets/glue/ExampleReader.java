package daybench.datasets.glue;

import daybench.datasets.UserException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes examples of the rows of a table. */
final class ExampleReader {
  private static final int LONGEST_SHOWN = 40;

  private final Path file;
  private final Columns columns;
  private final Target target;
  private final boolean mayBeShort;
  private final List<Example> examples = new ArrayList<>();
  private long skipped;

  /**
   * @param mayBeShort whether rows that lack a column, or a class, are skipped and counted
   */
  private ExampleReader(Path file, Columns columns, Target target, boolean mayBeShort) {
    this.file = file;
    this.columns = columns;
    this.target = target;
    this.mayBeShort = mayBeShort;
  }

  /**
   * Reads a table.
   *
   * @param header names of the columns where the file does not begin with them; else empty
   * @throws UserException naming file, line and column of what is missing or not understood
   */
  static ExampleSet read(
      String name,
      Path file,
      TableFormat format,
      List<String> header,
      Columns columns,
      Target target,
      boolean mayBeShort)
      throws IOException {
    ExampleReader reader = new ExampleReader(file, columns, target, mayBeShort);
    new TableReader(file, format, header)
        .read(
            columns.all(),
            row -> {
              reader.take(row);
              return true;
            });
    if (reader.examples.isEmpty()) {
      throw new UserException("%s has no rows.".formatted(file));
    }
    return new ExampleSet(name, file.toString(), reader.examples, reader.skipped);
  }

  private void take(TableRow row) {
    for (String column : columns.all()) {
      if (row.field(column).isEmpty()) {
        if (mayBeShort) {
          skipped++;
          return;
        }
        throw new UserException(
            "%s, line %d lacks the column \"%s\": it has %s."
                .formatted(file, row.line(), column, row.shape()));
      }
    }
    String index =
        columns.index() == null
            ? Integer.toString(examples.size())
            : row.field(columns.index()).orElseThrow();
    examples.add(
        new Example(
            index,
            row.field(columns.first()).orElseThrow(),
            columns.second() == null ? null : row.field(columns.second()).orElseThrow(),
            target(row)));
  }

  private @Nullable Double target(TableRow row) {
    if (columns.target() == null) {
      return null;
    }
    String written = row.field(columns.target()).orElseThrow().strip();
    return switch (target) {
      case Target.Classes classes -> (double) number(classes, written, row);
      case Target.Score _ -> score(written, row);
    };
  }

  private int number(Target.Classes classes, String written, TableRow row) {
    int number = classes.number(written);
    if (number < 0) {
      throw new UserException(
          "%s, line %d: the column \"%s\" says \"%s\", which is none of %s."
              .formatted(
                  file,
                  row.line(),
                  columns.target(),
                  shown(written),
                  String.join(", ", classes.labels().stream().map(ClassLabel::written).toList())));
    }
    return number;
  }

  private double score(String written, TableRow row) {
    try {
      double score = Double.parseDouble(written);
      if (Double.isFinite(score)) {
        return score;
      }
    } catch (NumberFormatException e) {
      // Told below, together with what is no finite number.
    }
    throw new UserException(
        "%s, line %d: the column \"%s\" says \"%s\", which is no number."
            .formatted(file, row.line(), columns.target(), shown(written)));
  }

  private static String shown(String text) {
    return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "...";
  }
}
