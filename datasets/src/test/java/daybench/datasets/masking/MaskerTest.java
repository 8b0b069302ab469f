package daybench.datasets.masking;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskerTest {
  private static final int CLS = 2;
  private static final int SEP = 3;
  private static final int MASK = 4;
  private static final int SIZE = 200;

  /** Ids below 10 are special, odd ids from 101 on continue a word. */
  private static final TokenClasses CLASSES =
      new TokenClasses(SIZE, MASK, id -> id < 10, id -> id > 100 && id % 2 == 1);

  private static Masker masker(double rate, boolean wholeWord, int maskings, long seed) {
    return new Masker(CLASSES, new MaskingSettings(rate, wholeWord, maskings, seed));
  }

  private static int[] sequence(int length) {
    int[] tokens = new int[length];
    Arrays.setAll(tokens, i -> 10 + i * 37 % 190);
    tokens[0] = CLS;
    tokens[length - 1] = SEP;
    return tokens;
  }

  @ParameterizedTest
  @CsvSource({
    "128, 0.15, 19", // 19.2
    "3, 0.15, 1", // 0.45: never none
    "10, 0.25, 2", // 2.5 goes to the even number
    "14, 0.25, 4", // 3.5 goes to the even number
    "128, 0.4, 51", // 51.2
    "4, 0.9, 2" // 3.6, but only two tokens are ordinary
  })
  void the_number_of_masked_tokens_is_the_rounded_share(int length, double rate, int expected) {
    MaskedSequence masked = masker(rate, false, 0, 1).mask(sequence(length), 0, 0);
    assertEquals(expected, masked.positions().length);
    assertEquals(expected, masked.labels().length);
  }

  @Test
  void positions_ascend_and_labels_are_the_true_tokens() {
    int[] tokens = sequence(128);
    for (int sample = 0; sample < 200; sample++) {
      MaskedSequence masked = masker(0.15, false, 0, 1).mask(tokens, 0, sample);
      for (int i = 0; i < masked.positions().length; i++) {
        assertTrue(i == 0 || masked.positions()[i - 1] < masked.positions()[i]);
        assertEquals(tokens[masked.positions()[i]], masked.labels()[i]);
      }
      int[] restored = masked.inputIds();
      for (int i = 0; i < masked.positions().length; i++) {
        restored[masked.positions()[i]] = masked.labels()[i];
      }
      assertArrayEquals(tokens, restored);
    }
  }

  @Test
  void special_tokens_are_neither_chosen_nor_drawn() {
    int[] tokens = sequence(64);
    tokens[20] = 1;
    tokens[30] = SEP;
    tokens[40] = MASK;
    Set<Integer> drawn = new HashSet<>();
    for (int sample = 0; sample < 3000; sample++) {
      MaskedSequence masked = masker(0.3, false, 0, 5).mask(tokens, 2, sample);
      for (int i = 0; i < masked.positions().length; i++) {
        assertTrue(masked.labels()[i] >= 10);
        int seen = masked.inputIds()[masked.positions()[i]];
        assertTrue(seen == MASK || seen >= 10);
        drawn.add(seen);
      }
    }
    assertEquals(SIZE - 10 + 1, drawn.size(), "every ordinary token is drawn some time");
  }

  @Test
  void eight_in_ten_are_hidden_and_one_in_ten_each_kept_and_replaced() {
    int[] tokens = sequence(128);
    int hidden = 0;
    int kept = 0;
    int all = 0;
    int[] chosen = new int[128];
    for (int sample = 0; sample < 5000; sample++) {
      MaskedSequence masked = masker(0.15, false, 0, 5).mask(tokens, 0, sample);
      for (int i = 0; i < masked.positions().length; i++) {
        int seen = masked.inputIds()[masked.positions()[i]];
        chosen[masked.positions()[i]]++;
        hidden += seen == MASK ? 1 : 0;
        kept += seen == masked.labels()[i] ? 1 : 0;
        all++;
      }
    }
    assertEquals(0.8, hidden / (double) all, 0.006);
    assertEquals(0.1 + 0.1 / 190, kept / (double) all, 0.005);
    double expected = all / 126.0;
    for (int position = 1; position < 127; position++) {
      assertEquals(expected, chosen[position], 5 * Math.sqrt(expected));
    }
  }

  @Test
  void whole_words_are_masked_together_and_stop_at_the_word_that_reaches_the_number() {
    int[] tokens = {CLS, 20, 101, 103, 21, 22, 105, 23, 24, 107, 109, 111, 25, SEP, 113, 26, SEP};
    int[] wordOf = {-1, 0, 0, 0, 1, 2, 2, 3, 4, 4, 4, 4, 5, -1, 6, 7, -1};
    int[] wordLengths = {3, 1, 2, 1, 4, 1, 1, 1};
    int wanted = 5; // 17 x 0.3 = 5.1
    Set<Integer> counts = new HashSet<>();
    for (int sample = 0; sample < 2000; sample++) {
      MaskedSequence masked = masker(0.3, true, 0, 8).mask(tokens, 0, sample);
      int[] perWord = new int[8];
      for (int position : masked.positions()) {
        perWord[wordOf[position]]++;
      }
      int longest = 0;
      for (int word = 0; word < 8; word++) {
        assertTrue(perWord[word] == 0 || perWord[word] == wordLengths[word]);
        longest = Math.max(longest, perWord[word]);
      }
      assertTrue(masked.positions().length >= wanted);
      assertTrue(masked.positions().length < wanted + longest);
      counts.add(masked.positions().length);
    }
    assertEquals(Set.of(5, 6, 7, 8), counts);
  }

  @Test
  void a_masking_is_a_pure_function_of_seed_epoch_and_sample() {
    int[] tokens = sequence(128);
    int[] copy = tokens.clone();
    int[] first = masker(0.15, false, 0, 1).mask(tokens, 3, 4).inputIds();
    assertArrayEquals(copy, tokens, "the caller's array is left alone");
    assertArrayEquals(first, masker(0.15, false, 0, 1).mask(tokens, 3, 4).inputIds());
    assertFalse(Arrays.equals(first, masker(0.15, false, 0, 2).mask(tokens, 3, 4).inputIds()));
    assertFalse(Arrays.equals(first, masker(0.15, false, 0, 1).mask(tokens, 4, 4).inputIds()));
    assertFalse(Arrays.equals(first, masker(0.15, false, 0, 1).mask(tokens, 3, 5).inputIds()));
  }

  @Test
  void fixed_maskings_come_round_again() {
    int[] tokens = sequence(128);
    Masker cycling = masker(0.15, false, 10, 1);
    Set<String> different = new HashSet<>();
    for (int epoch = 0; epoch < 10; epoch++) {
      int[] now = cycling.mask(tokens, epoch, 7).inputIds();
      assertArrayEquals(now, cycling.mask(tokens, epoch + 10, 7).inputIds());
      assertArrayEquals(now, masker(0.15, false, 0, 1).mask(tokens, epoch, 7).inputIds());
      different.add(Arrays.toString(now));
    }
    assertEquals(10, different.size());
  }

  @Test
  void a_sequence_of_special_tokens_only_has_nothing_to_predict() {
    MaskedSequence masked = masker(0.15, true, 0, 1).mask(new int[] {CLS, 1, SEP}, 0, 0);
    assertEquals(0, masked.positions().length);
    assertArrayEquals(new int[] {CLS, 1, SEP}, masked.inputIds());
  }

  @Test
  void settings_out_of_range_are_refused() {
    assertThrows(IllegalArgumentException.class, () -> masker(0, false, 0, 1));
    assertThrows(IllegalArgumentException.class, () -> masker(1, false, 0, 1));
    assertThrows(IllegalArgumentException.class, () -> masker(Double.NaN, false, 0, 1));
    assertThrows(IllegalArgumentException.class, () -> masker(0.15, false, -1, 1));
  }
}
