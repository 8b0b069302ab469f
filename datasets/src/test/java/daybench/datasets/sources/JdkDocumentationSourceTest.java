package daybench.datasets.sources;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import daybench.datasets.CancelSignal;
import daybench.datasets.UserException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdkDocumentationSourceTest {
  @TempDir Path folder;

  private final SourceReport report = new SourceReport();

  private Path archive(Map<String, byte[]> entries) throws IOException {
    Path file = folder.resolve("src.zip");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    }
    return file;
  }

  private static byte[] source(String comment) {
    return ("/** " + comment + " */ class A {}").getBytes(UTF_8);
  }

  private static String refusal(Path archive) {
    CorpusSource source = new JdkDocumentationSource(archive);
    return String.valueOf(assertThrows(UserException.class, source::partitions).getMessage());
  }

  @Test
  void a_source_file_is_a_document_and_repetitions_are_dropped() throws IOException {
    Path file =
        archive(
            Map.of(
                "m/b/B.java", source("The second of two.<p>This text is on both pages."),
                "m/a/A.java", source("The first of two.<p>This text is on both pages."),
                "m/a/None.java", "class None {}".getBytes(UTF_8),
                "m/a/readme.txt", source("No source of Java.")));
    assertEquals(
        List.of(
            new Document("m/a/A.java", "The first of two.\n\nThis text is on both pages."),
            new Document("m/b/B.java", "The second of two.")),
        Sources.read(new JdkDocumentationSource(file), report));
    assertEquals(1, report.count(SourceIssue.REPEATED_PARAGRAPH));
  }

  @Test
  void what_is_no_archive_of_sources_is_refused() throws IOException {
    assertTrue(refusal(folder.resolve("missing.zip")).contains("There is no file"));
    Path text = Files.writeString(folder.resolve("text.zip"), "not a zip");
    assertTrue(refusal(text).contains("not a sound zip archive"));
    assertTrue(refusal(archive(Map.of("a.txt", new byte[3]))).contains("no Java sources"));
  }

  @Test
  void a_bomb_is_refused() throws IOException {
    byte[] blank = new byte[15 << 20];
    Arrays.fill(blank, (byte) ' ');
    assertTrue(refusal(archive(Map.of("Bomb.java", blank))).contains("would unpack to"));
    byte[] large = new byte[17 << 20];
    assertTrue(refusal(archive(Map.of("Large.java", large))).contains("Large.java would be"));
  }

  @Test
  void a_damaged_entry_is_counted_and_the_others_are_read() throws IOException {
    Map<String, byte[]> entries = new TreeMap<>();
    for (String name : List.of("A.java", "B.java", "C.java")) {
      entries.put(name, source("Words of documentation of the file " + name + " and others."));
    }
    Path file = archive(entries);
    byte[] bytes = Files.readAllBytes(file);
    int data =
        new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("B.java") + 6;
    Arrays.fill(bytes, data, data + 10, (byte) 0xFF);
    Files.write(file, bytes);
    List<Document> documents = Sources.read(new JdkDocumentationSource(file), report);
    assertEquals(List.of("A.java", "C.java"), Sources.origins(documents));
    assertEquals(
        List.of(new SourceFinding(SourceIssue.UNUSABLE_ENTRY, 1, List.of("B.java"))),
        report.findings());
  }

  @Test
  void a_jdk_without_sources_has_none() throws IOException {
    assertEquals(Optional.empty(), JdkDocumentationSource.locate(folder));
    Path sources = Files.createDirectories(folder.resolve("lib")).resolve("src.zip");
    Files.createFile(sources);
    assertEquals(Optional.of(sources), JdkDocumentationSource.locate(folder));
  }

  @Test
  void the_running_jdk_s_documentation_is_prose() throws IOException {
    Optional<Path> sources = JdkDocumentationSource.locate();
    assumeTrue(sources.isPresent(), "This JDK comes without its sources.");
    List<Partition> partitions = new JdkDocumentationSource(sources.orElseThrow()).partitions();
    assertTrue(partitions.size() > 10);
    List<Document> documents = new ArrayList<>();
    Partition some = partitions.get(4);
    some.read(documents::add, report, CancelSignal.NEVER);
    List<Document> again = new ArrayList<>();
    some.read(again::add, new SourceReport(), CancelSignal.NEVER);
    assertEquals(documents, again);
    String text = String.join(" ", Sources.texts(documents));
    assertTrue(text.length() > 200_000);
    assertTrue(text.split("\\bthe\\b", -1).length > 5000);
    for (String markup : List.of("{@link", "<p>", "&lt;", "@param", "{@inheritDoc")) {
      assertTrue(text.split(java.util.regex.Pattern.quote(markup), -1).length < 10, markup);
    }
  }
}
