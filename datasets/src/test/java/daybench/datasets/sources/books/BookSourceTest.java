package daybench.datasets.sources.books;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import daybench.datasets.UserException;
import daybench.datasets.sources.Document;
import daybench.datasets.sources.SourceIssue;
import daybench.datasets.sources.SourceReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BookSourceTest {
  private static final String CONTAINER =
      "<?xml version=\"1.0\"?><container xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\">"
          + "<rootfiles><rootfile full-path=\"OEBPS/content.opf\"/></rootfiles></container>";

  @TempDir Path folder;

  private final SourceReport report = new SourceReport();

  private Path epub(String name, Map<String, String> entries) throws IOException {
    Path file = folder.resolve(name);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, String> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return file;
  }

  private static Map<String, String> book(String items, String spine, String... chapters) {
    Map<String, String> entries = new LinkedHashMap<>();
    entries.put("META-INF/container.xml", CONTAINER);
    entries.put(
        "OEBPS/content.opf",
        "<package xmlns:opf='x'><manifest>%s</manifest><spine>%s</spine></package>"
            .formatted(items, spine));
    for (int i = 0; i < chapters.length; i += 2) {
      entries.put(chapters[i], chapters[i + 1]);
    }
    return entries;
  }

  private static String item(String id, String href, String more) {
    return "<item id='%s' href='%s' media-type='application/xhtml+xml' %s/>"
        .formatted(id, href, more);
  }

  @Test
  void all_kinds_of_books_of_a_folder_are_read_in_the_order_of_names() throws IOException {
    Files.createDirectories(folder.resolve("deep"));
    Files.writeString(folder.resolve("a.txt"), "Plain\ntext.");
    Files.writeString(folder.resolve("b.md"), "---\ntitle: x\n---\n# Head\n\nSome *bold*\ntext.");
    Files.writeString(folder.resolve("c.HTML"), "<p>Some <i>more</i></p>text &amp; sense");
    epub(
        "deep/d.epub",
        book(item("1", "1.xhtml", ""), "<itemref idref='1'/>", "OEBPS/1.xhtml", "<p>Deep.</p>"));
    Files.writeString(folder.resolve("picture.jpg"), "no book");
    List<Document> books = BookTexts.read(folder, report);
    assertEquals(
        List.of(
            new Document("a.txt", "Plain text."),
            new Document("b.md", "Head\n\nSome bold text."),
            new Document("c.HTML", "Some more\n\ntext & sense"),
            new Document("deep/d.epub", "Deep.")),
        books);
    assertEquals(1, report.count(SourceIssue.OTHER_KIND));
  }

  @Test
  void a_named_file_of_no_known_kind_is_plain_text() throws IOException {
    Path file = folder.resolve("novel");
    Files.writeString(file, "It was\nlate.");
    assertEquals("It was late.", BookTexts.text(file));
  }

  @Test
  void a_folder_without_books_is_said_in_a_sentence() throws IOException {
    Files.writeString(folder.resolve("song.mp3"), "x");
    UserException e = assertThrows(UserException.class, () -> new BookSource(folder).partitions());
    assertTrue(String.valueOf(e.getMessage()).contains(".epub"));
  }

  @Test
  void html_keeps_paragraphs_lines_and_cells_apart_and_drops_what_is_no_text() throws IOException {
    Path file = folder.resolve("x.html");
    Files.writeString(
        file,
        "<html><head><title>T</title><style>p{}</style></head><body><div id='pg-header'>Gutenberg"
            + "</div><h1>One</h1><p>First\n  line<br>second line<br/><br/>new<span class='pagenum'>7"
            + "</span></p><script>x()</script><pre>verse one\n  verse two</pre><table><tr><td>a</td>"
            + "<td>b</td></tr><tr><td>c</td></tr></table><p>soft\u00ADened</p><hr><p>* * *</p>"
            + "<section id='pg-footer'>Licence</section></body></html>");
    assertEquals(
        "One\n\nFirst line\nsecond line\n\nnew\n\nverse one\nverse two\n\na b\n\nc\n\nsoftened",
        BookTexts.text(file));
  }

  @Test
  void html_in_the_encoding_that_its_head_names_is_understood() throws IOException {
    Path file = folder.resolve("x.htm");
    Files.write(
        file, "<meta charset='iso-8859-1'><p>déjà vu".getBytes(StandardCharsets.ISO_8859_1));
    assertEquals("déjà vu", BookTexts.text(file));
  }

  @Test
  void html_nested_beyond_reason_ends_in_text() throws IOException {
    Path file = folder.resolve("x.html");
    Files.writeString(file, "<div><b>".repeat(50_000) + "deep");
    assertEquals("deep", BookTexts.text(file));
  }

  @Test
  void chapters_of_an_epub_come_in_the_order_of_its_spine() throws IOException {
    String items =
        item("b", "text/two%20words.xhtml#start", "")
            + item("a", "../first.xhtml", "")
            + item("n", "nav.xhtml", "properties='nav'")
            + item("o", "aside.xhtml", "")
            + "<item id='c' href='cover.png' media-type='image/png'/>";
    String spine =
        "<itemref idref='c'/><itemref idref='n'/><itemref idref='a'/><itemref idref='b'/><itemref"
            + " idref='a'/><itemref idref='o' linear='no'/><itemref idref='lost'/>";
    Path file =
        epub(
            "x.epub",
            book(
                items,
                spine,
                "first.xhtml",
                "<p>First.</p>",
                "OEBPS/text/two words.xhtml",
                "<p>Second.</p>",
                "OEBPS/nav.xhtml",
                "<p>Contents</p>",
                "OEBPS/aside.xhtml",
                "<p>Aside</p>"));
    assertEquals("First.\n\nSecond.", BookTexts.text(file));
  }

  @Test
  void damaged_and_locked_epubs_are_counted_and_say_why() throws IOException {
    Files.writeString(folder.resolve("1.epub"), "no zip at all");
    epub("2.epub", Map.of("mimetype", "application/epub+zip"));
    String one = "<itemref idref='1'/>";
    epub("3.epub", book(item("1", "lost.xhtml", ""), one));
    epub("4.epub", book(item("1", "../../etc/passwd", ""), one));
    epub("5.epub", book(item("1", "/etc/passwd", ""), one));
    epub("6.epub", book(item("1", "file:///etc/passwd", ""), one));
    epub("7.epub", book(item("1", "%zz", ""), one));
    Map<String, String> locked = book(item("1", "1.xhtml", ""), one, "OEBPS/1.xhtml", "noise");
    locked.put(
        "META-INF/encryption.xml",
        "<encryption xmlns:enc='x'><enc:EncryptionMethod Algorithm='aes128'/></encryption>");
    epub("8.epub", locked);
    byte[] whole = Files.readAllBytes(epub("9.epub", book(item("1", "1.xhtml", ""), one)));
    Files.write(folder.resolve("9.epub"), Arrays.copyOf(whole, whole.length / 2));
    epub("good.epub", book(item("1", "1.xhtml", ""), one, "OEBPS/1.xhtml", "<p>Good.</p>"));
    assertEquals(List.of(new Document("good.epub", "Good.")), BookTexts.read(folder, report));
    assertEquals(9, report.count(SourceIssue.DAMAGED_BOOK));
    String examples = report.findings().toString();
    assertTrue(examples.contains("8.epub (locked by copy protection)"), examples);
    assertTrue(examples.contains("outside of itself"), examples);
    assertTrue(examples.contains("it lacks OEBPS/lost.xhtml"), examples);
  }

  @Test
  void xml_with_a_document_type_brings_nothing_in() throws IOException {
    Map<String, String> entries =
        book(
            item("1", "1.xhtml", ""),
            "<itemref idref='1'/>",
            "OEBPS/1.xhtml",
            "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'><!ENTITY a 'aa'>"
                + "<!ENTITY b '&a;&a;&a;'>]><p>Before &e; after &b;.</p>");
    String text = BookTexts.text(epub("x.epub", entries));
    assertTrue(text.contains("Before") && !text.contains("root:") && !text.contains("aaaa"), text);
  }

  @Test
  void an_epub_that_unpacks_to_too_much_is_a_clear_error() throws IOException {
    Path bomb =
        epub(
            "bomb.epub",
            book(
                item("1", "1.xhtml", ""),
                "<itemref idref='1'/>",
                "OEBPS/1.xhtml",
                "<p>" + "a".repeat(40 << 20)));
    UserException e = assertThrows(UserException.class, () -> BookTexts.read(bomb, report));
    assertTrue(String.valueOf(e.getMessage()).contains("bomb.epub is not read as a book"));
    assertTrue(String.valueOf(e.getMessage()).contains("100 times its size"));
  }

  @Test
  void a_book_longer_than_a_document_may_be_is_cut_between_paragraphs() throws IOException {
    Path file = folder.resolve("long.txt");
    Files.writeString(
        file, ("A paragraph of a very long book. ".repeat(20).strip() + "\n\n").repeat(10_000));
    List<Document> parts = BookTexts.read(file, report);
    assertEquals(2, parts.size());
    assertEquals(1, report.count(SourceIssue.DOCUMENT_CUT));
    assertTrue(parts.getLast().text().startsWith("A paragraph"));
  }

  @Test
  void reading_ends_when_cancelled() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "text");
    assertThrows(
        CancellationException.class,
        () ->
            new BookSource(folder)
                .partitions()
                .getFirst()
                .read(document -> {}, report, () -> true));
  }
}
