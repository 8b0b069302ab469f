package daybench.datasets.packing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import daybench.datasets.UserException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackingTest {
  private static final int CLS = 2;
  private static final int SEP = 3;

  /** Documents of sentences of tokens; every token is another number, so that none can hide. */
  private static List<List<int[]>> documents(long seed, int count, int longest) {
    Random random = new Random(seed);
    List<List<int[]>> documents = new ArrayList<>();
    int next = 10;
    for (int i = 0; i < count; i++) {
      List<int[]> document = new ArrayList<>();
      for (int j = random.nextInt(8); j >= 0; j--) {
        int length = random.nextInt(longest);
        document.add(IntStream.range(next, next + length).toArray());
        next += length;
      }
      documents.add(document);
    }
    return documents;
  }

  private static List<int[]> pack(PackingSettings settings, List<List<int[]>> documents) {
    List<int[]> sequences = new ArrayList<>();
    SequencePacker packer =
        SequencePacker.of(
            settings, CLS, SEP, (tokens, length) -> sequences.add(Arrays.copyOf(tokens, length)));
    for (int i = 0; i < documents.size(); i++) {
      packer.beginDocument(i);
      documents.get(i).forEach(sentence -> packer.sentence(sentence, 0, sentence.length));
      packer.endDocument();
    }
    packer.finish();
    return sequences;
  }

  private static List<Integer> ordinary(int[] sequence) {
    return Arrays.stream(sequence).filter(id -> id >= 10).boxed().toList();
  }

  private static List<Integer> tokens(List<List<int[]>> documents) {
    return documents.stream().flatMap(List::stream).flatMapToInt(Arrays::stream).boxed().toList();
  }

  @ParameterizedTest
  @EnumSource(Packing.class)
  void no_token_is_lost_moved_or_doubled(Packing packing) {
    for (int seed = 0; seed < 200; seed++) {
      int length = 8 + seed % 40;
      List<List<int[]>> documents = documents(seed, 1 + seed % 12, 1 + seed % 90);
      List<int[]> sequences = pack(new PackingSettings(packing, length, seed), documents);
      List<Integer> packed = new ArrayList<>();
      for (int[] sequence : sequences) {
        assertTrue(sequence.length <= length && sequence.length > 2);
        assertEquals(CLS, sequence[0]);
        assertEquals(SEP, sequence[sequence.length - 1]);
        packed.addAll(ordinary(sequence));
      }
      assertEquals(tokens(documents), packed);
    }
  }

  @Test
  void full_sequences_are_full_but_for_the_last() {
    List<int[]> sequences = pack(new PackingSettings(Packing.FULL, 32, 1), documents(1, 100, 70));
    for (int[] sequence : sequences.subList(0, sequences.size() - 1)) {
      assertEquals(32, sequence.length);
    }
  }

  @Test
  void full_packing_puts_a_separator_between_documents_and_nowhere_else() {
    List<List<int[]>> documents = documents(2, 60, 40);
    List<List<int[]>> told = new ArrayList<>();
    List<Integer> document = new ArrayList<>();
    List<Integer> stream = new ArrayList<>();
    pack(new PackingSettings(Packing.FULL, 1 << 9, 1), documents)
        .forEach(s -> Arrays.stream(s, 1, s.length - 1).forEach(stream::add));
    for (int token : stream) {
      if (token == SEP) {
        told.add(List.of(document.stream().mapToInt(i -> i).toArray()));
        document.clear();
      } else {
        document.add(token);
      }
    }
    told.add(List.of(document.stream().mapToInt(i -> i).toArray()));
    List<List<Integer>> expected =
        documents.stream().map(d -> tokens(List.of(d))).filter(d -> !d.isEmpty()).toList();
    // A document that begins a sequence has no separator of its own: compare what lies within.
    int joined = expected.size() - told.size();
    assertTrue(joined >= 0 && joined <= 5, "joined " + joined);
    assertEquals(tokens(documents), tokens(told));
  }

  @Test
  void a_document_that_ends_with_its_sequence_needs_no_separator() {
    List<int[]> one = List.of(IntStream.range(10, 16).toArray());
    List<int[]> two = List.of(IntStream.range(20, 25).toArray());
    List<int[]> sequences = pack(new PackingSettings(Packing.FULL, 8, 1), List.of(one, two, one));
    assertEquals("[2, 10, 11, 12, 13, 14, 15, 3]", Arrays.toString(sequences.get(0)));
    assertEquals("[2, 20, 21, 22, 23, 24, 3, 3]", Arrays.toString(sequences.get(1)));
    assertEquals("[2, 10, 11, 12, 13, 14, 15, 3]", Arrays.toString(sequences.get(2)));
    assertEquals(3, sequences.size());
  }

  @Test
  void document_packing_never_mixes_documents_and_begins_sequences_with_sentences() {
    List<List<int[]>> documents = documents(3, 300, 20);
    List<int[]> sequences = pack(new PackingSettings(Packing.DOCUMENT, 64, 9), documents);
    for (List<int[]> document : documents) {
      List<Integer> all = tokens(List.of(document));
      for (int[] sequence : sequences) {
        List<Integer> held = ordinary(sequence);
        assertTrue(all.containsAll(held) || held.stream().noneMatch(all::contains));
      }
    }
  }

  @Test
  void whole_sentences_are_gathered_up_to_the_target_and_the_overflow_goes_on() {
    int[] five = {10, 11, 12, 13, 14};
    long ordinaryKey = keyWithTarget(14);
    List<int[]> sequences = new ArrayList<>();
    SequencePacker packer =
        SequencePacker.of(
            new PackingSettings(Packing.DOCUMENT, 16, 1),
            CLS,
            SEP,
            (tokens, length) -> sequences.add(Arrays.copyOf(tokens, length)));
    packer.beginDocument(ordinaryKey);
    for (int i = 0; i < 4; i++) {
      packer.sentence(five, 0, 5);
    }
    packer.endDocument();
    assertEquals(16, sequences.get(0).length);
    assertEquals("[2, 14, 10, 11, 12, 13, 14, 3]", Arrays.toString(sequences.get(1)));
    assertEquals(2, sequences.size());
  }

  /** A document whose sequences aim at a full length, told by how it packs single tokens. */
  private static long keyWithTarget(int target) {
    for (long key = 0; ; key++) {
      if (firstLength(new PackingSettings(Packing.DOCUMENT, 16, 1), key) == target) {
        return key;
      }
    }
  }

  private static int firstLength(PackingSettings settings, long key) {
    List<Integer> lengths = new ArrayList<>();
    SequencePacker packer =
        SequencePacker.of(settings, CLS, SEP, (tokens, length) -> lengths.add(length - 2));
    packer.beginDocument(key);
    for (int i = 0; i < settings.length(); i++) {
      packer.sentence(new int[] {10}, 0, 1);
    }
    packer.finish();
    return lengths.getFirst();
  }

  @Test
  void one_document_in_ten_has_short_sequences_of_any_length() {
    PackingSettings settings = new PackingSettings(Packing.DOCUMENT, 32, 5);
    int[] counts = new int[31];
    for (long key = 0; key < 20_000; key++) {
      counts[firstLength(settings, key)]++;
    }
    int shorter = 20_000 - counts[30];
    assertEquals(2000 * 28 / 29.0, shorter, 200);
    for (int target = 2; target < 30; target++) {
      assertEquals(2000 / 29.0, counts[target], 40);
    }
    assertEquals(0, counts[0] + counts[1]);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 7, 513})
  void a_length_out_of_range_is_explained(int length) {
    UserException e =
        assertThrows(UserException.class, () -> new PackingSettings(Packing.FULL, length, 1));
    assertTrue(String.valueOf(e.getMessage()).contains("from 8 to 512"));
  }
}
