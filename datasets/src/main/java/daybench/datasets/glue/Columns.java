package daybench.datasets.glue;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a table has what makes an example.
 *
 * @param first the column of the text
 * @param second of the other text of a pair; null where there is none
 * @param target of the class or the score; null where the rows have none
 * @param index of the name of an example; null to count the rows from 0
 */
public record Columns(
    String first, @Nullable String second, @Nullable String target, @Nullable String index) {
  List<String> all() {
    List<String> all = new ArrayList<>();
    all.add(first);
    for (@Nullable String column : new @Nullable String[] {second, target, index}) {
      if (column != null) {
        all.add(column);
      }
    }
    return all;
  }
}
