package daybench.controllers.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import daybench.controllers.background.Background;
import daybench.controllers.jobs.EngineCommand;
import daybench.controllers.jobs.EngineJobs;
import daybench.controllers.workspace.AppSettings;
import daybench.controllers.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The test's own thread plays the thread of the user interface. */
class EvaluationWizardTest {
  @TempDir private Path temp;
  private final BlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
  private EvaluationWizard wizard = wizard(Path.of("nowhere"));

  private EvaluationWizard wizard(Path folder) {
    return new EvaluationWizard(
        new Workspace(folder),
        AppSettings.usual().withThreads(1),
        new EngineJobs(folder.resolve("jobs"), EngineCommand.ofThisJvm(List.of())),
        new Background(queue::add));
  }

  @BeforeEach
  void open() throws Exception {
    Workspace workspace = new Workspace(temp.resolve("workspace")).prepare();
    Path model = Files.createDirectories(workspace.models().resolve("tales"));
    Files.writeString(model.resolve("config.json"), "{}");
    Files.writeString(model.resolve("model.safetensors"), "");
    wizard = wizard(temp.resolve("workspace"));
    wizard.open(Optional.empty());
    until(() -> wizard.model().modelsRead().get());
  }

  private void until(BooleanSupplier wished) throws InterruptedException {
    while (!wished.getAsBoolean()) {
      Runnable next = queue.poll(30, TimeUnit.SECONDS);
      assertTrue(next != null, "nothing happened for long; " + wizard.problem().get());
      next.run();
    }
  }

  private Path glue() throws IOException {
    Path folder = temp.resolve("glue");
    Files.createDirectories(folder.resolve("SST-2"));
    Files.writeString(folder.resolve("SST-2/train.tsv"), "sentence\tlabel\ngood\t1\nbad\t0\n");
    Files.writeString(folder.resolve("SST-2/dev.tsv"), "sentence\tlabel\nfine\t1\n");
    return folder;
  }

  private Path table(String name, String content) throws IOException {
    return Files.writeString(temp.resolve(name), content);
  }

  private void until(String problem) throws InterruptedException {
    until(() -> wizard.problem().get().equals(problem));
  }

  @Test
  void what_is_missing_is_said_page_after_page() throws Exception {
    until("Choose the folder of GLUE's files.");
    assertEquals("tales", wizard.name().get());
    wizard.glue().data().set(Optional.of(temp.resolve("none")));
    until(() -> wizard.problem().get().contains("There is no folder"));
    wizard.glue().data().set(Optional.of(glue()));
    until("");
    assertEquals(Set.of("SST-2"), Set.copyOf(wizard.glue().chosen()));
    wizard.glue().chosen().clear();
    assertEquals("Choose at least one task.", wizard.problem().get());
    wizard.glue().chosen().add("SST-2");
    wizard.grid().rates().set("much");
    assertTrue(wizard.problem().get().startsWith("Learning rates: \"much\" is not fit"));
    wizard.grid().rates().set("1e-4, 3e-4");
    wizard.grid().mnliFirst().set(true);
    assertEquals("To begin with MNLI, choose MNLI among the tasks.", wizard.problem().get());
    wizard.grid().mnliFirst().set(false);
    wizard.grid().atOnce().set(0);
    assertEquals("Make 1 to 64 runs at a time.", wizard.problem().get());
    wizard.model().model().set(Optional.empty());
    assertEquals("Choose the model to be scored.", wizard.problem().get());
    assertEquals(0, wizard.runs().get());
    assertEquals("", wizard.command().get());
  }

  @Test
  void the_command_says_what_was_chosen() throws Exception {
    wizard.glue().data().set(Optional.of(glue()));
    until("");
    assertEquals(2 * 3, wizard.runs().get(), "two rates, three seeds");
    assertFalse(wizard.command().get().contains("--at-once"), wizard.command().get());
    wizard.grid().atOnce().set(2);
    wizard.model().random().set(true);
    String command = wizard.command().get();
    assertTrue(command.contains("glue run"), command);
    assertTrue(command.contains("--tasks SST-2"), command);
    assertTrue(command.contains("--at-once 2"), command);
    assertTrue(command.contains("--random"), command);
    assertTrue(command.contains("evaluations/tales"), command);
  }

  @Test
  void a_name_that_was_typed_is_kept() throws Exception {
    wizard.keepName();
    wizard.name().set("mine");
    wizard.own().set(true);
    wizard.table().training().set(Optional.of(table("mails.csv", "text,label\na b,x\nc,y\n")));
    until("");
    assertEquals("mine", wizard.name().get());
  }

  @Test
  void a_table_of_ones_own_is_looked_at_and_its_columns_are_guessed() throws Exception {
    wizard.own().set(true);
    assertEquals("Choose the table to learn from.", wizard.problem().get());
    StringBuilder rows = new StringBuilder("id,body,kind\n");
    for (int i = 0; i < 20; i++) {
      rows.append("%d,A letter of many words.,%s\n".formatted(i, i % 4 == 0 ? "spam" : "ham"));
    }
    wizard.table().training().set(Optional.of(table("my mails.csv", rows.toString())));
    until("");
    assertEquals("body", wizard.table().text().get());
    assertEquals("kind", wizard.table().label().get());
    assertEquals("", wizard.table().secondText().get());
    OwnTaskRow found = wizard.table().found().get().ready().orElseThrow();
    assertEquals(18, found.trainingRows());
    assertEquals(2, found.developmentRows());
    assertTrue(found.about().contains("% ham"), found.about());
    assertEquals("my-mails-tales", wizard.name().get());
    String command = wizard.command().get();
    assertTrue(command.contains("--task my-mails --text body --label kind"), command);
    assertFalse(command.contains("--glue"), command);
    wizard.table().label().set("body");
    assertEquals(
        "Choose another column for each of text, second text and label.", wizard.problem().get());
    wizard.table().label().set("kind");
    wizard.table().regression().set(true);
    until(() -> wizard.problem().get().contains("my mails.csv"));
    wizard.table().regression().set(false);
    until("");
    wizard.table().development().set(Optional.of(temp.resolve("none.csv")));
    until(() -> wizard.problem().get().contains("There is no file"));
    wizard.table().training().set(Optional.of(temp.resolve("mails.doc")));
    until(() -> wizard.problem().get().contains("is not named as a table"));
  }

  @Test
  void the_folder_of_glue_that_was_used_last_is_proposed() throws Exception {
    Path evaluations = temp.resolve("workspace/evaluations/tales");
    new WrittenEvaluation(evaluations);
    String json = Files.readString(evaluations.resolve("evaluation.json"));
    Files.writeString(
        evaluations.resolve("evaluation.json"), json.replace("/glue", glue().toString()));
    EvaluationWizard again = wizard(temp.resolve("workspace"));
    again.open(Optional.empty());
    until(() -> again.glue().data().get().isPresent());
    assertEquals(Optional.of(glue()), again.glue().data().get());
    until(() -> again.model().model().get().isPresent());
    assertEquals("tales-2", again.name().get(), "the first is taken");
  }
}
