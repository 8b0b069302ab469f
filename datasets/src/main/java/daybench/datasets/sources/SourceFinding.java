package daybench.datasets.sources;

import java.util.List;

/**
 * How often an issue was met.
 *
 * @param issue the issue
 * @param count how often
 * @param examples where, sorted; at most {@link SourceReport#MAXIMUM_EXAMPLES}
 */
public record SourceFinding(SourceIssue issue, long count, List<String> examples) {
  public SourceFinding {
    examples = List.copyOf(examples);
  }
}
