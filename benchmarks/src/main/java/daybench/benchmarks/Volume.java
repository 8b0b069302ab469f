package daybench.benchmarks;

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

  /** Adds one encoding of some texts; returns the number of tokens. */
  long add(long textBytes, long tokensOfTexts) {
    bytes += textBytes;
    tokens += tokensOfTexts;
    return tokensOfTexts;
  }
}
