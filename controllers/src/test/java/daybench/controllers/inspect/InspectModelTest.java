package daybench.controllers.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import daybench.controllers.background.Background;
import daybench.controllers.background.UiThread;
import daybench.controllers.notices.Notices;
import daybench.controllers.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The test's own thread plays the thread of the user interface. */
class InspectModelTest {
  private static final String TEXT = "The small animals sat.";

  @TempDir private Path temp;
  private final BlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
  private final UiThread ui = queue::add;
  private final Background background = new Background(ui);
  private final Notices notices = new Notices();
  private final PretendedQuestions questions = new PretendedQuestions();
  private @Nullable InspectModel opened;
  private boolean damaged;

  @BeforeEach
  void open() throws Exception {
    Workspace workspace = new Workspace(temp).prepare();
    for (String name : List.of("a", "b")) {
      Path folder = Files.createDirectories(workspace.models().resolve(name));
      Files.writeString(folder.resolve("config.json"), "{}");
      Files.writeString(folder.resolve("model.safetensors"), "");
    }
    opened = newModel();
    model().look(Optional.empty());
    until(() -> model().looked().get());
  }

  /** What is written behind the test's back is written before its folder goes. */
  @AfterEach
  void rest() throws InterruptedException {
    Path file = temp.resolve("inspected.json");
    model().close();
    until(() -> model().history().tried().isEmpty() || damaged || holds(file));
  }

  private boolean holds(Path file) {
    try {
      return new HistoryFile(file).load().equals(List.copyOf(model().history().tried()));
    } catch (IOException e) {
      return false;
    }
  }

  private InspectModel newModel() {
    return new InspectModel(
        new ModelCatalog(new Workspace(temp)),
        questions,
        background,
        ui,
        new History(new HistoryFile(temp.resolve("inspected.json")), background, notices),
        Duration.ZERO);
  }

  private InspectModel model() {
    return Objects.requireNonNull(opened);
  }

  private void until(BooleanSupplier reached) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!reached.getAsBoolean()) {
      assertTrue(System.nanoTime() < end, "never happened");
      Runnable next = queue.poll(50, TimeUnit.MILLISECONDS);
      if (next != null) {
        next.run();
      }
    }
  }

  private List<String> words() {
    return model().words().get().stream().map(word -> word.masked() ? "_" : word.text()).toList();
  }

  private void write(String text) throws InterruptedException {
    model().text().set(text);
    until(() -> !model().words().get().isEmpty());
  }

  @Test
  void the_first_model_is_chosen_by_itself() {
    assertEquals(List.of("a", "b"), model().choices().stream().map(ModelChoice::label).toList());
    assertEquals("a", model().first().model().get().orElseThrow().label());
    assertEquals(Optional.empty(), model().second().model().get());
  }

  @Test
  void a_word_is_masked_and_restored_by_a_click() throws Exception {
    write(TEXT);
    assertEquals(List.of("The", "small", "animals", "sat", "."), words());
    assertEquals(List.of(), questions.asked, "nothing is masked yet");
    model().toggle(2);
    assertEquals(List.of("The", "small", "_", "sat", "."), words());
    until(() -> !model().first().guesses().get().isEmpty());
    assertEquals(List.of("a The small [MASK][MASK] sat."), questions.asked);
    List<MaskGuesses> guesses = model().first().guesses().get();
    assertEquals(List.of("1 of 2", "2 of 2"), guesses.stream().map(MaskGuesses::part).toList());
    assertEquals(12, model().first().milliseconds().get());
    model().toggle(2);
    assertEquals(List.of("The", "small", "animals", "sat", "."), words());
    assertEquals(List.of(), model().first().guesses().get());
  }

  @Test
  void the_word_itself_is_marked_among_the_guesses() throws Exception {
    write("A Cat sat.");
    model().toggle(1);
    until(() -> !model().first().guesses().get().isEmpty());
    MaskGuesses guesses = model().first().guesses().get().getFirst();
    assertEquals("Cat", guesses.word());
    assertEquals(List.of(true, false), guesses.guesses().stream().map(Guess::hidden).toList());
  }

  @Test
  void masks_stay_on_words_that_stay_while_one_writes_on() throws Exception {
    write("The small cat");
    model().toggle(1);
    until(() -> !model().first().guesses().get().isEmpty());
    model().text().set("The small cat sat");
    until(() -> model().words().get().size() == 4);
    assertEquals(List.of("The", "_", "cat", "sat"), words());
    model().text().set("A tiny cat sat");
    until(() -> words().contains("tiny"));
    assertFalse(words().contains("_"));
  }

  @Test
  void a_mask_written_in_the_text_is_filled_and_cannot_be_restored() throws Exception {
    write("The [MASK] sat");
    until(() -> !model().first().guesses().get().isEmpty());
    model().toggle(1);
    assertEquals(List.of("The", "_", "sat"), words());
    assertEquals("", model().first().guesses().get().getFirst().word());
  }

  @Test
  void only_the_latest_question_is_answered() throws Exception {
    write("slow one");
    model().toggle(0);
    model().text().set("The slow one is the last.");
    until(() -> model().words().get().size() > 5);
    model().toggle(1);
    until(() -> !model().first().guesses().get().isEmpty());
    assertEquals("slow", model().first().guesses().get().getFirst().word());
    questions.slow.countDown();
    assertEquals(1, model().history().tried().size());
  }

  @Test
  void two_models_answer_side_by_side() throws Exception {
    write(TEXT);
    model().chooseSecond(Optional.of(model().choices().get(1)));
    model().toggle(0);
    until(
        () ->
            !model().first().guesses().get().isEmpty()
                && !model().second().guesses().get().isEmpty());
    assertTrue(questions.asked.contains("b [MASK] small animals sat."), questions.asked + "");
    model().chooseSecond(Optional.empty());
    assertEquals(List.of(), model().second().guesses().get());
  }

  @Test
  void a_heat_map_covers_the_whole_text() throws Exception {
    write(TEXT);
    model().question().set(Question.SURPRISAL);
    until(() -> model().first().heat().get().isPresent());
    HeatMap map = model().first().heat().get().orElseThrow();
    assertEquals(TEXT, map.pieces().stream().map(HeatPiece::text).reduce("", String::concat));
    assertEquals(3, map.bitsPerToken(), 1e-9);
    assertEquals(6, map.tokens());
  }

  @Test
  void what_cannot_be_asked_is_told_in_its_place() throws Exception {
    write("wrong text");
    model().toggle(1);
    until(() -> model().first().failure().get().isPresent());
    assertEquals("The text is wrong.", model().first().failure().get().orElseThrow().what());
    assertFalse(model().first().asking().get());
    model().restoreAll();
    assertEquals(Optional.empty(), model().first().failure().get());
  }

  @Test
  void what_was_tried_is_kept_and_asked_again() throws Exception {
    write(TEXT);
    model().toggle(1);
    until(() -> model().history().tried().size() == 1);
    model().text().set("");
    Tried tried = model().history().tried().getFirst();
    assertEquals(List.of(1), tried.masked());
    assertEquals("cat 75 %", tried.answer());
    until(() -> Files.exists(temp.resolve("inspected.json")));
    InspectModel next = newModel();
    opened = next;
    until(() -> !next.history().tried().isEmpty());
    next.look(Optional.empty());
    until(() -> next.looked().get());
    next.repeat(next.history().tried().getFirst());
    until(() -> !next.first().guesses().get().isEmpty());
    assertEquals(TEXT, next.text().get());
    assertTrue(next.words().get().get(1).masked());
  }

  @Test
  void a_damaged_history_is_told_and_left_as_it_is() throws Exception {
    Path file = temp.resolve("inspected.json");
    damaged = true;
    Files.writeString(file, "{\"schema\":");
    int before = notices.shown().size();
    opened = newModel();
    until(() -> notices.shown().size() > before);
    model().look(Optional.empty());
    until(() -> model().looked().get());
    write(TEXT);
    model().toggle(0);
    until(() -> model().history().tried().size() == 1);
    assertEquals("{\"schema\":", text(file));
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file);
  }
}
