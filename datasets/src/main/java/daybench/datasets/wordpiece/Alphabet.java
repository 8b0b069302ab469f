package daybench.datasets.wordpiece;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The characters that a vocabulary is built from: the most frequent ones, of equals those of the
 * smaller code points.
 *
 * @param characters by code point
 * @param continuing those that occur after the first place of a word, by code point
 */
record Alphabet(List<Integer> characters, List<Integer> continuing) {
  Alphabet {
    characters = List.copyOf(characters);
    continuing = List.copyOf(continuing);
  }

  static Alphabet of(List<WordCounts.WordCount> words, int limit) {
    Map<Integer, Long> counts = new HashMap<>();
    Set<Integer> continuing = new TreeSet<>();
    for (WordCounts.WordCount word : words) {
      int[] codePoints = word.word().codePoints().toArray();
      for (int i = 0; i < codePoints.length; i++) {
        counts.merge(codePoints[i], word.count(), Long::sum);
        if (i > 0) {
          continuing.add(codePoints[i]);
        }
      }
    }
    List<Integer> chosen =
        counts.entrySet().stream()
            .sorted(
                Map.Entry.<Integer, Long>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(limit)
            .map(Map.Entry::getKey)
            .sorted()
            .toList();
    continuing.retainAll(new HashSet<>(chosen));
    return new Alphabet(chosen, new ArrayList<>(continuing));
  }

  /** Its tokens: each character, then each that continues a word. */
  List<String> tokens() {
    List<String> tokens = new ArrayList<>();
    characters.forEach(c -> tokens.add(Character.toString(c)));
    continuing.forEach(c -> tokens.add(Vocabulary.CONTINUATION + Character.toString(c)));
    return tokens;
  }
}
