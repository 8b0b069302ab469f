package daybench.datasets.batches;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import daybench.datasets.corpus.SequenceStore;
import daybench.datasets.masking.Masker;
import daybench.datasets.masking.MaskingSettings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class BatchesTest {
  private static final int PAD = 0;
  private static final int COUNT = 23;

  /** Sequence i is CLS, then token 10 + i again and again, then SEP; lengths 5 to 20. */
  private record Numbered(long count, int maximumLength) implements SequenceStore {
    @Override
    public int[] read(long index) {
      int[] tokens = new int[Math.min(maximumLength, 5 + (int) index % 16)];
      Arrays.fill(tokens, 10 + (int) index);
      tokens[0] = 2;
      tokens[tokens.length - 1] = 3;
      return tokens;
    }
  }

  private static Masker masker() {
    return new Masker(100, 4, id -> id < 10, id -> false, new MaskingSettings(0.15, false, 0, 11));
  }

  private static BatchSource source(int maximumLength) {
    return new BatchSource(new Numbered(COUNT, maximumLength), masker(), 5, PAD);
  }

  /** Which sequence each row is: told by its labels, which masking does not change. */
  private static List<Integer> samples(MicroBatch batch) {
    List<Integer> samples = new ArrayList<>(Collections.nCopies(batch.sequences(), -1));
    for (int i = 0; i < batch.labels().length; i++) {
      samples.set(batch.maskedPositions()[i] / batch.length(), batch.labels()[i] - 10);
    }
    return samples;
  }

  @Test
  void an_epoch_has_every_sequence_once_and_each_epoch_its_own_order() {
    List<Integer> first = samples(source(24).at(0, COUNT));
    List<Integer> second = samples(source(24).at(COUNT, COUNT));
    List<Integer> all = new ArrayList<>(first);
    Collections.sort(all);
    for (int i = 0; i < COUNT; i++) {
      assertEquals(i, all.get(i));
    }
    assertNotEquals(first, second);
    Collections.sort(second);
    assertEquals(all, second);
  }

  @Test
  void a_batch_may_span_epochs_and_its_size_does_not_matter() {
    MicroBatch whole = source(24).at(COUNT - 5, 10);
    List<Integer> pieces = new ArrayList<>();
    for (int i = 0; i < 10; i += 2) {
      MicroBatch piece = source(24).at(COUNT - 5 + i, 2);
      pieces.addAll(samples(piece));
      for (int row = 0; row < 2; row++) {
        int from = (i + row) * whole.length();
        assertArrayEquals(
            Arrays.copyOfRange(whole.inputIds(), from, from + whole.lengths()[i + row]),
            Arrays.copyOfRange(
                piece.inputIds(),
                row * piece.length(),
                row * piece.length() + piece.lengths()[row]));
      }
    }
    assertEquals(samples(whole), pieces);
  }

  @Test
  void rows_are_padded_to_a_multiple_of_eight_but_not_beyond_the_greatest_length() {
    for (int position = 0; position < 2 * COUNT; position++) {
      MicroBatch batch = source(20).at(position, 3);
      int longest = Arrays.stream(batch.lengths()).max().orElseThrow();
      assertEquals(Math.min(20, (longest + 7) / 8 * 8), batch.length());
      assertEquals(3 * batch.length(), batch.inputIds().length);
      for (int row = 0; row < 3; row++) {
        for (int column = 0; column < batch.length(); column++) {
          int id = batch.inputIds()[row * batch.length() + column];
          assertEquals(column >= batch.lengths()[row], id == PAD);
        }
      }
      assertEquals(Arrays.stream(batch.lengths()).sum(), batch.tokens());
      for (int i = 1; i < batch.maskedPositions().length; i++) {
        assertTrue(batch.maskedPositions()[i - 1] < batch.maskedPositions()[i]);
      }
    }
  }

  @Test
  void a_batch_of_full_rows_is_not_padded() {
    SequenceStore full = new Numbered(10, 5);
    assertFalse(new BatchSource(full, masker(), 5, PAD).at(0, 4).padded());
    assertEquals(5, new BatchSource(full, masker(), 5, PAD).at(0, 4).length());
    assertTrue(source(24).at(0, COUNT).padded());
  }

  @Test
  void fixed_batches_keep_the_stores_order_and_the_same_masks() {
    FixedBatches fixed = new FixedBatches(new Numbered(COUNT, 24), masker(), PAD);
    MicroBatch end = fixed.at(20, 8);
    assertEquals(List.of(20, 21, 22), samples(end));
    assertEquals(20, end.firstPosition());
    int[] alone = fixed.at(21, 1).inputIds();
    assertArrayEquals(
        Arrays.copyOf(alone, end.lengths()[1]),
        Arrays.copyOfRange(end.inputIds(), end.length(), end.length() + end.lengths()[1]));
    assertThrows(IllegalArgumentException.class, () -> fixed.at(COUNT, 1));
  }

  @Test
  void an_empty_store_and_wrong_positions_are_refused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new BatchSource(new Numbered(0, 24), masker(), 5, PAD));
    assertThrows(IllegalArgumentException.class, () -> source(24).at(-1, 2));
    assertThrows(IllegalArgumentException.class, () -> source(24).at(0, 0));
  }
}
