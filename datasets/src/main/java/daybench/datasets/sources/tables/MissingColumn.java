package daybench.datasets.sources.tables;

import daybench.datasets.UserException;
import java.util.Collection;
import java.util.stream.Collectors;

/** Says which columns a table has where the one asked for is not among them. */
final class MissingColumn {
  private static final int SHOWN = 20;

  private MissingColumn() {}

  static UserException in(String file, String column, Collection<String> columns) {
    String names =
        columns.stream().limit(SHOWN).map(MissingColumn::shown).collect(Collectors.joining(", "));
    return new UserException(
        "%s has no column %s; it has %s%s. Choose one by --column."
            .formatted(
                file,
                shown(column),
                names.isEmpty() ? "none" : names,
                columns.size() > SHOWN ? ", ..." : ""));
  }

  static UserException withoutText(String file, String column, String holds) {
    return new UserException(
        "The column %s of %s holds %s, not text. Choose another by --column."
            .formatted(shown(column), file, holds));
  }

  private static String shown(String name) {
    String printable = name.replaceAll("\\p{Cntrl}", "?");
    return "'" + (printable.length() <= 60 ? printable : printable.substring(0, 60) + "…") + "'";
  }
}
