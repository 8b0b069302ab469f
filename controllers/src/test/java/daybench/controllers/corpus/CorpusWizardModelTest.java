package daybench.controllers.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import daybench.controllers.background.Background;
import daybench.controllers.background.Loadable;
import daybench.controllers.jobs.EngineCommand;
import daybench.controllers.jobs.EngineJobs;
import daybench.controllers.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The test's own thread plays the thread of the user interface. */
class CorpusWizardModelTest {
  @TempDir private Path temp;
  private final BlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
  private @Nullable CorpusWizard opened;

  @BeforeEach
  void open() throws IOException {
    Workspace workspace = new Workspace(temp.resolve("workspace")).prepare();
    EngineJobs jobs = new EngineJobs(workspace.jobs(), new EngineCommand(List.of("/no/program")));
    opened = new CorpusWizard(workspace, 3, jobs, new Background(queue::add));
  }

  private CorpusWizard wizard() {
    return Objects.requireNonNull(opened);
  }

  private void until(BooleanSupplier reached) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!reached.getAsBoolean()) {
      assertTrue(System.nanoTime() < end, "never happened");
      Runnable next = queue.poll(50, TimeUnit.MILLISECONDS);
      if (next != null) {
        next.run();
      }
    }
  }

  private <T> T ready(ObservableValue<Loadable<T>> state) throws InterruptedException {
    until(() -> state.getValue().ready().isPresent());
    return state.getValue().ready().orElseThrow();
  }

  private Path text(String name, String content) throws IOException {
    return Files.writeString(temp.resolve(name), content);
  }

  private static String tale(int seed) {
    return IntStream.range(0, 80)
        .mapToObj(i -> "word" + (i * 31 + seed * 977) % 1009)
        .collect(Collectors.joining(" "));
  }

  @Test
  void the_command_asks_for_all_that_was_chosen() throws IOException {
    Path novels = text("novels.txt", "Once there was a hare.");
    Path rows = text("rows.csv", "id,body\n1,A hedgehog ran.\n");
    SourcesPage sources = wizard().sources();
    sources.add(List.of(novels, rows));
    assertEquals(
        "", sources.addAddress("https://host.example/part-0.parquet#sha256=" + "a".repeat(64)));
    sources.replace(sources.sources().getFirst(), sources.sources().getFirst().weighing(3));
    sources.column().set("body");
    CleaningPage cleaning = wizard().cleaning();
    cleaning.unicode().set(true);
    cleaning.controls().set(true);
    cleaning.documents().set("--advertisement--\n");
    cleaning.removed().set("\\[\\d+\\]");
    cleaning.boilerplate().wanted().set(true);
    cleaning.minimumLength().wanted().set(true);
    cleaning.minimumLength().number().set(50);
    cleaning.nearDuplicates().wanted().set(true);
    assertEquals("", wizard().problem().get());
    String command = wizard().commandLine();
    for (String part :
        List.of(
            "--text " + novels,
            "--weight " + novels + "=3.0",
            "--table " + rows,
            "--table 'https://host.example/part-0.parquet#sha256=" + "a".repeat(64) + "'",
            "--column body",
            "--normalise --strip-controls '--remove=\\[\\d+\\]' --drop-documents=--advertisement--",
            "--drop-boilerplate 20 --min-length 50 --near-duplicates 0.8",
            "--threads 3")) {
      assertTrue(command.contains(part), () -> part + " is not in " + command);
    }
  }

  @Test
  void the_first_documents_are_shown_as_cleaning_leaves_them() throws Exception {
    Path folder = Files.createDirectory(temp.resolve("tales"));
    Files.writeString(folder.resolve("a.txt"), "A soft\u00ADhyphen. " + tale(1));
    Files.writeString(folder.resolve("b.txt"), tale(2));
    Files.writeString(folder.resolve("c.txt"), tale(2) + " end");
    Files.writeString(folder.resolve("d.txt"), "Short.");
    wizard().sources().add(List.of(folder));
    CleaningPage page = wizard().cleaning();
    page.controls().set(true);
    page.minimumLength().wanted().set(true);
    page.nearDuplicates().wanted().set(true);
    page.readPreview();
    CleanedPreview found = ready(page.preview());
    assertEquals(4, found.looked());
    assertEquals(2, found.left());
    assertEquals(3, found.effects().size());
    assertTrue(
        found.documents().stream().anyMatch(one -> one.excerpt().startsWith("A softhyphen.")),
        () -> "" + found.documents());
    assertEquals(2, found.documents().stream().filter(one -> one.dropped()).count());

    page.controls().set(false);
    page.minimumLength().wanted().set(false);
    page.nearDuplicates().wanted().set(false);
    page.readPreview();
    until(() -> page.preview().get().ready().isPresent());
    assertEquals(List.of(), ready(page.preview()).effects());
    assertFalse(ready(page.preview()).documents().getFirst().changed());
  }

  @Test
  void a_table_without_the_column_names_those_it_has() throws Exception {
    wizard().sources().add(List.of(text("rows.csv", "id,body\n1,A hedgehog ran.\n")));
    assertTrue(wizard().sources().hasTables());
    until(() -> wizard().sources().preview().get() instanceof Loadable.Failed<CorpusPreview>);
    Loadable.Failed<CorpusPreview> failed =
        (Loadable.Failed<CorpusPreview>) wizard().sources().preview().get();
    assertTrue(failed.failure().what().contains("body"), failed.failure().what());
    wizard().sources().column().set("body");
    CorpusPreview preview = ready(wizard().sources().preview());
    assertEquals("A hedgehog ran.", preview.documents().getFirst().excerpt());
  }

  @Test
  void languages_count_as_soon_as_they_are_known_to_be_told_apart() throws Exception {
    wizard().sources().add(List.of(text("a.txt", "Once there was a hare.")));
    wizard().cleaning().languages().set("en, de");
    until(() -> wizard().problem().get().isEmpty());
    assertTrue(wizard().commandLine().contains("--language en,de"), wizard().commandLine());
    wizard().cleaning().languages().set("klingon");
    until(() -> wizard().problem().get().contains("klingon"));
    assertEquals("", wizard().commandLine());
    wizard().cleaning().languages().set("");
    until(() -> wizard().problem().get().isEmpty());
  }

  @Test
  void what_cannot_be_asked_for_is_said() throws Exception {
    SourcesPage sources = wizard().sources();
    assertTrue(sources.addAddress("ftp://host.example/file.txt").contains("https"));
    assertTrue(sources.addAddress("https://host.example/").contains("names no file"));
    assertEquals(List.of(), List.copyOf(sources.sources()));
    sources.add(List.of(text("a.txt", "Once there was a hare.")));
    sources.replace(sources.sources().getFirst(), sources.sources().getFirst().weighing(50));
    assertTrue(wizard().problem().get().contains("weight"), wizard().problem().get());
    sources.replace(sources.sources().getFirst(), sources.sources().getFirst().weighing(1));
    wizard().cleaning().removed().set("(");
    assertTrue(wizard().problem().get().contains("regular expression"), wizard().problem().get());
  }

  @Test
  void kinds_are_guessed_by_the_names_of_files() throws IOException {
    Path tables = Files.createDirectory(temp.resolve("tables"));
    Files.writeString(tables.resolve("part-0.jsonl"), "");
    assertEquals(SourceKind.TABLE, SourceKind.guess(tables));
    Path extracts = Files.createDirectories(temp.resolve("wiki/AA"));
    Files.writeString(extracts.resolve("wiki_00"), "");
    assertEquals(SourceKind.WIKI_EXTRACTOR, SourceKind.guess(temp.resolve("wiki")));
    assertEquals(SourceKind.TABLE, SourceChoice.at("https://h.example/a.parquet").kind());
    assertEquals(SourceKind.WIKIPEDIA_DUMP, SourceKind.guess("enwiki-pages-articles.xml.bz2"));
    assertEquals(SourceKind.BOOKS, SourceKind.guess("novel.epub"));
    assertEquals(SourceKind.PLAIN_TEXT, SourceKind.guess("letters.txt"));
  }
}
