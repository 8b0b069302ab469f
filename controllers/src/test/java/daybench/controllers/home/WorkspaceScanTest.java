package daybench.controllers.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import daybench.controllers.workspace.Standing;
import daybench.controllers.workspace.Workspace;
import daybench.datasets.files.DeleteFolder;
import daybench.engine.run.RunFolder;
import daybench.engine.run.RunState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceScanTest {
  @TempDir private Path temp;
  private Workspace workspace = new Workspace(Path.of(""));

  @BeforeEach
  void makeWorkspace() throws IOException {
    workspace = new Workspace(temp).prepare();
  }

  private WorkspaceScan scan() {
    return new WorkspaceScan(workspace, folder -> true);
  }

  private RunFolder run(String name) throws IOException {
    return RunFolders.create(workspace.runs().resolve(name), name);
  }

  private static RunItem named(List<RunItem> runs, String name) {
    return runs.stream()
        .filter(run -> run.folder().endsWith(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no run " + name + " in " + runs));
  }

  @Test
  void an_empty_workspace_and_one_that_is_not_there_hold_nothing() throws IOException {
    assertEquals(List.of(), scan().look().runs());
    DeleteFolder.withContents(temp.resolve("runs"));
    assertEquals(List.of(), scan().look().runs());
  }

  @Test
  void a_finished_run_shows_its_losses_and_its_budget() throws IOException {
    RunFolder run = run("done");
    RunFolders.validations(run, 6, 4.5, 3.25, 3.5);
    RunFolders.say(run, RunState.FINISHED);
    RunItem item = scan().look().runs().getFirst();
    assertEquals(Standing.FINISHED, item.standing());
    assertEquals(List.of(6.0, 4.5, 3.25, 3.5), item.heldOutLosses());
    assertEquals(3.25, item.bestLoss());
    assertEquals(0.3, item.budgetFraction());
    assertTrue(item.settings().endsWith("on news"), item.settings());
  }

  @Test
  void damaged_and_newer_folders_say_so_and_spoil_no_neighbour() throws IOException {
    RunFolders.say(run("sound"), RunState.FINISHED);
    Files.writeString(run("torn").requestFile(), "{\"schema\": 1, ");
    Files.writeString(run("later").requestFile(), "{\"schema\": 99}");
    Files.writeString(run("odd").statusFile(), "[]");
    Files.createDirectory(workspace.runs().resolve("not-a-run"));
    List<RunItem> runs = scan().look().runs();
    assertEquals(4, runs.size());
    assertEquals(Standing.FINISHED, named(runs, "sound").standing());
    assertEquals(Standing.DAMAGED, named(runs, "torn").standing());
    assertEquals(Standing.NEWER_FORMAT, named(runs, "later").standing());
    assertEquals(Standing.DAMAGED, named(runs, "odd").standing());
    assertFalse(named(runs, "torn").detail().isBlank());
    assertTrue(named(runs, "later").detail().contains("later version"));
  }

  @Test
  void a_run_deleted_while_open_stays_until_it_is_dismissed() throws IOException {
    RunFolder run = run("fleeting");
    RunFolders.validations(run, 5);
    RunFolders.say(run, RunState.FINISHED);
    WorkspaceScan scan = scan();
    scan.look();
    DeleteFolder.withContents(run.path());
    RunItem gone = scan.look().runs().getFirst();
    assertEquals(Standing.GONE, gone.standing());
    assertEquals(5, gone.bestLoss());
    assertFalse(gone.writable());
    scan.dismiss(run.path());
    assertEquals(List.of(), scan.look().runs());
  }

  @Test
  void a_run_that_lost_its_request_is_damaged_not_gone() throws IOException {
    RunFolder run = run("beheaded");
    WorkspaceScan scan = scan();
    scan.look();
    Files.delete(run.requestFile());
    assertEquals(Standing.DAMAGED, scan.look().runs().getFirst().standing());
  }

  @Test
  void a_run_that_comes_back_is_itself_again() throws IOException {
    RunFolder run = run("returning");
    RunFolders.say(run, RunState.FINISHED);
    WorkspaceScan scan = scan();
    scan.look();
    Files.move(run.path(), temp.resolve("away"));
    assertEquals(Standing.GONE, scan.look().runs().getFirst().standing());
    Files.move(temp.resolve("away"), run.path());
    assertEquals(Standing.FINISHED, scan.look().runs().getFirst().standing());
  }

  @Test
  void what_did_not_change_is_not_read_again() throws IOException {
    RunFolders.say(run("still"), RunState.FINISHED);
    WorkspaceScan scan = scan();
    assertSame(scan.look().runs().getFirst(), scan.look().runs().getFirst());
  }

  @Test
  void a_read_only_folder_says_so() throws IOException {
    RunFolders.say(run("shared"), RunState.FINISHED);
    WorkspaceScan scan = new WorkspaceScan(workspace, folder -> false);
    assertFalse(scan.look().runs().getFirst().writable());
  }

  @Test
  void a_run_is_followed_as_it_goes_on() throws IOException {
    RunFolder run = run("live");
    RunFolders.say(run, RunState.RUNNING);
    WorkspaceScan scan = scan();
    assertEquals(Standing.RUNNING, scan.look().runs().getFirst().standing());
    RunFolders.validations(run, 4, 3);
    assertEquals(List.of(4.0, 3.0), scan.look().runs().getFirst().heldOutLosses());
  }

  @Test
  void the_demo_is_part_of_the_workspace() throws IOException {
    RunFolders.create(workspace.demo().resolve("run"), "demo");
    assertEquals("demo", scan().look().runs().getFirst().name());
  }

  @Test
  void corpora_that_cannot_be_read_say_why() throws IOException {
    Path corpus = Files.createDirectories(workspace.corpora().resolve("broken"));
    Files.writeString(corpus.resolve("corpus.json"), "{}");
    Path later = Files.createDirectories(workspace.corpora().resolve("later"));
    Files.writeString(later.resolve("corpus.json"), "{\"schema\": 99}");
    List<CorpusItem> corpora = scan().look().corpora();
    assertEquals(2, corpora.size());
    assertTrue(corpora.stream().noneMatch(CorpusItem::usable));
    assertTrue(
        corpora.stream().anyMatch(one -> one.summary().contains("later version")), "" + corpora);
  }
}
