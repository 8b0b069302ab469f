package daybench.engine.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import daybench.engine.cli.terminal.CapturedConsole;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people give to "daybench corpus" that it cannot use, as they type it and as it answers. */
class CorpusInputsTest {
  @TempDir private Path root;
  private CapturedConsole captured = CapturedConsole.plain();
  private Path text = Path.of("");

  @BeforeEach
  void write() throws IOException {
    text = MadeUpText.write(root.resolve("text"), 12, 1);
  }

  private int corpus(List<String> options) {
    List<String> words = new ArrayList<>(List.of("corpus"));
    options.forEach(option -> words.add(option.replace("$", root.toString())));
    words.addAll(List.of("--out", root.resolve("corpus").toString()));
    captured = CapturedConsole.plain();
    return Daybench.run(captured.console(), words.toArray(String[]::new));
  }

  private void refused(String why, String... options) {
    assertEquals(2, corpus(List.of(options)), () -> captured.out() + captured.err());
    List<String> said =
        captured.err().lines().filter(line -> line.startsWith("daybench: ")).toList();
    assertEquals(1, said.size(), captured.err());
    assertTrue(said.getFirst().contains(why), said.getFirst());
    assertFalse(captured.err().contains("\tat "), captured.err());
    assertFalse(Files.exists(root.resolve("corpus")), "nothing is left that looks whole");
  }

  private String prepared(String... options) {
    assertEquals(0, corpus(List.of(options)), () -> captured.out() + captured.err());
    return captured.out();
  }

  private void file(String name, String content) throws IOException {
    Files.writeString(root.resolve(name), content);
  }

  private static byte[] gzip(byte[] content, int times) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      for (int i = 0; i < times; i++) {
        out.write(content);
      }
    }
    return packed.toByteArray();
  }

  @Test
  void sources_without_text_are_refused() throws IOException {
    file("empty.txt", "");
    file("blank.txt", " \n\n\t\n");
    byte[] noise = new byte[5000];
    new Random(1).nextBytes(noise);
    Files.write(root.resolve("noise.txt"), noise);
    Files.createDirectory(root.resolve("bare"));
    refused("1 empty file, skipped", "--text", "$/empty.txt");
    refused("no text in the sources", "--text", "$/blank.txt");
    refused("1 binary file, skipped", "--text", "$/noise.txt");
    refused("bare is empty", "--text", "$/bare");
    refused("There is no file or folder", "--text", "$/nowhere.txt");
    refused("There is no file or folder", "--table", "$/none/*.parquet");
    refused("matches", "--table", "$/text/*.parquet");
    refused("There is no text to prepare", "--vocab-size", "500");
    file("one.txt", "One sentence only.");
    refused("only one sentence", "--text", "$/one.txt");
  }

  @Test
  void tables_that_are_none_are_refused() throws IOException {
    file("a.parquet", "not Parquet");
    file("b.csv", "a,b\n1,2\n");
    file("c.jsonl", "{\"content\": \"here\"}\n");
    file("d.json", "[{\"text\": ");
    Files.write(root.resolve("e.csv"), new byte[5000]);
    Files.write(root.resolve("f.jsonl.gz"), Arrays.copyOf(gzip(new byte[4000], 9), 30));
    refused("a.parquet cannot be read as Parquet", "--table", "$/a.parquet");
    refused("it has 'a', 'b'. Choose one by --column", "--table", "$/b.csv");
    refused("'content'", "--table", "$/c.jsonl");
    refused("d.json is no sound JSON", "--table", "$/d.json");
    refused("binary data", "--table", "$/e.csv");
    refused("f.jsonl.gz is damaged or cannot be read", "--table", "$/f.jsonl.gz");
  }

  @Test
  void rows_that_are_broken_are_counted_and_the_others_are_read() throws IOException {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      rows.append("{\"text\": \"The bird %d finds the river. It stays there.\"}\n".formatted(i));
    }
    file("a.jsonl", rows + "{\"text\": \"torn\n{\"text\": 5}\nnothing\n");
    String said = prepared("--table", "$/a.jsonl", "--vocab-size", "300");
    assertTrue(said.contains("300 documents"), said);
    assertTrue(said.contains("skipped"), said);
  }

  @Test
  void text_that_is_hard_to_read_is_read_or_left_out_and_counted() throws IOException {
    file("nul.txt", "The bird\0 sees\0 the river. It stays there. It sings.");
    Files.write(
        root.resolve("invalid.txt"),
        "The boat \u00ff leaves the garden. It goes home.".getBytes(ISO_8859_1));
    Files.write(root.resolve("wide.txt"), "\uFEFFThe teacher paints. It rains.".getBytes(UTF_16LE));
    Path locked = Files.writeString(root.resolve("locked.txt"), "Nobody may read this.");
    boolean kept = locked.toFile().setReadable(false) && !Files.isReadable(locked);
    List<String> options = new ArrayList<>(List.of("--vocab-size", "100"));
    for (String name : List.of("nul", "invalid", "wide", "locked")) {
      options.addAll(List.of("--text", "$/" + name + ".txt"));
    }
    String said = prepared(options.toArray(String[]::new));
    assertTrue(said.contains("1 binary file, skipped: nul.txt"), said);
    assertTrue(said.contains("1 document in Windows-1252 or Latin-1, converted"), said);
    assertTrue(said.contains("1 file in UTF-16 or UTF-32, converted"), said);
    // Whoever may do anything, as in a container, reads it.
    assertEquals(kept, said.contains("1 file that could not be read, skipped"), said);
  }

  @Test
  void a_line_of_50_megabytes_is_cut_into_documents() throws IOException {
    String words = "The bird finds the river and the boat leaves the garden. ";
    try (BufferedWriter out = Files.newBufferedWriter(root.resolve("line.txt"))) {
      for (int i = 0; i < 50_000_000 / words.length(); i++) {
        out.write(words);
      }
    }
    String said = prepared("--text", "$/line.txt", "--vocab-size", "100");
    assertTrue(said.contains("cuts through documents longer than the limit"), said);
  }

  @Test
  void a_bomb_is_refused() throws IOException {
    Files.write(root.resolve("a.txt.gz"), gzip("a a ".repeat(1 << 18).getBytes(UTF_8), 200));
    refused("times its size", "--text", "$/a.txt.gz");
  }

  @Test
  void what_is_no_dump_is_refused_and_one_that_is_cut_off_is_read() throws IOException {
    file("a.xml", "<html><body>no dump</body></html>");
    refused("a.xml", "--wikipedia", "$/a.xml");
    file(
        "doctype.xml",
        "<!DOCTYPE m [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><mediawiki><page>&x;</page>");
    refused("doctype.xml", "--wikipedia", "$/doctype.xml");
    String page =
        "<page><title>A</title><ns>0</ns><revision><text>The bird sees it. It stays.</text>"
            + "</revision></page>\n";
    String other = page.replace(">A<", ">B<").replace("bird", "boat");
    file("cut.xml", "<mediawiki>\n" + page + other + page.substring(0, 40));
    String said = prepared("--wikipedia", "$/cut.xml", "--vocab-size", "100");
    assertTrue(said.contains("1 dump that ends too early, read as far as it goes"), said);
  }

  @Test
  void a_vocabulary_that_is_none_is_refused_before_the_sources_are_read() throws IOException {
    file("twice.txt", "[PAD]\n[UNK]\n[UNK]\n");
    file("none.txt", "a\nb\n");
    file("empty.txt", "");
    Files.write(root.resolve("noise.txt"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
    refused("[UNK] is there twice", "--text", "$/text", "--vocab", "$/twice.txt");
    refused("is missing", "--text", "$/text", "--vocab", "$/none.txt");
    refused("line 1 is empty", "--text", "$/text", "--vocab", "$/empty.txt");
    refused("is not UTF-8 text", "--text", "$/text", "--vocab", "$/noise.txt");
    refused("does not exist", "--text", "$/text", "--vocab", "$/nowhere.txt");
    assertFalse(captured.out().contains("Reading"), captured.out());
    // Nothing answers there, and nothing was asked.
    refused(
        "does not exist",
        "--table",
        "https://localhost:1/a.parquet",
        "--downloads",
        "$/downloads",
        "--vocab",
        "$/nowhere.txt");
  }

  @ParameterizedTest
  @CsvSource({
    "--held-out, 0, held-out share is 0.0",
    "--held-out, 1, held-out share is 1.0",
    "--held-out, -1, is not a fraction",
    "--held-out, NaN, is not a fraction",
    "--vocab-size, 3, vocabulary size is 3",
    "--length, 1, sequence length is 1",
    "--threads, 0, number of threads is 0",
    "--near-duplicates, 2, is not a fraction",
    "--near-duplicates, 0.2, near",
    "--language, xx, can be told apart",
    "--min-length, -5, minimum length is -5",
    "--packing, loose, 'choose one of full, document'",
    "--remove, (, cannot be used",
    "--drop-lines, '(?=x)', cannot be used",
    "--weight, $/text=0, weight of",
    "--weight, $/text=-1, weight of",
    "--weight, $/text=NaN, weight of",
    "--weight, $/text=x, is not understood",
    "--weight, elsewhere=2, is no source here",
  })
  void settings_out_of_range_are_refused_before_anything_is_downloaded(
      String option, String value, String why) {
    String silent = "https://localhost:1/a.parquet"; // nothing answers there
    refused(why, "--text", "$/text", "--table", silent, option + "=" + value);
  }

  @Test
  void a_folder_that_is_taken_is_left_alone() throws IOException {
    Path taken = Files.createDirectory(root.resolve("taken"));
    Files.writeString(taken.resolve("letter.txt"), "mine");
    captured = CapturedConsole.plain();
    int code =
        Daybench.run(
            captured.console(),
            "corpus",
            "--text",
            text.toString(),
            "--table",
            "https://localhost:1/a.parquet",
            "--out",
            taken.toString());
    assertEquals(2, code);
    assertEquals("mine", Files.readString(taken.resolve("letter.txt")));
    assertTrue(captured.err().contains("taken is not empty"), captured.err());
  }
}
