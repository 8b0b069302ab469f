package daybench.datasets.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WikiExtractorSourceTest {
  @TempDir Path folder;

  private final SourceReport report = new SourceReport();

  private static String article(int id, String title, String text) {
    return "<doc id=\"%d\" url=\"http://x?curid=%d\" title=\"%s\">\n%s\n\n%s\n</doc>\n"
        .formatted(id, id, title, title, text);
  }

  private List<Document> read(long partitionBytes) throws IOException {
    return Sources.read(new WikiExtractorSource(folder, 1 << 20, partitionBytes), report);
  }

  @Test
  void articles_lose_their_title_line_and_their_entities() throws IOException {
    Files.createDirectories(folder.resolve("AA"));
    Files.writeString(
        folder.resolve("AA/wiki_00"),
        article(12, "Rock &amp; Roll", "It&apos;s 1 &lt; 2 &amp;amp; so.\nSecond paragraph.")
            + article(13, "\"Heroes\" (song)", "\"Heroes\" (song)\nis a song.")
            + article(14, "Empty", ""));
    assertEquals(
        List.of(
            new Document("AA/wiki_00#12", "It's 1 < 2 &amp; so.\nSecond paragraph."),
            new Document("AA/wiki_00#13", "\"Heroes\" (song)\nis a song.")),
        read(1 << 20));
    assertEquals(List.of(), report.findings());
  }

  @Test
  void a_first_line_that_is_not_the_title_is_kept() throws IOException {
    Files.writeString(
        folder.resolve("w"), "<doc id=\"1\" title=\"A\">\nB\n</doc>\n<doc >\nno header\n</doc>");
    assertEquals(List.of("B", "no header"), Sources.texts(read(1 << 20)));
  }

  @Test
  void broken_markup_is_repaired_and_counted() throws IOException {
    Files.writeString(
        folder.resolve("w"),
        "stray\nstray too\n"
            + "<doc id=\"1\" title=\"A\">\nA\nunclosed\n"
            + article(2, "B", "whole")
            + "\nbetween\n</doc>\n"
            + "<doc id=\"3\" title=\"C\">\nC\nends with the file");
    assertEquals(List.of("unclosed", "whole", "ends with the file"), Sources.texts(read(1 << 20)));
    assertEquals(2, report.count(SourceIssue.UNCLOSED_DOCUMENT));
    assertEquals(2, report.count(SourceIssue.STRAY_TEXT));
  }

  @Test
  void a_file_without_articles_is_named() throws IOException {
    Files.writeString(folder.resolve("w"), "{\"id\": 1}\n".repeat(50));
    assertEquals(List.of(), read(7));
    assertEquals(1, report.count(SourceIssue.STRAY_TEXT));
  }

  @Test
  void articles_are_the_same_however_the_file_is_split() throws IOException {
    StringBuilder text = new StringBuilder("stray\n");
    List<String> wanted = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      String body = ("Paragraph of " + i + ".\n\n").repeat(i % 7 + 1).strip();
      wanted.add(body);
      text.append(article(i, "Title " + i, body)).append(i % 10 == 0 ? "stray\n\n" : "");
    }
    Files.writeString(folder.resolve("w"), text);
    List<Document> whole = read(1 << 20);
    assertEquals(wanted, Sources.texts(whole));
    for (long size : new long[] {10, 100, 3000}) {
      long strays = report.count(SourceIssue.STRAY_TEXT);
      assertEquals(whole, read(size));
      assertEquals(strays + 21, report.count(SourceIssue.STRAY_TEXT));
    }
  }

  @Test
  void a_huge_article_is_cut() throws IOException {
    Files.writeString(folder.resolve("w"), article(5, "Long", "a line of text\n".repeat(200_000)));
    List<Document> parts = read(1 << 30);
    assertTrue(parts.size() > 2);
    assertEquals(parts.size() - 1, report.count(SourceIssue.DOCUMENT_CUT));
    assertTrue(parts.stream().allMatch(part -> part.origin().equals("w#5")));
  }
}
