package daybench.datasets.cleaning.near;

import java.util.List;

/**
 * Signatures in memory.
 *
 * @param signatures of each document
 */
public record SignatureList(List<int[]> signatures) implements Signatures {
  public SignatureList {
    signatures = List.copyOf(signatures);
  }

  @Override
  public int count() {
    return signatures.size();
  }

  @Override
  public int get(int document, int place) {
    return signatures.get(document)[place];
  }
}
