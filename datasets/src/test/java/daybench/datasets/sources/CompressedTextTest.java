package daybench.datasets.sources;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import daybench.datasets.UserException;
import daybench.datasets.sources.books.BookSource;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.commons.compress.compressors.CompressorException;
import org.apache.commons.compress.compressors.CompressorStreamFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text, WikiExtractor's output and books in compressed files. */
class CompressedTextTest {
  @TempDir Path folder;

  private final SourceReport report = new SourceReport();

  /** Writes compressed bytes; {@code how} is a name of commons-compress. */
  private static void packed(Path file, String how, byte[]... pieces) throws IOException {
    try (OutputStream out =
        new CompressorStreamFactory()
            .createCompressorOutputStream(how, Files.newOutputStream(file))) {
      for (byte[] piece : pieces) {
        out.write(piece);
      }
    } catch (CompressorException e) {
      throw new IOException(e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  @ParameterizedTest
  @CsvSource({"gz, gz", "bz2, bzip2", "xz, xz", "zst, zstd"})
  void is_read_as_what_is_not_compressed_is(String ending, String how) throws IOException {
    packed(folder.resolve("a.txt." + ending), how, bytes("\uFEFFFirst.\n\nStill é.\n"));
    packed(folder.resolve("b.txt." + ending), how, "Wide.".getBytes(UTF_16LE));
    Files.writeString(folder.resolve("c.txt"), "Plain.");
    List<Document> documents =
        Sources.read(new PlainTextSource(folder, DocumentBoundary.FILE), report);
    assertEquals(List.of("First.\n\nStill é.", "Plain."), Sources.texts(documents));
    assertEquals(1, report.count(SourceIssue.BYTE_ORDER_MARK));
    assertEquals(1, report.count(SourceIssue.BINARY_FILE)); // wide without a mark
    assertEquals(
        List.of("First.", "Still é."),
        Sources.texts(
            Sources.read(
                new PlainTextSource(
                    folder.resolve("a.txt." + ending), DocumentBoundary.BLANK_LINES),
                report)));
  }

  @ParameterizedTest
  @CsvSource({"gz, gz", "bz2, bzip2", "xz, xz", "zst, zstd"})
  void articles_and_books_too(String ending, String how) throws IOException {
    Path wiki = Files.createDirectories(folder.resolve("wiki"));
    String article = "<doc id=\"%d\" url=\"u\" title=\"T\">\nT\n\nText of %d.\n\n</doc>\n";
    packed(wiki.resolve("wiki_00." + ending), how, bytes(article.formatted(1, 1)));
    Files.writeString(wiki.resolve("wiki_01"), article.formatted(2, 2));
    assertEquals(
        List.of("Text of 1.", "Text of 2."),
        Sources.texts(Sources.read(new WikiExtractorSource(wiki), report)));
    Path books = Files.createDirectories(folder.resolve("books"));
    packed(books.resolve("a.TXT." + ending), how, bytes("It was a dark night.\n"));
    packed(books.resolve("b.md." + ending), how, bytes("# Title\n\nSome *words*.\n"));
    packed(books.resolve("c.html." + ending), how, bytes("<p>A <b>page</b>.</p>"));
    packed(books.resolve("d.epub." + ending), how, bytes("PK"));
    List<String> texts = Sources.texts(Sources.read(new BookSource(books), report));
    assertEquals(3, texts.size());
    assertEquals("It was a dark night.", texts.getFirst());
    assertEquals("A page.", texts.getLast());
    assertEquals(1, report.count(SourceIssue.OTHER_KIND));
  }

  @Test
  void a_large_compressed_file_stays_in_one_piece() throws IOException {
    Random random = new Random(1);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 3000; i++) {
      texts.add("Number %d is %s.".formatted(i, Long.toString(random.nextLong(), 36)));
    }
    packed(folder.resolve("a.gz"), "gz", bytes(String.join("\n\n", texts)));
    List<Document> documents =
        Sources.read(
            new PlainTextSource(folder, DocumentBoundary.BLANK_LINES, 1 << 20, 1000), report);
    assertEquals(texts, Sources.texts(documents));
    assertEquals(List.of(), report.findings());
  }

  @ParameterizedTest
  @CsvSource({"gz", "bzip2", "xz", "zstd"})
  void damage_is_counted_and_the_documents_before_it_stay(String how) throws IOException {
    Random random = new Random(7);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 4000; i++) {
      text.append("Line ").append(random.nextLong()).append(".\n\n");
    }
    Path whole = folder.resolve("whole");
    packed(whole, how, bytes(text.toString()));
    byte[] sound = Files.readAllBytes(whole);
    Files.delete(whole);
    Path file = folder.resolve("a.txt");
    for (int trial = 0; trial < 60; trial++) {
      byte[] damaged = Arrays.copyOf(sound, trial == 0 ? sound.length / 2 : sound.length);
      for (int i = 0; trial > 0 && i < 3; i++) {
        damaged[10 + random.nextInt(damaged.length - 10)] ^= (byte) (1 + random.nextInt(255));
      }
      Files.write(file, damaged);
      SourceReport found = new SourceReport();
      List<Document> documents =
          Sources.read(new PlainTextSource(folder, DocumentBoundary.BLANK_LINES), found);
      assertTrue(documents.size() <= 4100, () -> "documents: " + documents.size());
      if (trial == 0) {
        assertEquals(1, found.count(SourceIssue.DAMAGED_COMPRESSION));
      }
    }
  }

  @Test
  void a_bomb_is_an_error() throws IOException {
    byte[] zeros = bytes("a ".repeat(1 << 19));
    byte[][] pieces = new byte[200][];
    Arrays.fill(pieces, zeros);
    packed(folder.resolve("bomb.gz"), "gz", pieces);
    UserException e =
        assertThrows(
            UserException.class,
            () -> Sources.read(new PlainTextSource(folder, DocumentBoundary.FILE), report));
    assertTrue(String.valueOf(e.getMessage()).contains("times its size"), e.getMessage());
    List<Document> books = Sources.read(new BookSource(folder.resolve("bomb.gz")), report);
    assertEquals(List.of(), books);
    assertEquals(1, report.count(SourceIssue.TOO_LARGE));
  }

  @Test
  void an_archive_is_no_text() throws IOException {
    byte[] tar = new byte[2048];
    System.arraycopy(bytes("name.txt"), 0, tar, 0, 8);
    packed(folder.resolve("a.tar.gz"), "gz", tar);
    packed(folder.resolve("empty.gz"), "gz");
    assertEquals(
        List.of(), Sources.read(new PlainTextSource(folder, DocumentBoundary.FILE), report));
    assertEquals(1, report.count(SourceIssue.BINARY_FILE));
    assertEquals(1, report.count(SourceIssue.EMPTY_FILE));
  }
}
