package daybench.datasets.sources;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import daybench.datasets.UserException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlainTextSourceTest {
  @TempDir Path folder;

  private final SourceReport report = new SourceReport();

  private List<Document> files() throws IOException {
    return Sources.read(new PlainTextSource(folder, DocumentBoundary.FILE), report);
  }

  private List<Document> paragraphs(Path file, long partitionBytes) throws IOException {
    return Sources.read(
        new PlainTextSource(file, DocumentBoundary.BLANK_LINES, 1 << 20, partitionBytes), report);
  }

  private static byte[] joined(Object... parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (Object part : parts) {
      if (part instanceof byte[] some) {
        bytes.write(some);
      } else if (part instanceof String text) {
        bytes.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      } else {
        bytes.write((Integer) part);
      }
    }
    return bytes.toByteArray();
  }

  @Test
  void every_file_of_a_folder_is_a_document_in_the_order_of_names() throws IOException {
    Files.createDirectories(folder.resolve("b/c"));
    Files.writeString(folder.resolve("b/c/deep.txt"), "deep\r\nlines\rends");
    Files.writeString(folder.resolve("b/a.txt"), "  inner \n");
    Files.writeString(folder.resolve("a.txt"), "first\n\nstill first");
    Files.writeString(folder.resolve("z"), "no extension");
    List<Document> documents = files();
    assertEquals(List.of("a.txt", "b/a.txt", "b/c/deep.txt", "z"), Sources.origins(documents));
    assertEquals(
        List.of("first\n\nstill first", "inner", "deep\nlines\nends", "no extension"),
        Sources.texts(documents));
    assertEquals(List.of(), report.findings());
  }

  @Test
  void a_single_file_may_be_given() throws IOException {
    Path file = folder.resolve(".hidden-but-named.txt");
    Files.writeString(file, "text");
    assertEquals(
        List.of(new Document(".hidden-but-named.txt", "text")),
        Sources.read(new PlainTextSource(file, DocumentBoundary.FILE), report));
  }

  @Test
  void encodings_are_recognised_and_counted() throws IOException {
    String text = "Ein größeres Stück — 𝔘nicode.";
    Files.write(folder.resolve("1"), joined(0xEF, 0xBB, 0xBF, text));
    Files.write(folder.resolve("2"), joined(0xFF, 0xFE, text.getBytes(UTF_16LE)));
    Files.write(folder.resolve("3"), joined(0xFE, 0xFF, text.getBytes(UTF_16BE)));
    Files.write(
        folder.resolve("4"), joined(0xFF, 0xFE, 0, 0, text.getBytes(Charset.forName("UTF-32LE"))));
    Files.write(
        folder.resolve("5"), joined(0, 0, 0xFE, 0xFF, text.getBytes(Charset.forName("UTF-32BE"))));
    assertEquals(List.of(text, text, text, text, text), Sources.texts(files()));
    assertEquals(1, report.count(SourceIssue.BYTE_ORDER_MARK));
    assertEquals(4, report.count(SourceIssue.WIDE_ENCODING));
  }

  @Test
  void wide_text_longer_than_any_buffer_keeps_its_surrogate_pairs() throws IOException {
    String text = "x𝔘".repeat(50_001);
    Files.write(folder.resolve("wide"), joined(0xFF, 0xFE, text.getBytes(UTF_16LE), 0x41));
    assertEquals(List.of(text + '\uFFFD'), Sources.texts(files()));
    assertEquals(1, report.count(SourceIssue.INVALID_BYTES));
  }

  @Test
  void invalid_bytes_are_replaced_or_taken_for_western_letters() throws IOException {
    Files.write(folder.resolve("1"), joined("naïve ", 0xC3, " caf", 0xE9));
    Files.write(folder.resolve("2"), "Un café crème, s'il vous plaît.".getBytes(ISO_8859_1));
    Files.write(folder.resolve("3"), joined("cut in a dash ", 0xE2, 0x80));
    Files.writeString(folder.resolve("4"), "a real replacement \uFFFD is text");
    Files.write(folder.resolve("5"), "Совсем другая кодировка".getBytes(Charset.forName("KOI8-R")));
    assertEquals(
        List.of(
            "naïve \uFFFD caf\uFFFD",
            "Un café crème, s'il vous plaît.",
            "cut in a dash \uFFFD",
            "a real replacement \uFFFD is text"),
        Sources.texts(files()));
    assertEquals(3, report.count(SourceIssue.INVALID_BYTES));
    assertEquals(1, report.count(SourceIssue.WESTERN_ENCODING));
    assertEquals(1, report.count(SourceIssue.UNKNOWN_ENCODING));
  }

  @Test
  void what_is_no_text_is_skipped_and_named() throws IOException {
    byte[] noise = new byte[5000];
    new Random(1).nextBytes(noise);
    Files.write(folder.resolve("noise.bin"), noise);
    Files.write(folder.resolve("nul.txt"), joined("one", 0, "two"));
    Files.write(folder.resolve("utf16-without-mark"), "plain".getBytes(UTF_16LE));
    Files.createFile(folder.resolve("empty"));
    Files.write(folder.resolve("only-mark"), joined(0xEF, 0xBB, 0xBF));
    Files.writeString(folder.resolve("blank"), " \n\t\n ");
    Files.writeString(folder.resolve(".hidden"), "secret");
    Files.createDirectories(folder.resolve("folder.txt"));
    Files.writeString(folder.resolve("text"), "x".repeat(1000) + "\u0001 rest");
    assertEquals(List.of("x".repeat(1000) + " rest"), Sources.texts(files()));
    assertEquals(
        List.of(
            new SourceFinding(SourceIssue.EMPTY_FILE, 3, List.of("blank", "empty", "only-mark")),
            new SourceFinding(
                SourceIssue.BINARY_FILE, 3, List.of("noise.bin", "nul.txt", "utf16-without-mark")),
            new SourceFinding(SourceIssue.HIDDEN, 1, List.of(".hidden")),
            new SourceFinding(SourceIssue.CONTROL_CHARACTERS, 1, List.of("text"))),
        report.findings());
  }

  @Test
  void binary_data_behind_a_start_of_text_is_not_taken_for_text() throws IOException {
    Path file = folder.resolve("mixed");
    Files.write(file, joined("word ".repeat(20_000), "\n\n", new byte[9000], "\n\nmore"));
    assertEquals(2, paragraphs(file, 1 << 20).size());
    assertEquals(1, report.count(SourceIssue.BINARY_DOCUMENT));
  }

  @Test
  void links_are_followed_but_never_in_a_circle() throws IOException {
    Path real = Files.createDirectories(folder.resolve("real"));
    Files.writeString(real.resolve("a"), "text");
    Files.createSymbolicLink(real.resolve("up"), folder);
    Files.createSymbolicLink(folder.resolve("also"), real);
    Files.createSymbolicLink(folder.resolve("file"), real.resolve("a"));
    Files.createSymbolicLink(folder.resolve("lost"), folder.resolve("nowhere"));
    Files.createSymbolicLink(folder.resolve("self"), Path.of("self"));
    assertEquals(List.of("also/a", "file"), Sources.origins(files()));
    assertEquals(2, report.count(SourceIssue.FOLDER_SEEN_BEFORE));
    assertEquals(2, report.count(SourceIssue.BROKEN_LINK));
  }

  @Test
  void files_that_fail_or_vanish_are_counted() throws IOException {
    Path unreadable = Path.of("/proc/self/mem"); // a file whose first byte can't be read
    if (Files.exists(unreadable)) {
      Files.createSymbolicLink(folder.resolve("a"), unreadable);
      Files.createSymbolicLink(folder.resolve("b"), Path.of("/dev/zero"));
    }
    Files.writeString(folder.resolve("c"), "gone");
    Files.writeString(folder.resolve("d"), "here");
    CorpusSource source = new PlainTextSource(folder, DocumentBoundary.FILE);
    List<Partition> partitions = source.partitions();
    Files.delete(folder.resolve("c"));
    List<Document> documents = new ArrayList<>();
    for (Partition partition : partitions) {
      partition.read(documents::add, report, () -> false);
    }
    assertEquals(List.of("here"), Sources.texts(documents));
    assertEquals(1, report.count(SourceIssue.MISSING_FILE));
    if (Files.exists(unreadable)) {
      assertEquals(1, report.count(SourceIssue.UNREADABLE_FILE));
      assertEquals(1, report.count(SourceIssue.NOT_A_FILE));
      Files.delete(folder.resolve("a"));
      Files.delete(folder.resolve("b"));
    }
  }

  @Test
  void nothing_to_read_is_said_in_a_sentence() throws IOException {
    Path missing = folder.resolve("missing");
    assertTrue(message(missing).contains("no file or folder"));
    assertTrue(message(folder).contains("is empty"));
    Files.writeString(folder.resolve(".only-hidden"), "text");
    assertTrue(message(folder).contains("no readable file"));
  }

  private static String message(Path path) {
    CorpusSource source = new PlainTextSource(path, DocumentBoundary.FILE);
    return String.valueOf(assertThrows(UserException.class, source::partitions).getMessage());
  }

  @Test
  void documents_between_blank_lines_are_the_same_however_the_file_is_split() throws IOException {
    Path file = folder.resolve("many");
    Random random = new Random(7);
    List<String> wanted = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    String[] ends = {"\n", "\r\n", "\r"};
    for (int i = 0; i < 400; i++) {
      String document = ("document " + i + " ä€ ").repeat(1 + random.nextInt(9)).strip();
      wanted.add(document);
      text.append(document);
      int blank = 2 + random.nextInt(3);
      for (int k = 0; k < blank; k++) {
        text.append(k > 0 && random.nextBoolean() ? " " : "").append(ends[random.nextInt(3)]);
      }
      text.append("\n\n"); // a CR before an LF is one line end: one blank line at least
    }
    Files.writeString(file, text);
    List<Document> whole = paragraphs(file, 1 << 20);
    assertEquals(wanted, Sources.texts(whole));
    for (long size : new long[] {9, 64, 1000, 5000}) {
      assertEquals(whole, paragraphs(file, size));
    }
  }

  @Test
  void a_split_inside_the_end_of_a_line_loses_nothing() throws IOException {
    Path file = folder.resolve("few");
    Files.writeString(file, "\r\none\r\n\r\ntwo\r\r\n \r\nthree\n\r\nfour\r\rfive\r\n");
    List<Document> whole = paragraphs(file, 1000);
    assertEquals(List.of("one", "two", "three", "four", "five"), Sources.texts(whole));
    for (int size = 1; size < 12; size++) {
      assertEquals(whole, paragraphs(file, size));
    }
  }

  @Test
  void a_large_file_that_is_one_document_is_cut_at_lines() throws IOException {
    Path file = folder.resolve("large");
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 1000; i++) {
      text.append("This is line ").append(i).append(".\n");
    }
    Files.writeString(file, text);
    List<Document> parts =
        Sources.read(new PlainTextSource(file, DocumentBoundary.FILE, 8000, 4000), report);
    assertTrue(parts.size() > 3);
    assertEquals(text.toString().strip(), String.join("\n", Sources.texts(parts)));
    assertEquals("large", parts.getFirst().origin());
    assertEquals(parts.size() - 1, report.count(SourceIssue.DOCUMENT_CUT));
  }

  @Test
  void a_huge_line_belongs_to_one_range_whole() throws IOException {
    Path file = folder.resolve("line");
    Files.writeString(file, "first\n\n" + "word ".repeat(1 << 20) + "\n\nlast");
    for (DocumentBoundary boundary : DocumentBoundary.values()) {
      CorpusSource source = new PlainTextSource(file, boundary, 200_000, 100_000);
      List<String> texts = Sources.texts(Sources.read(source, report));
      assertEquals(
          "first " + "word ".repeat(1 << 20) + "last",
          String.join(" ", texts).replaceAll("\\s+", " "));
      assertTrue(texts.stream().allMatch(text -> text.length() <= 200_000));
    }
  }

  @Test
  void documents_over_the_limit_are_cut_where_it_hurts_least() throws IOException {
    Path file = folder.resolve("long");
    String paragraphs = ("p".repeat(30) + "\n\n").repeat(10);
    assertCut(file, paragraphs, 100, "\n\n");
    assertCut(file, ("l".repeat(30) + "\n").repeat(10), 100, "\n");
    assertCut(file, "word ".repeat(100), 100, " ");
    assertCut(file, "€".repeat(300), 100, "");
    assertCut(file, "𝔘".repeat(300), 101, "");
    assertCut(file, "x".repeat(3 << 20), 1 << 20, "");
  }

  private void assertCut(Path file, String text, int limit, String separator) throws IOException {
    Files.writeString(file, text);
    SourceReport own = new SourceReport();
    List<Document> parts =
        Sources.read(new PlainTextSource(file, DocumentBoundary.FILE, limit, 1 << 30), own);
    assertTrue(parts.size() > 1);
    assertEquals(parts.size() - 1, own.count(SourceIssue.DOCUMENT_CUT));
    assertEquals(text.strip(), String.join(separator, Sources.texts(parts)));
    assertEquals(0, own.count(SourceIssue.INVALID_BYTES));
  }

  @Test
  void small_files_share_a_partition_and_the_partitions_are_stable() throws IOException {
    for (int i = 100; i < 200; i++) {
      Files.writeString(folder.resolve("f" + i), "t".repeat(i));
    }
    CorpusSource source = new PlainTextSource(folder, DocumentBoundary.FILE, 1 << 20, 1000);
    List<Partition> partitions = source.partitions();
    assertTrue(partitions.size() > 10 && partitions.size() < 30);
    assertEquals(14950, partitions.stream().mapToLong(Partition::bytes).sum());
    assertEquals(
        partitions.stream().map(Partition::name).toList(),
        source.partitions().stream().map(Partition::name).toList());
    assertEquals(partitions.size(), partitions.stream().map(Partition::name).distinct().count());
  }

  @Test
  void reading_ends_when_cancelled() throws IOException {
    Files.writeString(folder.resolve("a"), "text");
    Partition partition =
        new PlainTextSource(folder, DocumentBoundary.FILE).partitions().getFirst();
    assertThrows(
        CancellationException.class, () -> partition.read(document -> {}, report, () -> true));
  }
}
