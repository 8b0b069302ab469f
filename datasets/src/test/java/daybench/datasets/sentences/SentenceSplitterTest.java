package daybench.datasets.sentences;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SentenceSplitterTest {
  private static List<String> split(String text) {
    List<String> sentences = new ArrayList<>();
    SentenceSplitter.english()
        .split(text, (start, end) -> sentences.add(text.substring(start, end)));
    return sentences;
  }

  /** Fails unless the sentences are in order, not empty, bounded, and hold all but white space. */
  private static void assertCovers(String text) {
    int[] last = {0};
    SentenceSplitter.english()
        .split(
            text,
            (start, end) -> {
              assertTrue(start < end && end - start <= EnglishSentenceSplitter.MAXIMUM_LENGTH);
              assertTrue(text.substring(last[0], start).chars().allMatch(c -> space((char) c)));
              assertFalse(space(text.charAt(start)) || space(text.charAt(end - 1)));
              last[0] = end;
            });
    assertTrue(text.substring(last[0]).chars().allMatch(c -> space((char) c)));
  }

  private static boolean space(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static List<List<String>> sample() throws IOException {
    try (InputStream in = SentenceSplitterTest.class.getResourceAsStream("english.txt")) {
      assertTrue(in != null);
      String text = new String(in.readAllBytes(), UTF_8).strip();
      return Arrays.stream(text.split("\n\n", -1))
          .map(paragraph -> List.of(paragraph.split("\n", -1)))
          .toList();
    }
  }

  @Test
  void the_sample_of_hand_marked_paragraphs_is_split_as_marked() throws IOException {
    for (List<String> paragraph : sample()) {
      assertEquals(paragraph, split(String.join(" ", paragraph)));
    }
  }

  @Test
  void wrapping_the_sample_changes_nothing() throws IOException {
    List<List<String>> sample = sample();
    for (int width : new int[] {60, 72, 90}) {
      StringBuilder text = new StringBuilder();
      List<String> wanted = new ArrayList<>();
      for (List<String> paragraph : sample) {
        text.append(wrapped(String.join(" ", paragraph), width)).append("\n\n");
        wanted.addAll(paragraph);
      }
      List<String> found =
          split(text.toString()).stream().map(sentence -> sentence.replace('\n', ' ')).toList();
      assertEquals(wanted, found);
    }
  }

  private static String wrapped(String text, int width) {
    StringBuilder wrapped = new StringBuilder();
    int column = 0;
    for (String word : text.split(" ", -1)) {
      boolean fits = column + 1 + word.length() <= width;
      wrapped.append(column == 0 ? "" : fits ? " " : "\n").append(word);
      column = fits && column > 0 ? column + 1 + word.length() : word.length();
    }
    return wrapped.toString();
  }

  @Test
  void lines_that_are_paragraphs_end_sentences() {
    String paragraph = "The river runs through the town, and " + "on and ".repeat(20) + "on.";
    assertEquals(
        List.of(
            "History", paragraph, "Mr.", paragraph, "See also", "A list item", "Another list item"),
        split(
            "History\n%s\nMr.\n%s\n\nSee also\nA list item\nAnother list item\n"
                .formatted(paragraph, paragraph)));
  }

  @Test
  void headings_lists_and_ends_of_paragraphs_stand_out_in_wrapped_text() {
    String text =
        """
        CHAPTER I.
        THE HOUSE BY THE RIVER
        It was late in the year when the two of them came to the house of Mr.
        Hale, which stood, as everybody in the town could have told them, close
        to the river.
        They knocked. Nobody came to the door, and so they went around the old
        house to the garden
        and looked in.

        apples and pears

        plums
        """;
    assertEquals(
        List.of(
            "CHAPTER I.",
            "THE HOUSE BY THE RIVER",
            "It was late in the year when the two of them came to the house of Mr.\nHale, which"
                + " stood, as everybody in the town could have told them, close\nto the river.",
            "They knocked.",
            "Nobody came to the door, and so they went around the old\nhouse to the garden\nand"
                + " looked in.",
            "apples and pears",
            "plums"),
        split(text));
  }

  @Test
  void ellipses_notes_and_numbered_items_keep_together() {
    assertEquals(
        List.of("He said . . . nothing.", "Then he left. . . .", "It was late."),
        split("He said . . . nothing. Then he left. . . . It was late."));
    assertEquals(
        List.of("1. Open the lid.", "2. Close it."), split("1. Open the lid.\n2. Close it."));
    assertEquals(
        List.of("XII. The Garden", "It closed in 2013.", "16 others followed."),
        split("XII. The Garden\n\nIt closed in 2013. 16 others followed."));
    assertEquals(List.of("One.[1][23]", "Two.[4]"), split("One.[1][23] Two.[4]"));
    assertEquals(List.of("这是一句。", "这是另一句！"), split("这是一句。这是另一句！"));
  }

  @Test
  void blank_texts_have_no_sentences() {
    assertEquals(List.of(), split(""));
    assertEquals(List.of(), split(" \n\t\u00A0\n"));
    assertEquals(List.of("."), split(" . "));
  }

  @Test
  void a_sentence_without_end_is_cut_at_white_space() {
    String words = "word ".repeat(3000).strip();
    List<String> parts = split(words);
    assertTrue(parts.size() > 5);
    assertEquals(words, String.join(" ", parts));
    assertCovers("x".repeat(9999));
    String pairs = "a" + "𝔘".repeat(5000);
    assertEquals(pairs, String.join("", split(pairs)));
    assertTrue(split(pairs).stream().noneMatch(part -> Character.isLowSurrogate(part.charAt(0))));
  }

  @Test
  void no_text_is_lost_whatever_it_looks_like() {
    String[] pieces = {
      "word", "Word", "Mr.", "e.g.", "U.S.", "J.", "1.", "23", ".", "...", "…", "!", "?", "\"", "'",
      "(", ")", "[1]", "[", "]", "\n", "\n\n", " ", "\u00A0", "\t", "é", "。", "𝔘", "-", ":", "\r"
    };
    Random random = new Random(3);
    for (int i = 0; i < 3000; i++) {
      StringBuilder text = new StringBuilder();
      for (int k = random.nextInt(60); k > 0; k--) {
        text.append(pieces[random.nextInt(pieces.length)]).append(random.nextInt(3) > 0 ? " " : "");
      }
      assertCovers(text.toString());
    }
  }
}
