package daybench.datasets.wordpiece;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every code point of Unicode, against the reference. */
class CharacterTableTest {
  private static final int CHUNK = 0x8000;
  private static final int PER_TEXT = 32;

  /**
   * Between two letters, each code point must be dropped, part the letters, stand alone or become a
   * part of the word. The vocabulary has the result that we expect as whole words, so that anything
   * else shows as [UNK].
   */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void every_code_point_becomes_what_the_reference_makes_of_it(boolean uncased) {
    CharacterTable table = new CharacterTable(uncased);
    for (int first = 0; first <= Character.MAX_CODE_POINT; first += CHUNK) {
      int[] codePoints =
          IntStream.range(first, first + CHUNK)
              .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
              .toArray();
      List<String> texts = new ArrayList<>();
      Set<String> tokens = new LinkedHashSet<>(Vocabulary.SPECIAL);
      for (int i = 0; i < codePoints.length; i += PER_TEXT) {
        StringBuilder text = new StringBuilder();
        for (int k = i; k < Math.min(codePoints.length, i + PER_TEXT); k++) {
          text.append('a').appendCodePoint(codePoints[k]).append("b ");
          tokens.addAll(words(table, codePoints[k]));
        }
        texts.add(text.toString());
      }
      Vocabulary vocabulary = Vocabulary.of(List.copyOf(tokens));
      WordPieceTokenizer tokenizer = new WordPieceTokenizer(vocabulary, uncased);
      try (Reference reference = new Reference(vocabulary, uncased)) {
        int[][] expected = reference.encode(texts);
        for (int i = 0; i < expected.length; i++) {
          int[] actual = tokenizer.encode(texts.get(i));
          if (!Arrays.equals(expected[i], actual)
              || Arrays.stream(actual).anyMatch(id -> id == vocabulary.unknownId())) {
            fail(hex(texts.get(i)));
          }
        }
      }
    }
  }

  private static List<String> words(CharacterTable table, int codePoint) {
    int entry = table.entry(codePoint);
    if ((entry & CharacterTable.REMOVED) != 0) {
      return List.of("ab");
    }
    if ((entry & CharacterTable.SPACE) != 0) {
      return List.of("a", "b");
    }
    if ((entry & CharacterTable.ISOLATED) != 0) {
      return List.of("a", Character.toString(entry & CharacterTable.VALUE), "b");
    }
    StringBuilder word = new StringBuilder("a");
    if ((entry & CharacterTable.EXPANDED) != 0) {
      Arrays.stream(table.expansion(entry)).forEach(word::appendCodePoint);
    } else {
      word.appendCodePoint(entry & CharacterTable.VALUE);
    }
    return List.of(word.append('b').toString());
  }

  /** All marks, dropped and kept, are put before and after kept ones of each rank. */
  @Test
  void marks_come_in_the_order_that_the_reference_puts_them_in() {
    CharacterTable table = new CharacterTable(true);
    int[] marks =
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
            .filter(
                c ->
                    switch (Character.getType(c)) {
                      case Character.NON_SPACING_MARK,
                          Character.ENCLOSING_MARK,
                          Character.COMBINING_SPACING_MARK ->
                          true;
                      default -> false;
                    })
            .toArray();
    int[] sorted =
        Arrays.stream(marks).filter(c -> (table.entry(c) & CharacterTable.SORTED) != 0).toArray();
    assertEquals(83, sorted.length);
    int low = 0x1D165;
    List<Integer> kinds =
        Arrays.stream(sorted)
            .map(table::order)
            .distinct()
            .mapToObj(order -> first(table, order))
            .toList();
    Set<String> tokens = new LinkedHashSet<>(Vocabulary.SPECIAL);
    tokens.add("a");
    tokens.add("##b");
    for (int mark : marks) {
      tokens.add("##" + Character.toString(mark));
    }
    Vocabulary vocabulary = Vocabulary.of(List.copyOf(tokens));
    WordPieceTokenizer tokenizer = new WordPieceTokenizer(vocabulary, true);
    List<String> texts = new ArrayList<>();
    for (int kept : kinds) {
      for (int mark : marks) {
        texts.add(text(kept, mark));
        texts.add(text(mark, kept));
        texts.add(text(kept, mark, low));
      }
    }
    try (Reference reference = new Reference(vocabulary, true)) {
      for (int from = 0; from < texts.size(); from += CHUNK) {
        List<String> chunk = texts.subList(from, Math.min(texts.size(), from + CHUNK));
        int[][] expected = reference.encode(chunk);
        for (int i = 0; i < expected.length; i++) {
          String text = chunk.get(i);
          assertArrayEquals(expected[i], tokenizer.encode(text), () -> hex(text));
        }
      }
    }
  }

  private static int first(CharacterTable table, int order) {
    return IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
        .filter(c -> table.order(c) == order)
        .findFirst()
        .orElseThrow();
  }

  private static String text(int... marks) {
    StringBuilder text = new StringBuilder("a");
    Arrays.stream(marks).forEach(text::appendCodePoint);
    return text.append('b').toString();
  }

  private static String hex(String text) {
    return String.join(" ", text.codePoints().mapToObj("U+%04X"::formatted).toList());
  }
}
