package daybench.controllers.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import daybench.controllers.activity.Activities;
import daybench.controllers.background.Background;
import daybench.controllers.background.Poller;
import daybench.controllers.background.UiThread;
import daybench.controllers.notices.Notice;
import daybench.controllers.notices.Notices;
import daybench.controllers.workspace.Workspace;
import daybench.engine.run.RunFolder;
import daybench.engine.run.RunState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The test's own thread plays the thread of the user interface. */
class HomeModelTest {
  @TempDir private Path temp;
  private final BlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
  private final UiThread ui = queue::add;
  private final Background background = new Background(ui);
  private final Poller poller = new Poller();
  private final Activities activities = new Activities();
  private final Notices notices = new Notices();
  private Workspace workspace = new Workspace(Path.of(""));

  @BeforeEach
  void makeWorkspace() throws IOException {
    workspace = new Workspace(temp).prepare();
  }

  @AfterEach
  void close() {
    poller.close();
  }

  private HomeModel model() throws InterruptedException {
    WorkspaceWatch watch = new WorkspaceWatch(workspace, background, poller, activities);
    HomeModel model = new HomeModel(workspace, watch, background, notices);
    until(() -> watch.looked().get());
    return model;
  }

  private void until(BooleanSupplier reached) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!reached.getAsBoolean()) {
      assertTrue(System.nanoTime() < end, "never happened");
      Runnable next = queue.poll(100, TimeUnit.MILLISECONDS);
      if (next != null) {
        next.run();
      }
    }
  }

  private RunFolder run(String name, RunState state, double... losses) throws IOException {
    RunFolder run = RunFolders.create(workspace.runs().resolve(name), name);
    RunFolders.validations(run, losses);
    RunFolders.say(run, state);
    return run;
  }

  private static List<String> names(HomeModel model) {
    return model.runs().stream().map(RunItem::name).toList();
  }

  @Test
  void every_word_of_a_search_must_be_found() throws Exception {
    run("red-small", RunState.FINISHED, 4);
    run("red-large", RunState.FAILED, 5);
    HomeModel model = model();
    model.order().set(RunOrder.NAME);
    assertEquals(List.of("red-large", "red-small"), names(model));
    model.search().set("RED finished");
    assertEquals(List.of("red-small"), names(model));
    model.search().set("blue");
    assertEquals(List.of(), names(model));
    model.search().set("  ");
    assertEquals(2, model.runs().size());
  }

  @Test
  void the_lowest_loss_comes_first_and_runs_without_one_last() throws Exception {
    run("a", RunState.FINISHED, 4);
    run("b", RunState.FINISHED, 3);
    run("c", RunState.FINISHED);
    HomeModel model = model();
    model.order().set(RunOrder.HELD_OUT_LOSS);
    assertEquals(List.of("b", "a", "c"), names(model));
  }

  @Test
  void a_new_name_and_tags_are_kept_in_the_folder() throws Exception {
    Path folder = run("plain", RunState.FINISHED).path();
    HomeModel model = model();
    model.rename(folder, "  Splendid\nrun ");
    until(() -> names(model).equals(List.of("Splendid run")));
    model.tag(folder, "good, keep");
    until(() -> model.runs().getFirst().tags().equals(List.of("good", "keep")));
    assertEquals(List.of("good", "keep"), model.tags());
    model.rename(folder, " ");
    until(() -> names(model).equals(List.of("plain")));
  }

  @Test
  void a_deleted_run_lies_in_the_trash_and_comes_back() throws Exception {
    Path folder = run("unloved", RunState.FINISHED).path();
    HomeModel model = model();
    model.selected().add(folder);
    model.delete(folder, "unloved");
    until(() -> model.runs().isEmpty());
    assertFalse(Files.exists(folder));
    assertTrue(model.selected().isEmpty());
    until(() -> !notices.shown().isEmpty());
    Notice.Offer offer = (Notice.Offer) notices.shown().getLast();
    offer.act().run();
    until(() -> names(model).equals(List.of("unloved")));
    assertTrue(Files.exists(folder));
  }

  @Test
  void a_live_run_is_not_deleted() throws Exception {
    Path folder = run("busy", RunState.RUNNING).path();
    HomeModel model = model();
    model.delete(folder, "busy");
    until(() -> !notices.shown().isEmpty());
    Notice.Failed failed = (Notice.Failed) notices.shown().getLast();
    assertTrue(failed.failure().advice().contains("stop it first"), failed.toString());
    assertTrue(Files.exists(folder));
  }

  @Test
  void live_runs_are_told_as_activities() throws Exception {
    run("busy", RunState.RUNNING);
    run("done", RunState.FINISHED);
    model();
    assertEquals(List.of("busy"), activities.all().stream().map(one -> one.name()).toList());
  }
}
