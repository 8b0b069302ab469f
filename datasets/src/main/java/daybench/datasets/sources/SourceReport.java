package daybench.datasets.sources;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * What was skipped or repaired while sources were read. Safe for many threads; the outcome does not
 * depend on the order in which findings come in.
 */
public final class SourceReport {
  /** How many examples are kept of each issue: those first in order. */
  public static final int MAXIMUM_EXAMPLES = 10;

  private static final int MAXIMUM_NAME_LENGTH = 500;

  private static final class Tally {
    private long count;
    private final NavigableSet<String> examples = new TreeSet<>();
  }

  private final Map<SourceIssue, Tally> tallies = new EnumMap<>(SourceIssue.class);

  /** Counts an issue once. */
  public void add(SourceIssue issue, String where) {
    add(new SourceFinding(issue, 1, List.of(where)));
  }

  /** Counts what was found elsewhere, such as by an earlier, interrupted preparation. */
  public synchronized void add(SourceFinding finding) {
    Tally tally = tallies.computeIfAbsent(finding.issue(), issue -> new Tally());
    tally.count += finding.count();
    for (String example : finding.examples()) {
      tally.examples.add(shortened(example));
      if (tally.examples.size() > MAXIMUM_EXAMPLES) {
        tally.examples.pollLast();
      }
    }
  }

  /** Counts everything that another report has. */
  public void merge(SourceReport other) {
    other.findings().forEach(this::add);
  }

  /** How often an issue was met. */
  public synchronized long count(SourceIssue issue) {
    Tally tally = tallies.get(issue);
    return tally == null ? 0 : tally.count;
  }

  /** Every issue met, in the order of {@link SourceIssue}. */
  public synchronized List<SourceFinding> findings() {
    List<SourceFinding> findings = new ArrayList<>();
    tallies.forEach(
        (issue, tally) ->
            findings.add(new SourceFinding(issue, tally.count, List.copyOf(tally.examples))));
    return findings;
  }

  private static String shortened(String name) {
    return name.length() <= MAXIMUM_NAME_LENGTH
        ? name
        : name.substring(0, MAXIMUM_NAME_LENGTH) + "…";
  }
}
