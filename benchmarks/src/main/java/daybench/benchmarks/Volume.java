package daybench.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** How much a benchmark worked on; JMH prints each public field by the second. */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.OPERATIONS)
public class Volume {
  /** Bytes of UTF-8. */
  public long bytes;

  /** Tokens. */
  public long tokens;

  private List<String> counted = List.of();
  private long countedBytes;

  /** Adds one encoding of some texts; returns the number of tokens. */
  long add(List<String> texts, long tokensOfTexts) {
    if (counted != texts) {
      counted = texts;
      countedBytes =
          texts.stream().mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length).sum();
    }
    bytes += countedBytes;
    tokens += tokensOfTexts;
    return tokensOfTexts;
  }
}
