package daybench.datasets.wordpiece;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WordCountsTest {
  private static Map<String, Long> map(WordCounts counts) {
    return counts.sorted().stream()
        .collect(Collectors.toMap(WordCounts.WordCount::word, WordCounts.WordCount::count));
  }

  @Test
  void words_are_those_of_the_encoder() {
    WordCounts counts = new WordCounts(true);
    counts.add("Café, cafe! [MASK] " + "x".repeat(101) + " 中国");
    assertEquals(Map.of("cafe", 2L, ",", 1L, "!", 1L, "中", 1L, "国", 1L), map(counts));
    assertEquals(7, counts.occurrences());
    assertEquals(1, counts.tooLong());
    assertEquals(5, counts.distinct());
    WordCounts cased = new WordCounts(false);
    cased.add("Café");
    cased.add("café");
    assertEquals(Map.of("Café", 1L, "café", 1L), map(cased));
  }

  @Test
  void counts_of_many_words_are_exact() {
    SplittableRandom random = new SplittableRandom(1);
    WordCounts counts = new WordCounts(false);
    WordCounts others = new WordCounts(false);
    Map<String, Long> expected = new HashMap<>();
    for (int i = 0; i < 200_000; i++) {
      String word = Integer.toString((int) (50_000 * Math.pow(random.nextDouble(), 3)), 36);
      expected.merge(word, 1L, Long::sum);
      (i % 3 == 0 ? others : counts).add(word);
    }
    counts.merge(others);
    assertEquals(expected, map(counts));
    assertEquals(200_000, counts.occurrences());
    assertEquals(expected.size(), counts.distinct());
    assertEquals(0, counts.droppedWords());
  }

  @Test
  void the_rarest_are_dropped_where_there_are_too_many_and_counted() {
    WordCounts counts = new WordCounts(false, 100);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 1000; i++) {
      text.append("w").append(i).append(" the of ").append("common").append(i % 20).append(' ');
    }
    counts.add(text);
    assertTrue(counts.distinct() <= 100);
    Map<String, Long> kept = map(counts);
    assertEquals(1000, kept.get("the"));
    assertEquals(1000, kept.get("of"));
    assertEquals(50, kept.get("common7"));
    assertEquals(4000, counts.occurrences());
    long sum = kept.values().stream().mapToLong(n -> n).sum();
    assertEquals(4000, sum + counts.droppedOccurrences());
    assertEquals(1000 + 22, kept.size() + counts.droppedWords());
  }

  @Test
  void merging_keeps_the_sums() {
    WordCounts counts = new WordCounts(false, 10);
    WordCounts others = new WordCounts(false, 10);
    others.add("a b c d e f g h i j k l m n o a a a " + "y".repeat(150));
    counts.add("a b z");
    counts.merge(others);
    assertEquals(3 + 19, counts.occurrences());
    assertEquals(1, counts.tooLong());
    long sum = map(counts).values().stream().mapToLong(n -> n).sum();
    assertEquals(22, sum + counts.droppedOccurrences() + counts.tooLong());
    assertThrows(IllegalArgumentException.class, () -> counts.merge(new WordCounts(true)));
    assertThrows(IllegalArgumentException.class, () -> new WordCounts(true, 1));
  }
}
