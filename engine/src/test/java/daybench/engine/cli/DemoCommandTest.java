package daybench.engine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import daybench.engine.cli.terminal.CapturedConsole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCommandTest {
  @TempDir private Path folder;
  private CapturedConsole captured = CapturedConsole.plain();

  private int demo(String... more) {
    captured = CapturedConsole.plain();
    List<String> arguments =
        Stream.concat(
                Stream.of(
                    "demo", "--wiki", folder.resolve("wiki").toString(), "--folder", path("demo")),
                Stream.of(more))
            .toList();
    return Daybench.run(captured.console(), arguments.toArray(String[]::new));
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private void writeArticles() throws IOException {
    Path texts = MadeUpText.write(folder.resolve("texts"), 30, 3);
    StringBuilder articles = new StringBuilder();
    for (int i = 0; i < 30; i++) {
      articles
          .append("<doc id=\"%d\" url=\"\" title=\"Title\">\nTitle\n\n".formatted(i))
          .append(Files.readString(texts.resolve("%03d.txt".formatted(i))))
          .append("\n</doc>\n");
    }
    Files.writeString(
        Files.createDirectories(folder.resolve("wiki/AA")).resolve("wiki_00"), articles);
  }

  @Test
  void a_demo_makes_all_that_it_says_and_is_not_lost_to_a_second_one() throws IOException {
    writeArticles();
    assertEquals(0, demo("--budget", "2s"), captured.err());
    String out = captured.out();
    for (String part :
        List.of("Step 1 of 4", "Step 4 of 4", "held out", "unigrams", "He was [MASK]", "Next:")) {
      assertTrue(out.contains(part), part + " is not in: " + out);
    }
    assertTrue(Files.exists(folder.resolve("demo/model/model.safetensors")));
    assertTrue(Files.exists(folder.resolve("demo/corpus/corpus.json")));

    assertEquals(2, demo("--budget", "2s"));
    assertTrue(captured.err().contains("finished demo"), captured.err());

    assertEquals(0, demo("--budget", "1s", "--force"), captured.err());
    assertTrue(captured.out().contains("the corpus is there already"), captured.out());
  }

  @Test
  void an_interrupted_demo_goes_on_where_it_was() throws IOException {
    writeArticles();
    assertEquals(0, demo("--budget", "1s"), captured.err());
    // As it is when a demo is killed between training and export.
    Path marker = folder.resolve("demo/demo.json");
    Files.writeString(marker, Files.readString(marker).replace("true", "false"));
    assertEquals(0, demo("--budget", "1s"), captured.err());
    assertTrue(captured.out().contains("Going on with the demo"), captured.out());
    assertTrue(captured.out().contains("the model is trained already"), captured.out());
  }

  @Test
  void what_a_demo_cannot_use_is_named_before_anything_is_made() {
    assertEquals(2, demo("--preset", "huge"));
    assertTrue(captured.err().contains("tiny, small, base, large"), captured.err());
    assertEquals(2, demo());
    assertTrue(captured.err().contains("wiki"), captured.err());
    assertFalse(Files.exists(folder.resolve("demo")));
  }
}
