package daybench.datasets.sources.tables;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import daybench.datasets.UserException;
import daybench.datasets.sources.Document;
import daybench.datasets.sources.Partition;
import daybench.datasets.sources.SourceIssue;
import daybench.datasets.sources.SourceReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableSourceTest {
  private static final String LINES =
      """
      {"id": 1, "text": "first", "meta": {"text": "inner"}}

      {"text": "second \\u00e9", "id": [1, {"text": "deep"}]}
      {"id": 3}
      {"id": 4, "text": null}
      {"id": 5, "text": 7}
      not json
      {"text": "third"} trailing
      {"text": "fourth"}""";

  @TempDir Path folder;

  private final SourceReport report = new SourceReport();

  private TableSource source(Path path) {
    return new TableSource(path, "text");
  }

  private Path write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }

  private String refused(Path path) {
    return String.valueOf(
        assertThrows(UserException.class, () -> Tables.read(source(path), report)).getMessage());
  }

  @Test
  void rows_of_json_lines_are_documents_and_bad_ones_are_counted() throws IOException {
    Path file = write("a.jsonl", LINES);
    assertEquals(
        List.of(
            new Document("a.jsonl#0", "first"),
            new Document("a.jsonl#55", "second é"),
            new Document("a.jsonl#" + LINES.lastIndexOf("{\"text\": \"fourth"), "fourth")),
        Tables.read(source(file), report));
    assertEquals(3, report.count(SourceIssue.ROW_WITHOUT_TEXT));
    assertEquals(2, report.count(SourceIssue.MALFORMED_ROW));
  }

  @Test
  void json_lines_are_the_same_however_they_are_split() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      lines.append("{\"text\": \"row ").append("ä".repeat(i % 40)).append(i).append("\"}\n");
    }
    Path file = write("a.ndjson", lines.toString());
    List<Document> whole = Tables.read(source(file), report);
    assertEquals(300, whole.size());
    for (long size : new long[] {50, 333, 2000}) {
      assertEquals(whole, Tables.read(new TableSource(file, "text", size), report));
    }
  }

  @Test
  void a_line_longer_than_any_buffer_is_one_row() throws IOException {
    String text = "word ".repeat(1 << 20).strip();
    Path file = write("a.jsonl", "{\"text\": \"" + text + "\"}\n{\"text\": \"x\"}\n");
    List<String> texts = Tables.texts(source(file));
    assertEquals(List.of(text.length(), 1), texts.stream().map(String::length).toList());
  }

  @Test
  void json_may_be_an_array_or_objects_on_many_lines() throws IOException {
    assertEquals(
        List.of("a", "b"),
        Tables.texts(source(write("1.json", "[\n {\"text\": \"a\"},\n {\"text\":\n\"b\"}]"))));
    assertEquals(
        List.of("a", "b"),
        Tables.texts(source(write("2.json", "{\"text\":\n \"a\"}\n{\"text\": \"b\"}"))));
    assertTrue(refused(write("3.json", "[1, 2]")).contains("is no table"));
    String torn = refused(write("4.json", "[{\"text\": \"a\"},\n{\"text\": "));
    assertTrue(torn.contains("4.json is no sound JSON in line 2"), torn);
    String nested = refused(write("5.json", "[".repeat(5000)));
    assertTrue(nested.contains("is no table"), nested);
    String deep = refused(write("6.json", "{\"a\":".repeat(5000)));
    assertTrue(deep.contains("is no sound JSON"), deep);
  }

  @Test
  void csv_and_tsv_have_a_header_and_their_own_quotes() throws IOException {
    String csv = "id;text\r\n1;plain\r\n2;\"two\nlines; and \"\"quotes\"\"\"\r\n3\r\n4;\r\n";
    assertEquals(
        List.of(
            new Document("a.csv#2", "plain"),
            new Document("a.csv#3", "two\nlines; and \"quotes\"")),
        Tables.read(source(write("a.csv", csv)), report));
    assertEquals(2, report.count(SourceIssue.ROW_WITHOUT_TEXT));
    assertEquals(
        List.of("\"Quotes, literal", "b"),
        Tables.texts(source(write("a.tsv", "\uFEFFtext\tid\n\"Quotes, literal\t1\nb\t2\n"))));
    Path wide = folder.resolve("w.csv");
    Files.write(wide, "\uFEFFtext\nüber".getBytes(UTF_16LE));
    assertEquals(List.of("über"), Tables.texts(source(wide)));
  }

  @Test
  void quotation_marks_of_tsv_enclose_cells_only_where_nothing_else_makes_sense()
      throws IOException {
    String enclosing =
        "id\ttext\n1\t\"two\nlines\tand a tab\"\n2\t\"\"\"Said\"\", he\"\n3\tplain\n";
    assertEquals(
        List.of("two\nlines\tand a tab", "\"Said\", he", "plain"),
        Tables.texts(source(write("e.tsv", enclosing))));
    String text = "id\ttext\n1\t\"Whole.\"\n2\t\"Quotes,\" he\n3\t\"never closed\n4\tplain\"\n";
    assertEquals(
        List.of("\"Whole.\"", "\"Quotes,\" he", "\"never closed", "plain\""),
        Tables.texts(source(write("t.tsv", text))));
  }

  @Test
  void csv_that_is_none_is_refused() throws IOException {
    Path binary = folder.resolve("b.csv");
    Files.write(binary, new byte[5000]);
    assertTrue(refused(binary).contains("binary data"));
    String endless = "text\n\"never closed " + "x,".repeat(17 << 20);
    assertTrue(refused(write("c.csv", endless)).contains("c.csv is no sound table"));
  }

  @Test
  void every_compression_is_told_by_its_bytes_and_may_come_in_streams() throws IOException {
    byte[] first = "{\"text\": \"a\"}\n".getBytes(UTF_8);
    byte[] second = "{\"text\": \"b\"}\n".getBytes(UTF_8);
    for (String how : List.of("gz", "bzip2", "xz", "zstd")) {
      Path one = Tables.packed(folder.resolve("1." + how), how, first);
      Path two = Tables.packed(folder.resolve("2." + how), how, second);
      Path both = folder.resolve(how + ".jsonl.gz"); // the name may lie
      byte[] joined =
          Arrays.copyOf(Files.readAllBytes(one), (int) (Files.size(one) + Files.size(two)));
      System.arraycopy(
          Files.readAllBytes(two), 0, joined, (int) Files.size(one), (int) Files.size(two));
      Files.write(both, joined);
      assertEquals(List.of("a", "b"), Tables.texts(source(both)), how);
      Files.write(both, Arrays.copyOf(joined, joined.length - 5));
      assertTrue(refused(both).contains("is damaged"), how);
    }
  }

  @Test
  void what_unpacks_to_too_much_is_a_clear_error() throws IOException {
    byte[][] lines = new byte[100][];
    Arrays.fill(lines, ("text\n" + "a".repeat(1 << 20) + "\n").getBytes(UTF_8));
    for (String how : List.of("gz", "bzip2", "xz", "zstd")) {
      Path bomb = Tables.packed(folder.resolve("bomb.csv." + how), how, lines);
      Path named = Files.move(bomb, folder.resolve("bomb-" + how + ".csv.gz"));
      String message = refused(named);
      assertTrue(message.contains("unpacks to more than 200 times its size"), message);
    }
  }

  @Test
  void parquet_is_read_in_the_order_of_its_rows_by_row_groups() throws IOException {
    Path file = folder.resolve("a.parquet");
    Tables.parquet(
        file,
        "SELECT i AS id, CASE WHEN i % 1000 = 7 THEN NULL ELSE 'row ' || i END AS text, 'x' AS \"te\"\"; xt\""
            + " FROM range(20000) t(i)",
        ", ROW_GROUP_SIZE 2048");
    List<Document> whole = Tables.read(source(file), report);
    assertEquals(19_980, whole.size());
    assertEquals(20, report.count(SourceIssue.ROW_WITHOUT_TEXT));
    assertEquals(new Document("a.parquet#19999", "row 19999"), whole.getLast());
    TableSource split = new TableSource(file, "text", 1000);
    assertTrue(split.partitions().size() > 5);
    assertEquals(whole, Tables.read(split, report));
    assertEquals("x", Tables.texts(new TableSource(file, "te\"; xt")).getFirst());
    long bytes = split.partitions().stream().mapToLong(Partition::bytes).sum();
    assertTrue(Math.abs(bytes - Files.size(file)) < 20);
  }

  @Test
  void a_column_that_is_not_there_or_no_text_is_named_with_those_that_are() throws IOException {
    Path parquet = folder.resolve("a.parquet");
    Tables.parquet(parquet, "SELECT 1 AS id, 'x' AS content, [1] AS text", "");
    assertTrue(refused(parquet).contains("'text' of " + parquet + " holds values of the type INT"));
    for (Path file :
        List.of(
            parquet,
            write("a.jsonl", "{\"id\": 1, \"content\": \"x\"}"),
            write("a.json", "[{\"id\": 1, \"content\": \"x\"}]"),
            write("a.csv", "id,content\n1,x"),
            write("a.tsv", "id\tcontent\n1\tx"))) {
      TableSource source = new TableSource(file, "body");
      String message =
          String.valueOf(assertThrows(UserException.class, source::partitions).getMessage());
      assertTrue(
          message.startsWith(file + " has no column 'body'; it has 'id', 'content'"), message);
    }
    assertTrue(refused(write("b.jsonl", "{\"text\": [1]}")).contains("holds lists"));
    assertTrue(refused(write("c.jsonl", "{\"text\": true}")).contains("holds truth values"));
  }

  @Test
  void parquet_that_is_none_or_cut_off_is_a_clear_error() throws IOException {
    assertTrue(refused(write("a.parquet", "no parquet")).contains("cannot be read as Parquet"));
    Path file = folder.resolve("b.parquet");
    Tables.parquet(file, "SELECT 'x' || i AS text FROM range(5000) t(i)", "");
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));
    assertTrue(refused(file).contains("cannot be read as Parquet"));
    byte[] damaged = whole.clone();
    Arrays.fill(damaged, 100, whole.length / 2, (byte) 0x55);
    Files.write(file, damaged);
    assertTrue(refused(file).contains("cannot be read as Parquet"));
    Files.write(folder.resolve("c[1].parquet"), whole);
    assertTrue(refused(folder.resolve("c[1].parquet")).contains("rename it"));
  }

  @Test
  void parquet_with_bytes_that_are_no_text_says_so() {
    Path file = folder.resolve("bytes.parquet");
    Tables.parquet(file, "SELECT '\\xFF\\xFE'::BLOB AS text FROM range(10)", "");
    assertTrue(refused(file).contains("text that is not UTF-8"), refused(file));
  }

  @Test
  void parquet_that_unpacks_to_too_much_is_a_clear_error() throws IOException {
    Path file = folder.resolve("bomb.parquet");
    Tables.parquet(
        file, "SELECT repeat('x', 100000) AS text FROM range(1000)", ", COMPRESSION zstd");
    assertTrue(refused(file).contains("unpacks to more than 200 times its size"));
  }

  @Test
  void a_connection_reads_its_file_and_nothing_else() throws Exception {
    Path file = folder.resolve("a.parquet");
    Path other = folder.resolve("b.parquet");
    Tables.parquet(file, "SELECT 'x' AS text", "");
    Files.copy(file, other);
    try (var connection = new ParquetFile(file).open()) {
      for (String sql :
          List.of(
              "SELECT * FROM read_parquet('" + other + "')",
              "SELECT * FROM read_csv('/etc/hostname')",
              "SELECT * FROM read_parquet('https://localhost/x.parquet')",
              "COPY (SELECT 1) TO '" + folder.resolve("out.csv") + "'",
              "ATTACH '" + folder.resolve("x.db") + "'",
              "INSTALL httpfs",
              "LOAD httpfs",
              "SET enable_external_access = true",
              "SET memory_limit = '99GB'")) {
        assertThrows(
            SQLException.class,
            () -> {
              try (var statement = connection.createStatement()) {
                statement.execute(sql);
              }
            },
            sql);
      }
    }
  }

  @Test
  void folders_and_patterns_are_read_in_the_order_of_names() throws IOException {
    write("data/b.jsonl", "{\"text\": \"b\"}");
    write("data/a/x.csv", "text\na");
    write("data/a/y.txt", "no table");
    write("data/c.jsonl", "{\"text\": \"c\"}");
    write("data/empty.jsonl", "");
    assertEquals(
        List.of("a", "b", "c"),
        Tables.read(source(folder.resolve("data")), report).stream().map(Document::text).toList());
    assertEquals(1, report.count(SourceIssue.OTHER_KIND));
    assertEquals(1, report.count(SourceIssue.EMPTY_FILE));
    assertEquals(List.of("b", "c"), Tables.texts(source(folder.resolve("data/*.jsonl"))));
    assertEquals(List.of("a"), Tables.texts(source(folder.resolve("data/**/*.{csv,tsv}"))));
    assertTrue(refused(folder.resolve("data/*.parquet")).contains("No file matches"));
    assertTrue(refused(folder.resolve("data/[.csv")).contains("not a pattern"));
    assertTrue(refused(folder.resolve("nowhere")).contains("no file or folder"));
    assertTrue(refused(write("only/notes.txt", "x")).contains("There is no table"));
  }

  @Test
  void reading_ends_when_cancelled() throws IOException {
    Tables.parquet(folder.resolve("a.parquet"), "SELECT 'x' AS text", "");
    write("b.jsonl", "{\"text\": \"b\"}");
    write("c.csv", "text\nb");
    List<Partition> partitions = new ArrayList<>(source(folder).partitions());
    assertEquals(3, partitions.size());
    for (Partition partition : partitions) {
      assertThrows(
          CancellationException.class, () -> partition.read(document -> {}, report, () -> true));
    }
  }
}
