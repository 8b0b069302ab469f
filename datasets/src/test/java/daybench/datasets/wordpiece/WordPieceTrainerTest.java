package daybench.datasets.wordpiece;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import daybench.datasets.CancelSignal;
import daybench.datasets.Progress;
import daybench.datasets.ProgressListener;
import daybench.datasets.UserException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordPieceTrainerTest {
  private static WordCounts counts(boolean uncased, String... texts) {
    WordCounts counts = new WordCounts(uncased);
    Arrays.stream(texts).forEach(counts::add);
    return counts;
  }

  private static Vocabulary train(WordCounts counts, int size) {
    return new WordPieceTrainer()
        .train(counts, size, counts.uncased(), ProgressListener.NONE, CancelSignal.NEVER);
  }

  /** Texts of a small made-up language, with capitals and accents. */
  private static List<String> texts(int seed, int howMany) {
    String[] syllables = {"ba", "Re", "ti", "no", "lü", "sha", "x", "mi", "É", "q", ",", ". ", "7"};
    SplittableRandom random = new SplittableRandom(seed);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < howMany; i++) {
      StringBuilder text = new StringBuilder();
      for (int k = 0; k < 50; k++) {
        int which = (int) (syllables.length * random.nextDouble() * random.nextDouble());
        text.append(syllables[which]).append(random.nextInt(3) == 0 ? " " : "");
      }
      texts.add(text.toString());
    }
    return texts;
  }

  @Test
  void the_most_frequent_pairs_become_tokens_first() {
    // h u g 10, p u g 5, p u n 12, b u n 4, h u g s 5 (the example of Sennrich-style merging)
    WordCounts counts = new WordCounts(true);
    Map<String, Integer> words = Map.of("hug", 10, "pug", 5, "pun", 12, "bun", 4, "hugs", 5);
    words.forEach((word, n) -> counts.add((word + " ").repeat(n)));
    Vocabulary vocabulary = train(counts, 18);
    assertEquals(
        List.of(
            "[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", // first
            "b", "g", "h", "n", "p", "s", "u", "##g", "##n", "##s", "##u", // the alphabet
            "##ug", // 20 times
            "##un"), // 16 times
        vocabulary.tokens());
  }

  @Test
  void of_equally_frequent_pairs_that_of_the_older_tokens_comes_first() {
    Vocabulary vocabulary = train(counts(false, "zy zy ab ab ac ac"), 100);
    assertEquals(
        List.of("ab", "ac", "zy"), vocabulary.tokens().subList(5 + 5 + 3, vocabulary.size()));
  }

  @Test
  void a_repeated_letter_is_merged_from_the_left() {
    Vocabulary vocabulary = train(counts(false, "aaaaa aaaaa"), 100);
    assertEquals(
        List.of("a", "##a", "##aa", "aaa", "aaaaa"),
        vocabulary.tokens().subList(5, vocabulary.size()));
  }

  /** The plain algorithm: all pairs counted anew before every merge. */
  @Test
  void incremental_counts_are_those_of_counting_anew() {
    for (int seed = 0; seed < 20; seed++) {
      WordCounts counts = counts(true, texts(seed, 10).toArray(String[]::new));
      Vocabulary vocabulary = train(counts, 150);
      assertEquals(plainly(counts, 150), vocabulary.tokens());
    }
  }

  private static List<String> plainly(WordCounts counts, int size) {
    List<String> tokens = new ArrayList<>(Vocabulary.SPECIAL);
    tokens.addAll(Alphabet.of(counts.sorted(), 1000).tokens());
    Map<List<String>, Long> words = new HashMap<>();
    for (WordCounts.WordCount word : counts.sorted()) {
      List<String> letters = new ArrayList<>();
      word.word()
          .codePoints()
          .forEach(c -> letters.add((letters.isEmpty() ? "" : "##") + Character.toString(c)));
      words.put(letters, word.count());
    }
    while (tokens.size() < size) {
      Map<List<String>, Long> pairs = new HashMap<>();
      words.forEach(
          (word, count) -> {
            for (int i = 1; i < word.size(); i++) {
              pairs.merge(word.subList(i - 1, i + 1), count, Long::sum);
            }
          });
      List<String> best = List.of();
      for (List<String> pair : pairs.keySet()) {
        if (pairs.get(pair) >= 2 && (best.isEmpty() || before(pair, best, pairs, tokens))) {
          best = pair;
        }
      }
      if (best.isEmpty()) {
        return tokens;
      }
      String merged = best.get(0) + best.get(1).substring(2);
      if (!tokens.contains(merged)) {
        tokens.add(merged);
      }
      Map<List<String>, Long> next = new HashMap<>();
      for (Map.Entry<List<String>, Long> word : words.entrySet()) {
        List<String> after = new ArrayList<>();
        List<String> now = word.getKey();
        for (int i = 0; i < now.size(); i++) {
          boolean pair = i + 1 < now.size() && now.subList(i, i + 2).equals(best);
          after.add(pair ? merged : now.get(i));
          i += pair ? 1 : 0;
        }
        next.put(after, word.getValue());
      }
      words = next;
    }
    return tokens;
  }

  private static boolean before(
      List<String> pair, List<String> best, Map<List<String>, Long> pairs, List<String> tokens) {
    long difference = pairs.getOrDefault(pair, 0L) - pairs.getOrDefault(best, 0L);
    int left = tokens.indexOf(pair.get(0)) - tokens.indexOf(best.get(0));
    int right = tokens.indexOf(pair.get(1)) - tokens.indexOf(best.get(1));
    return difference > 0 || (difference == 0 && (left < 0 || (left == 0 && right < 0)));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void its_own_text_has_no_unknown_words(boolean uncased) {
    List<String> texts = texts(1, 50);
    Vocabulary vocabulary = train(counts(uncased, texts.toArray(String[]::new)), 120);
    assertEquals(120, vocabulary.size());
    WordPieceTokenizer tokenizer = new WordPieceTokenizer(vocabulary, uncased);
    for (String text : texts) {
      assertTrue(
          Arrays.stream(tokenizer.encode(text)).noneMatch(id -> id == vocabulary.unknownId()));
    }
  }

  @Test
  void order_of_texts_and_merging_of_counts_make_no_difference() {
    List<String> texts = texts(2, 60);
    Vocabulary expected = train(counts(true, texts.toArray(String[]::new)), 200);
    Collections.shuffle(texts, new Random(1));
    WordCounts merged = new WordCounts(true);
    for (int from = 0; from < 60; from += 20) {
      merged.merge(counts(true, texts.subList(from, from + 20).toArray(String[]::new)));
    }
    assertEquals(expected.tokens(), train(merged, 200).tokens());
  }

  @Test
  void a_small_text_gives_a_smaller_vocabulary() {
    Vocabulary vocabulary = train(counts(true, "ab ab cd"), 1000);
    assertEquals(
        List.of("a", "b", "c", "d", "##b", "##d", "ab"), vocabulary.tokens().subList(5, 12));
    assertEquals(12, vocabulary.size());
    assertEquals(5, train(new WordCounts(true), 10).size());
  }

  @Test
  void a_size_that_has_no_room_for_the_alphabet_is_refused() {
    WordCounts counts = counts(true, "ab ab cd");
    String message =
        String.valueOf(assertThrows(UserException.class, () -> train(counts, 10)).getMessage());
    assertTrue(message.contains("at least 11"), message);
    assertEquals(11, train(counts, 11).size());
  }

  @Test
  void the_alphabet_is_limited_to_the_most_frequent_characters() {
    WordCounts counts = counts(true, "aab aab xa xa y zzz");
    Vocabulary vocabulary =
        new WordPieceTrainer(3, 1)
            .train(counts, 100, true, ProgressListener.NONE, CancelSignal.NEVER);
    assertFalse(vocabulary.id("x").isPresent() && vocabulary.id("y").isPresent());
    assertEquals(List.of("a", "b", "z"), vocabulary.tokens().subList(5, 8));
    assertTrue(vocabulary.tokens().containsAll(List.of("aab", "zzz")));
    assertFalse(vocabulary.tokens().contains("xa"));
  }

  @Test
  void progress_is_told_and_cancelling_ends_it() {
    WordCounts counts = counts(true, texts(3, 50).toArray(String[]::new));
    List<Progress> told = new ArrayList<>();
    new WordPieceTrainer().train(counts, 200, true, told::add, CancelSignal.NEVER);
    assertTrue(told.size() >= 2);
    assertEquals(200, told.getLast().done());
    assertThrows(
        CancellationException.class,
        () -> new WordPieceTrainer().train(counts, 200, true, told::add, () -> true));
    assertThrows(
        IllegalArgumentException.class,
        () -> new WordPieceTrainer().train(counts, 200, false, told::add, CancelSignal.NEVER));
  }
}
