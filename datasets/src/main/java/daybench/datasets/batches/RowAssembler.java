package daybench.datasets.batches;

import daybench.datasets.masking.MaskedSequence;
import java.util.Arrays;
import java.util.List;

/** Lays masked sequences side by side, padded to one length. */
final class RowAssembler {
  private static final int LENGTH_MULTIPLE = 8;

  private final int padId;
  private final int maximumLength;

  RowAssembler(int padId, int maximumLength) {
    this.padId = padId;
    this.maximumLength = maximumLength;
  }

  MicroBatch assemble(List<MaskedSequence> rows, long firstPosition) {
    int longest = 0;
    int masked = 0;
    for (MaskedSequence row : rows) {
      longest = Math.max(longest, row.inputIds().length);
      masked += row.positions().length;
    }
    int rounded = Math.ceilDiv(longest, LENGTH_MULTIPLE) * LENGTH_MULTIPLE;
    int length = Math.max(longest, Math.min(rounded, maximumLength));
    int[] inputIds = new int[rows.size() * length];
    int[] lengths = new int[rows.size()];
    int[] positions = new int[masked];
    int[] labels = new int[masked];
    int next = 0;
    for (int i = 0; i < rows.size(); i++) {
      MaskedSequence row = rows.get(i);
      int start = i * length;
      lengths[i] = row.inputIds().length;
      System.arraycopy(row.inputIds(), 0, inputIds, start, lengths[i]);
      Arrays.fill(inputIds, start + lengths[i], start + length, padId);
      for (int j = 0; j < row.positions().length; j++) {
        positions[next] = start + row.positions()[j];
        labels[next++] = row.labels()[j];
      }
    }
    return new MicroBatch(rows.size(), length, inputIds, lengths, positions, labels, firstPosition);
  }
}
