package daybench.datasets.sources.download;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import daybench.datasets.CancelSignal;
import daybench.datasets.ProgressListener;
import daybench.datasets.UserException;
import daybench.datasets.files.Sha256;
import daybench.datasets.glue.GlueFolder;
import daybench.datasets.glue.GlueTask;
import daybench.datasets.glue.SetSummary;
import daybench.datasets.glue.download.GlueDownload;
import daybench.datasets.glue.download.GlueFile;
import daybench.datasets.glue.download.OfficialGlue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Here, since the downloader takes plain http:// only of this package. */
class GlueDownloadTest {
  private static final String PAIRS = "\uFEFFQuality\t#1 ID\t#2 ID\t#1 String\t#2 String\r\n";
  private static final String TWO_TEXTS = "index\tsentence1\tsentence2\tlabel\n0\ta\tb\t";

  @TempDir private Path root;
  private UnreliableServer server;

  @BeforeEach
  void start() throws IOException {
    server = new UnreliableServer();
    server.etag = "\"one\"";
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static byte[] zip(Map<String, String> entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static Map<String, String> entries(GlueTask task, String train, String test) {
    Map<String, String> entries = new TreeMap<>();
    for (String part : task.parts()) {
      entries.put(
          "%s/%s.tsv".formatted(task.title(), part), part.startsWith("test") ? test : train);
    }
    entries.put(task.title() + "/original/readme.txt", "not needed");
    return entries;
  }

  private GlueFile file(String name, byte[] bytes) {
    server.contents.put("/" + name, bytes);
    String address = server.address("/" + name) + "#sha256=" + Sha256.of(bytes);
    return new GlueFile(RemoteFile.parse(address), bytes.length);
  }

  private GlueFile file(String name, String text) {
    return file(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private List<GlueFile> archive(GlueTask task, String train, String test) {
    try {
      return List.of(file(task.title() + ".zip", zip(entries(task, train, test))));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<GlueFile> made(GlueTask task) {
    String test = "index\tsentence1\tsentence2\n0\ta\tb\n";
    return switch (task) {
      case COLA ->
          archive(task, "gj04\t1\t\tHe sat.\ncj99\t0\t*\tSat he.\n", "index\tsentence\n0\tHi.\n");
      case SST_2 ->
          archive(task, "sentence\tlabel\ngood \t1\nbad \t0\n", "index\tsentence\n0\tfine\n");
      case MRPC ->
          List.of(
              file(
                  "train.txt",
                  PAIRS + "1\t10\t11\tA \"b.\tB c.\r\n0\t12\t13\tC.\tD.\r\n1\t11\t10\tE.\tF.\r\n"),
              file("test.txt", PAIRS + "1\t20\t21\tG.\tH.\r\n0\t22\t23\tI.\tJ.\r\n"),
              file("ids.tsv", "12\t13\n"));
      case STS_B ->
          archive(task, "index\tsentence1\tsentence2\tscore\n0\ta\tb\t2.5\n1\ta\ta\t5.0\n", test);
      case QQP ->
          archive(
              task,
              "id\tqid1\tqid2\tquestion1\tquestion2\tis_duplicate\n1\t2\t3\ta\tb\t0\n4\t5\t6\tc\tc\t1\n",
              "id\tquestion1\tquestion2\n0\ta\tb\n");
      case MNLI -> archive(task, TWO_TEXTS.replace("label", "gold_label") + "neutral\n", test);
      case QNLI ->
          archive(
              task,
              "index\tquestion\tsentence\tlabel\n0\ta\tb\tentailment\n",
              "index\tquestion\tsentence\n0\ta\tb\n");
      case RTE -> archive(task, TWO_TEXTS + "not_entailment\n", test);
      case WNLI -> archive(task, TWO_TEXTS + "1\n", test);
      case AX -> List.of(file("AX.tsv", test));
    };
  }

  private Path place() {
    return root.resolve("glue");
  }

  private Path fetched(RemoteFile file, CancelSignal cancel) throws IOException {
    return new Downloader(
            root.resolve("cache"), List.of(), true, Duration.ofSeconds(1), Duration.ofMillis(1))
        .fetch(file, ProgressListener.NONE, cancel);
  }

  private void fetch(GlueTask task, List<GlueFile> files) throws IOException {
    new GlueDownload(place(), _ -> files)
        .fetch(task, file -> fetched(file, CancelSignal.NEVER), CancelSignal.NEVER);
  }

  private String refused(List<GlueFile> files) throws IOException {
    String why =
        String.valueOf(
            assertThrows(UserException.class, () -> fetch(GlueTask.RTE, files)).getMessage());
    assertNothingLeft();
    return why;
  }

  private void assertNothingLeft() throws IOException {
    if (Files.exists(place())) {
      try (Stream<Path> left = Files.list(place())) {
        assertEquals(List.of(), left.toList());
      }
    }
  }

  @Test
  void all_tasks_are_recognised_where_they_were_put() throws IOException {
    List<GlueTask> all = Arrays.asList(GlueTask.values());
    GlueDownload download = new GlueDownload(place(), this::made);
    assertEquals(all, download.missing(all));
    for (GlueTask task : all) {
      download.fetch(task, file -> fetched(file, CancelSignal.NEVER), CancelSignal.NEVER);
    }
    assertEquals(List.of(), download.missing(all));
    GlueFolder glue = GlueFolder.open(place());
    assertEquals(all, glue.tasks());
    for (GlueTask task : all) {
      assertEquals(task.parts(), glue.parts(task));
      for (String part : task.parts()) {
        SetSummary summary = SetSummary.of(task.task(), glue.read(task, part));
        assertTrue(summary.rows() > 0, task.title() + " " + part);
      }
    }
    Files.delete(place().resolve("RTE/dev.tsv"));
    UserException e = assertThrows(UserException.class, () -> download.missing(all));
    assertTrue(String.valueOf(e.getMessage()).contains("without dev.tsv"));
  }

  @Test
  void paraphrases_are_split_by_both_identifiers_and_keep_their_bytes() throws IOException {
    fetch(GlueTask.MRPC, made(GlueTask.MRPC));
    String header = "\uFEFFQuality\t#1 ID\t#2 ID\t#1 String\t#2 String\n";
    Path folder = place().resolve("MRPC");
    assertEquals(
        header + "1\t10\t11\tA \"b.\tB c.\n1\t11\t10\tE.\tF.\n",
        Files.readString(folder.resolve("train.tsv")));
    assertEquals(header + "0\t12\t13\tC.\tD.\n", Files.readString(folder.resolve("dev.tsv")));
    assertEquals(
        "index\t#1 ID\t#2 ID\t#1 String\t#2 String\n0\t20\t21\tG.\tH.\n1\t22\t23\tI.\tJ.\n",
        Files.readString(folder.resolve("test.tsv")));
  }

  @Test
  void a_line_of_another_form_is_named() {
    List<GlueFile> files =
        List.of(file("a.txt", PAIRS + "1\t2\n"), file("b.txt", PAIRS), file("c.tsv", "1\t2\n"));
    UserException e = assertThrows(UserException.class, () -> fetch(GlueTask.MRPC, files));
    assertTrue(String.valueOf(e.getMessage()).contains("line 2, has 2 columns"), e.getMessage());
  }

  @Test
  void what_breaks_off_is_resumed() throws IOException {
    server.breakAfter = 100;
    fetch(GlueTask.RTE, made(GlueTask.RTE));
    assertTrue(server.requests.stream().anyMatch(request -> request.startsWith("GET bytes=")));
    assertTrue(Files.isRegularFile(place().resolve("RTE/test.tsv")));
  }

  @Test
  void another_hash_is_refused() throws IOException {
    List<GlueFile> files = made(GlueTask.RTE);
    server.contents.put("/RTE.zip", zip(Map.of("RTE/train.tsv", "other")));
    assertTrue(refused(files).contains("is not what was asked for"));
  }

  @Test
  void names_that_lead_elsewhere_lead_nowhere() throws IOException {
    Map<String, String> entries = entries(GlueTask.RTE, TWO_TEXTS + "entailment\n", "index\n");
    entries.put("../../escaped.tsv", "x");
    entries.put("/" + root + "/escaped.tsv", "x");
    entries.put("RTE/../../escaped.tsv", "x");
    fetch(GlueTask.RTE, List.of(file("RTE.zip", zip(entries))));
    try (Stream<Path> files = Files.walk(root)) {
      assertTrue(files.noneMatch(file -> file.endsWith("escaped.tsv")));
    }
    assertFalse(Files.exists(place().resolve("RTE/original")));
    entries.remove("RTE/dev.tsv");
    entries.put("../RTE/dev.tsv", "x");
    Files.move(place().resolve("RTE"), root.resolve("away"));
    assertTrue(refused(List.of(file("R.zip", zip(entries)))).contains("has no RTE/dev.tsv"));
  }

  @Test
  void an_archive_that_unpacks_to_too_much_is_refused() throws IOException {
    String much = "x".repeat(70 << 20);
    Map<String, String> entries = entries(GlueTask.RTE, much, "index\n");
    assertTrue(refused(List.of(file("RTE.zip", zip(entries)))).contains("times its size"));
  }

  @Test
  void an_archive_that_is_cut_off_is_refused() throws IOException {
    byte[] whole = zip(entries(GlueTask.RTE, TWO_TEXTS + "entailment\n", "index\n"));
    byte[] half = Arrays.copyOf(whole, whole.length / 2);
    assertTrue(refused(List.of(file("RTE.zip", half))).contains("no sound zip archive"));
  }

  @Test
  void what_a_killed_process_left_is_cleared_away() throws IOException {
    Path left = Files.createDirectories(place().resolve(".RTE.999999999.tmp"));
    Files.writeString(left.resolve("train.tsv"), "half");
    Path atWork = Files.createDirectories(place().resolve(".RTE.1.tmp"));
    fetch(GlueTask.RTE, made(GlueTask.RTE));
    assertTrue(Files.notExists(left));
    assertTrue(Files.exists(atWork), "of a process that lives");
    assertTrue(Files.isRegularFile(place().resolve("RTE/train.tsv")));
  }

  @Test
  void cancelling_leaves_nothing_half() throws IOException {
    List<GlueFile> files = made(GlueTask.RTE);
    GlueDownload download = new GlueDownload(place(), _ -> files);
    assertThrows(
        CancellationException.class,
        () -> download.fetch(GlueTask.RTE, file -> fetched(file, CancelSignal.NEVER), () -> true));
    assertNothingLeft();
  }

  @Test
  void every_official_file_has_its_size_and_its_hash() {
    GlueDownload download = new GlueDownload(place());
    for (GlueTask task : GlueTask.values()) {
      assertTrue(download.bytes(List.of(task)) > 0);
      OfficialGlue.files(task)
          .forEach(
              file -> assertTrue(String.valueOf(file.remote().checksum()).contains("SHA-256")));
    }
  }
}
