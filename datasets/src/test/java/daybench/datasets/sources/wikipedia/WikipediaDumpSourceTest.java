package daybench.datasets.sources.wikipedia;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import daybench.datasets.CancelSignal;
import daybench.datasets.UserException;
import daybench.datasets.sources.Document;
import daybench.datasets.sources.Partition;
import daybench.datasets.sources.SourceIssue;
import daybench.datasets.sources.SourceReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WikipediaDumpSourceTest {
  private static final String HEAD =
      """
      <mediawiki xmlns="http://www.mediawiki.org/xml/export-0.11/" xml:lang="de">
        <siteinfo>
          <namespaces>
            <namespace key="6" case="first-letter">Datei</namespace>
            <namespace key="14" case="first-letter">Kategorie</namespace>
          </namespaces>
        </siteinfo>
      """;
  private static final String TAIL = "</mediawiki>\n";

  @TempDir Path folder;

  private final SourceReport report = new SourceReport();

  private static String page(int id, String title, int namespace, String inner, String text) {
    return """
      <page>
        <title>%s</title>
        <ns>%d</ns>
        <id>%d</id>%s
        <revision>
          <id>9%d</id>
          <contributor><username>U</username><id>7</id></contributor>
          <model>wikitext</model>
          <text bytes="1" xml:space="preserve">%s</text>
        </revision>
      </page>
    """
        .formatted(title, namespace, id, inner, id, text);
  }

  private static String article(int id, String text) {
    return page(id, "Title " + id, 0, "", text);
  }

  private static List<String> articles(int count) {
    Random random = new Random(1);
    List<String> pages = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StringBuilder text = new StringBuilder("Article " + i + " says");
      for (int j = random.nextInt(400); j >= 0; j--) {
        text.append(' ').append(Integer.toString(random.nextInt(1 << 20), 36));
      }
      pages.add(article(i, text + " &lt;ref>x&lt;/ref>– [[ende|Ende]]."));
    }
    return pages;
  }

  private static byte[] bzip2(int level, String... streams) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (String stream : streams) {
      try (OutputStream out = new BZip2CompressorOutputStream(all, level)) {
        out.write(stream.getBytes(StandardCharsets.UTF_8));
      }
    }
    return all.toByteArray();
  }

  private Path file(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private Path plain(String... pages) throws IOException {
    String xml = HEAD + String.join("", pages) + TAIL;
    return file("d.xml", xml.getBytes(StandardCharsets.UTF_8));
  }

  private List<Document> read(Path file, long partitionBytes) throws IOException {
    List<Document> documents = new ArrayList<>();
    for (Partition partition : new WikipediaDumpSource(file, partitionBytes).partitions()) {
      partition.read(documents::add, report, CancelSignal.NEVER);
    }
    return documents;
  }

  private List<String> texts(Path file, long partitionBytes) throws IOException {
    return read(file, partitionBytes).stream().map(Document::text).toList();
  }

  private String fault(Path file) {
    return String.valueOf(assertThrows(UserException.class, () -> read(file, 0)).getMessage());
  }

  @Test
  void articles_are_read_and_the_rest_is_counted() throws IOException {
    Path file =
        plain(
            article(12, "'''Eins''' &amp;amp; [[Datei:x.jpg|mini|Bild]]zwei.\n[[Kategorie:Z]]"),
            page(13, "R", 0, "<redirect title=\"T\" />", "#WEITERLEITUNG [[T]]"),
            page(14, "Old", 0, "", "#redirect [[T]]"),
            page(15, "Wikipedia:Help", 4, "", "Help."),
            page(16, "Module", 0, "", "x").replace("wikitext", "Scribunto"),
            page(17, "Table", 0, "", "{|\n| x\n|}"),
            page(18, "Empty", 0, "", ""));
    assertEquals(List.of(new Document("d.xml#12", "Eins & zwei.")), read(file, 0));
    assertEquals(2, report.count(SourceIssue.REDIRECT));
    assertEquals(2, report.count(SourceIssue.OTHER_NAMESPACE));
    assertEquals(2, report.count(SourceIssue.WITHOUT_PROSE));
  }

  @Test
  void documents_are_the_same_however_the_dump_is_compressed_and_split() throws IOException {
    List<String> pages = articles(400);
    String xml = HEAD + String.join("", pages) + TAIL;
    List<String> wanted = texts(plain(pages.toArray(String[]::new)), 0);
    assertEquals(400, wanted.size());
    assertTrue(wanted.getFirst().startsWith("Article 0 says"));
    assertTrue(wanted.getFirst().endsWith("– Ende."));
    Path one = file("one.bz2", bzip2(1, xml)); // blocks of 100 kB
    Path many =
        file(
            "many.bz2",
            bzip2(
                9,
                HEAD,
                String.join("", pages.subList(0, 100)),
                String.join("", pages.subList(100, 250)),
                String.join("", pages.subList(250, 400)),
                TAIL));
    for (long size : new long[] {0, 1_000, 7_777, 60_000, 300_000}) {
      assertEquals(wanted, texts(folder.resolve("d.xml"), size));
      assertEquals(wanted, texts(one, size));
      assertEquals(wanted, texts(many, size));
    }
    assertTrue(new WikipediaDumpSource(one, 60_000).partitions().size() > 3);
    assertEquals(List.of(), report.findings());
  }

  @Test
  void a_malformed_page_is_left_out_and_counted() throws IOException {
    Path file =
        plain(
            article(1, "First."),
            article(2, "broken & <b> text"),
            article(3, "an &unknown; entity"),
            article(4, "bad \u0001 character"),
            page(5, "T", 0, "", "x").replace("<ns>0", "<ns>zero"),
            article(6, "Last."));
    assertEquals(List.of("First.", "Last."), texts(file, 0));
    assertEquals(4, report.count(SourceIssue.MALFORMED_PAGE));
  }

  @Test
  void a_dump_that_is_cut_off_is_read_as_far_as_it_goes() throws IOException {
    List<String> pages = articles(400);
    String xml = HEAD + String.join("", pages) + TAIL;
    byte[] packed = bzip2(1, xml);
    Path bz2 = file("cut.bz2", Arrays.copyOf(packed, packed.length / 2));
    int fromBz2 = texts(bz2, 50_000).size();
    assertTrue(fromBz2 > 150 && fromBz2 < 210, () -> fromBz2 + " articles");
    assertEquals(1, report.count(SourceIssue.TRUNCATED_DUMP));
    byte[] raw = xml.getBytes(StandardCharsets.UTF_8);
    int fromXml = texts(file("cut.xml", Arrays.copyOf(raw, raw.length / 2)), 50_000).size();
    assertTrue(fromXml > 150 && fromXml < 210, () -> fromXml + " articles");
    assertEquals(2, report.count(SourceIssue.TRUNCATED_DUMP));
  }

  @Test
  void damage_within_a_compressed_dump_is_named() throws IOException {
    byte[] packed = bzip2(1, HEAD + String.join("", articles(400)) + TAIL);
    Arrays.fill(packed, packed.length / 2, packed.length / 2 + 9, (byte) 0x55);
    String message = fault(file("damaged.xml.bz2", packed));
    assertTrue(message.contains("damaged.xml.bz2"), message);
    assertTrue(message.contains("block at byte"), message);
  }

  @Test
  void bombs_are_refused() throws IOException {
    String begin = HEAD + "<page><title>";
    String huge = fault(file("page.bz2", bzip2(9, begin + "a".repeat(40 << 20))));
    assertTrue(huge.contains("longer than 32 MB"), huge);
    String spaces = fault(file("spaces.bz2", bzip2(9, HEAD + " ".repeat(80 << 20))));
    assertTrue(spaces.contains("more than 200 times"), spaces);
    String entities =
        "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">"
            + "<!ENTITY f SYSTEM \"file:///etc/passwd\">]>";
    byte[] declared =
        (entities + HEAD + article(1, "&b; &f;") + TAIL).getBytes(StandardCharsets.UTF_8);
    String refused = fault(file("entities.xml", declared));
    assertTrue(refused.contains("document type"), refused);
    assertEquals(List.of(), texts(plain(article(1, "&b; &f;")), 0)); // unknown: malformed
  }

  @Test
  void what_is_no_dump_is_refused() throws IOException {
    assertTrue(fault(folder.resolve("none.xml")).contains("There is no file"));
    assertTrue(
        fault(file("a.txt", "Once upon a time".getBytes(StandardCharsets.UTF_8)))
            .contains("not a dump"));
    assertTrue(fault(file("empty.xml", new byte[0])).contains("not a dump"));
    assertTrue(fault(file("a.bz2", bzip2(9, "Once upon a time"))).contains("not a dump"));
    byte[] noise = new byte[5 << 20];
    new Random(3).nextBytes(noise);
    System.arraycopy(bzip2(9, "x"), 0, noise, 0, 30);
    assertTrue(fault(file("noise.bz2", noise)).contains("noise.bz2"));
  }

  @Test
  void a_long_article_of_entities_is_read() throws IOException {
    String text = "Much &lt;&gt; &amp;amp; more. ".repeat(100_000);
    assertEquals(1, texts(plain(article(1, text)), 0).size());
    assertEquals(0, report.count(SourceIssue.MALFORMED_PAGE));
  }

  @Test
  void reading_ends_where_it_is_cancelled() throws IOException {
    Partition partition = new WikipediaDumpSource(plain(article(1, "x"))).partitions().getFirst();
    assertThrows(
        CancellationException.class, () -> partition.read(document -> {}, report, () -> true));
  }
}
