package daybench.controllers.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import daybench.controllers.background.Background;
import daybench.controllers.background.Failure;
import daybench.controllers.background.Poller;
import daybench.controllers.jobs.EngineCommand;
import daybench.controllers.jobs.EngineJobs;
import daybench.controllers.notices.Notices;
import daybench.controllers.workspace.Workspace;
import daybench.datasets.files.DeleteFolder;
import daybench.engine.run.ProcessIdentity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationModelTest {
  @TempDir private Path temp;
  private final ExecutorService ui = Executors.newSingleThreadExecutor();
  private final Poller poller = new Poller();
  private final Notices notices = new Notices();

  @AfterEach
  void end() {
    poller.close();
    ui.shutdownNow();
  }

  private EvaluationModel model(Path folder) throws Exception {
    Workspace workspace = new Workspace(temp).prepare();
    EvaluationModel model =
        new EvaluationModel(
            folder,
            workspace,
            new EngineJobs(temp.resolve("jobs"), EngineCommand.ofThisJvm(List.of())),
            new Background(ui::execute),
            poller,
            ui::execute,
            notices);
    ui.submit(model::watch).get();
    return model;
  }

  private void until(Callable<Boolean> wished) throws Exception {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!ui.submit(wished).get()) {
      assertTrue(System.nanoTime() < end, "waited in vain");
      Thread.sleep(20);
    }
  }

  private Path evaluation() {
    return temp.resolve("evaluations/tales");
  }

  @Test
  void an_evaluation_of_another_process_is_shown_as_its_folder_tells() throws Exception {
    WrittenEvaluation written =
        new WrittenEvaluation(evaluation())
            .done(1, 0.8)
            .status("RUNNING", ProcessIdentity.current().pid(), "");
    EvaluationModel model = model(evaluation());
    until(() -> model.view().get().isPresent());
    assertTrue(ui.submit(() -> model.live().get()).get());
    assertEquals("tales", model.name());
    written.done(2, 0.9).status("FINISHED", ProcessIdentity.current().pid(), "");
    until(() -> !model.live().get());
    EvaluationView view = ui.submit(() -> model.view().get().orElseThrow()).get();
    assertEquals(2, view.parts().getFirst().tasks().getFirst().runs().size());
    ui.submit(model::rest).get();
  }

  @Test
  void a_process_that_was_killed_is_no_longer_live_and_cannot_be_stopped() throws Exception {
    new WrittenEvaluation(evaluation()).status("RUNNING", 4_000_000, "");
    EvaluationModel model = model(evaluation());
    until(() -> model.view().get().isPresent());
    assertFalse(ui.submit(() -> model.live().get()).get());
    ui.submit(model::stop).get();
    until(() -> !notices.shown().isEmpty());
    ui.submit(model::rest).get();
  }

  @Test
  void a_folder_that_is_gone_or_holds_something_else_says_so() throws Exception {
    new WrittenEvaluation(evaluation()).done(1, 0.8);
    EvaluationModel model = model(evaluation());
    until(() -> model.view().get().isPresent());
    DeleteFolder.withContents(evaluation());
    until(() -> model.failure().get().isPresent());
    Failure gone = ui.submit(() -> model.failure().get().orElseThrow()).get();
    assertEquals("The folder of the evaluation is there no more.", gone.what());
    ui.submit(model::rest).get();
    EvaluationModel other = model(Files.createDirectories(temp.resolve("other")));
    until(() -> other.failure().get().isPresent());
    Failure none = ui.submit(() -> other.failure().get().orElseThrow()).get();
    assertEquals("The folder holds no evaluation.", none.what());
    ui.submit(other::rest).get();
  }
}
