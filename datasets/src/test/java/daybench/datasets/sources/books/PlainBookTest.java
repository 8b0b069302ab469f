package daybench.datasets.sources.books;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlainBookTest {
  private static final String WORDS =
      "the sea lay still under a pale sky and nobody on the long white beach spoke of what had"
          + " happened there in the winter of that year because the boats were gone";

  /** Paragraphs of plain sentences, the same for the same seed. */
  private static List<String> paragraphs(int count) {
    Random random = new Random(5);
    String[] words = WORDS.split(" ", -1);
    List<String> paragraphs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StringBuilder text = new StringBuilder("Paragraph").append((char) ('a' + i % 26));
      int length = 12 + random.nextInt(70);
      for (int k = 0; k < length; k++) {
        text.append(' ').append(words[random.nextInt(words.length)]);
      }
      paragraphs.add(text.append('.').toString());
    }
    return paragraphs;
  }

  private static List<String> wrapped(String paragraph, int width, String indent) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder(indent);
    for (String word : paragraph.split(" ", -1)) {
      if (line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() || line.toString().isBlank() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  private static String page(List<String> paragraphs, String indent, String between) {
    List<String> wrapped = new ArrayList<>();
    for (String paragraph : paragraphs) {
      wrapped.add(String.join("\n", wrapped(paragraph, 70, indent)));
    }
    return String.join(between, wrapped);
  }

  @Test
  void paragraphs_between_blank_lines_become_lines() {
    List<String> paragraphs = paragraphs(60);
    assertEquals(String.join("\n\n", paragraphs), PlainBook.prose(page(paragraphs, "", "\n\n")));
  }

  @Test
  void paragraphs_that_begin_indented_become_lines() {
    List<String> paragraphs = paragraphs(60);
    assertEquals(String.join("\n\n", paragraphs), PlainBook.prose(page(paragraphs, "    ", "\n")));
  }

  @Test
  void paragraphs_shown_by_nothing_but_a_short_line_are_mostly_found() {
    List<String> paragraphs = paragraphs(200);
    String prose = PlainBook.prose(page(paragraphs, "", "\n"));
    List<String> found = List.of(prose.split("\n\n", -1));
    assertTrue(found.size() > 140, found.size() + " of 200"); // a last line that is full hides one
    assertTrue(found.stream().allMatch(text -> text.startsWith("Paragraph") && text.endsWith(".")));
    assertEquals(String.join(" ", paragraphs), prose.replaceAll("\\s+", " "));
  }

  @Test
  void paragraphs_in_one_line_stay_as_they_are() {
    List<String> paragraphs = paragraphs(40);
    assertEquals(String.join("\n\n", paragraphs), PlainBook.prose(String.join("\n", paragraphs)));
  }

  @Test
  void a_paragraph_torn_at_the_end_of_a_page_is_mended() {
    List<String> paragraphs = paragraphs(40);
    String torn = paragraphs.get(20);
    int middle = torn.indexOf(' ', torn.length() / 2);
    assertTrue(middle > 0);
    String page =
        page(paragraphs.subList(0, 20), "", "\n\n")
            + "\n\n"
            + page(paragraphs.subList(20, 21), "", "\n\n").replaceFirst("\n", "\n\n\n")
            + "\n\n"
            + page(paragraphs.subList(21, 40), "", "\n\n");
    assertEquals(String.join("\n\n", paragraphs), PlainBook.prose(page));
  }

  @Test
  void verse_and_addresses_keep_their_lines_and_headings_stand_alone() {
    String verse =
        "  Fervour, and joy, and mystery,\n  The wan despair of words,\n  I prayed to some old master";
    String address = "Madame Denise,\n36, Avenue du Midi,\nParis.";
    String before = page(paragraphs(30), "", "\n\n");
    String prose =
        PlainBook.prose(
            "CHAPTER IV.\n\n" + before + "\n\n" + verse + "\n\n" + address + "\n\n" + before);
    assertTrue(prose.startsWith("CHAPTER IV.\n\nParagraph"));
    assertTrue(
        prose.contains(
            "\n\nFervour, and joy, and mystery,\nThe wan despair of words,\nI prayed to some old"
                + " master\n\nMadame Denise,\n36, Avenue du Midi,\nParis.\n\n"));
  }

  @Test
  void dialogue_without_blank_lines_is_told_apart() {
    String page = page(paragraphs(60), "", "\n\n");
    String talk = "\"Is she coming?\" he asked.\n\"Tomorrow.\"\n\"Then we wait.\"";
    String prose = PlainBook.prose(page + "\n\n" + talk + "\n\n" + page);
    for (String line : talk.split("\n", -1)) {
      assertTrue(List.of(prose.split("\n+", -1)).contains(line), line);
    }
  }

  @Test
  void scene_breaks_page_numbers_pictures_and_marks_of_emphasis_go() {
    String prose =
        PlainBook.prose(
            "It was _very_ late[Pg 12] and dark.\n\n     * * * * *\n\n[Illustration: A boat,\nat"
                + " sea]\n\nNobody came to snake_case_names.\n\n-----\n\nThe end.");
    assertEquals(
        "It was very late and dark.\n\nNobody came to snake_case_names.\n\nThe end.", prose);
  }

  @Test
  void words_divided_at_line_ends_are_whole_again_as_the_book_writes_them() {
    String rest =
        "\n\nSomething stirred. The full-grown oak. Today, to-day, to-day. A pocket, and a book of"
            + " flesh, and a brush.\n\n";
    assertMended("he saw some-\nthing move", "he saw something move", rest);
    assertMended("a full-\ngrown tree", "a full-grown tree", rest);
    assertMended("until to-\nday at noon", "until to-day at noon", rest);
    assertMended("in con-\ntemplation of it", "in contemplation of it", rest);
    assertMended("a flesh-\nbrush lay there", "a flesh-brush lay there", rest);
    assertMended("a hard-\nbook word", "a hard-book word", rest + " A hard-boiled egg.\n\n");
    assertMended("the Anglo-\nSaxon kings", "the Anglo-Saxon kings", rest);
    assertMended("of pre-\nand post-war years", "of pre- and post-war years", rest);
    assertMended("he stopped--\nthen went on", "he stopped-- then went on", rest);
    assertMended("a soft\u00AD\nened voice", "a softened voice", rest);
  }

  private static void assertMended(String lines, String wanted, String rest) {
    String page = page(paragraphs(30), "", "\n\n");
    String[] halves = lines.split("\n", -1);
    String line = "And " + "x ".repeat((64 - halves[0].length()) / 2) + halves[0];
    String prose = PlainBook.prose(page + rest + line + "\n" + halves[1] + ".\n\n" + page);
    assertTrue(
        prose.contains(wanted),
        prose.substring(prose.indexOf("And x")).lines().findFirst().orElse(""));
  }

  @Test
  void the_frame_of_project_gutenberg_is_removed() {
    String book = "THE SEA\n\nby Nobody\n\nIt was late.";
    for (String start :
        List.of(
            "*** START OF THE PROJECT GUTENBERG EBOOK THE SEA ***",
            "***START OF THIS PROJECT GUTENBERG EBOOK THE SEA***",
            "*END*THE SMALL PRINT! FOR PUBLIC DOMAIN ETEXTS*Ver.04.29.93*END*")) {
      for (String end :
          List.of(
              "*** END OF THE PROJECT GUTENBERG EBOOK THE SEA ***",
              "End of the Project Gutenberg EBook of The Sea, by Nobody",
              "End of Project Gutenberg's The Sea, by Nobody")) {
        String framed =
            "The Project Gutenberg eBook of The Sea\n\nTitle: The Sea\n\n"
                + start
                + "\n\nProduced by Somebody and the\nDistributed Proofreaders\n\n"
                + book
                + "\n\n"
                + end
                + "\n\n*** START: FULL LICENSE ***\n\nSection 1. General Terms";
        assertEquals(book, PlainBook.prose(framed), start + " / " + end);
      }
    }
    assertEquals(book, PlainBook.prose(book + "\n\nEnd of Project Gutenberg's The Sea"));
  }

  @Test
  void a_book_that_only_speaks_of_gutenberg_stays_whole() {
    String about = "He started Project Gutenberg.\n\nThe end of Project Gutenberg is not near.";
    assertEquals(about, PlainBook.prose(about));
    String nothingElse = "*** START OF THE PROJECT GUTENBERG EBOOK X ***\n\n";
    assertFalse(PlainBook.prose(nothingElse).contains("\n\n\n"));
  }

  @Test
  void what_hurts_regular_expressions_and_loops_takes_no_time() {
    for (String text :
        List.of(
            "[Illustration: ".repeat(50_000),
            "_a ".repeat(200_000),
            "-\n".repeat(200_000),
            "a-\n".repeat(200_000),
            " \n".repeat(200_000),
            "x".repeat(1 << 20),
            "[Pg ".repeat(100_000))) {
      assertTrue(PlainBook.prose(text).length() <= text.length());
    }
  }
}
