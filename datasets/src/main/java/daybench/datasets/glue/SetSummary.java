package daybench.datasets.glue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a set of examples is like.
 *
 * @param rows examples
 * @param skipped rows that lack columns
 * @param shares of the classes; empty where the set has none
 * @param scores of a set with scores
 * @param lengths how many examples have how many words, both texts of a pair together
 */
public record SetSummary(
    String part,
    long rows,
    long skipped,
    List<Share> shares,
    Optional<Scores> scores,
    List<LengthBin> lengths) {
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final int[] BOUNDS = {8, 16, 32, 64, 128};

  /**
   * How often a class occurs.
   *
   * @param label its name
   */
  public record Share(String label, long rows) {}

  /** The least, the mean and the greatest score. */
  public record Scores(double least, double mean, double greatest) {}

  /**
   * Examples of about one length.
   *
   * @param upTo words, this number included; -1 in the last, which has no end
   */
  public record LengthBin(int upTo, long rows) {}

  public SetSummary {
    shares = List.copyOf(shares);
    lengths = List.copyOf(lengths);
  }

  /** Looks at a set. */
  public static SetSummary of(Task task, ExampleSet set) {
    boolean labelled = set.examples().getFirst().target() != null;
    return new SetSummary(
        set.name(),
        set.size(),
        set.skipped(),
        labelled && task.target() instanceof Target.Classes classes
            ? shares(classes, set)
            : List.of(),
        labelled && task.target() instanceof Target.Score
            ? Optional.of(scores(set))
            : Optional.empty(),
        lengths(set));
  }

  private static List<Share> shares(Target.Classes classes, ExampleSet set) {
    long[] rows = new long[classes.labels().size()];
    for (Example example : set.examples()) {
      rows[(int) example.known()]++;
    }
    List<Share> shares = new ArrayList<>();
    for (int i = 0; i < rows.length; i++) {
      shares.add(new Share(classes.labels().get(i).name(), rows[i]));
    }
    return shares;
  }

  private static Scores scores(ExampleSet set) {
    var statistics = Arrays.stream(set.targets()).summaryStatistics();
    return new Scores(statistics.getMin(), statistics.getAverage(), statistics.getMax());
  }

  private static List<LengthBin> lengths(ExampleSet set) {
    long[] rows = new long[BOUNDS.length + 1];
    for (Example example : set.examples()) {
      int words = words(example.first()) + example.other().map(SetSummary::words).orElse(0);
      int bin = 0;
      while (bin < BOUNDS.length && words > BOUNDS[bin]) {
        bin++;
      }
      rows[bin]++;
    }
    List<LengthBin> bins = new ArrayList<>();
    for (int i = 0; i < rows.length; i++) {
      bins.add(new LengthBin(i < BOUNDS.length ? BOUNDS[i] : -1, rows[i]));
    }
    return bins;
  }

  private static int words(String text) {
    String stripped = text.strip();
    return stripped.isEmpty() ? 0 : SPACE.split(stripped, -1).length;
  }
}
