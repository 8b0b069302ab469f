package daybench.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import daybench.engine.run.RunState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Many runs at work and many more in the workspace leave the window little to do. How long that
 * holds its thread is printed by {@link WindowFigures}.
 */
class HomeWorkTest {
  private static final int LIVE = 10;
  private static final int FINISHED = 100;
  private static final int TOLD = 30;
  private static final int ROUNDS = 5;

  private final List<DayRun> live = new ArrayList<>();

  @RegisterExtension
  final TestWindow window =
      new TestWindow()
          .furnished(
              (folder, workspace) -> {
                for (int i = 0; i < LIVE + FINISHED; i++) {
                  DayRun run =
                      new DayRun(workspace.runs().resolve("run-%03d".formatted(i)), 1_000, i % 10);
                  run.tell(0, TOLD);
                  run.say(i < LIVE ? RunState.RUNNING : RunState.FINISHED, TOLD);
                  if (i < LIVE) {
                    live.add(run);
                  }
                }
              });

  private static Set<Node> nodes(Node root) {
    Set<Node> all = Collections.newSetFromMap(new IdentityHashMap<>());
    gather(root, all);
    return all;
  }

  private static void gather(Node node, Set<Node> all) {
    all.add(node);
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> gather(child, all));
    }
  }

  private Set<Node> onScreen() {
    return WaitForAsyncUtils.waitForAsyncFx(20_000, () -> nodes(window.scene().getRoot()));
  }

  /** Lets all live runs go on to a step, and waits until the cards say so. */
  private void goOn(User user, int step) throws Exception {
    for (DayRun run : live) {
      run.tell(step - 1, step);
      run.say(RunState.RUNNING, step);
    }
    // Of a day in a thousand reports, each is 86.4 s.
    String percent = step / 10 + "%";
    Patience.until(() -> user.all(percent).size() >= 2);
  }

  @Test
  void cards_change_without_new_nodes_and_without_a_file_read_by_the_windows_thread(User user)
      throws Exception {
    long thread = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> Thread.currentThread().threadId());
    Patience.until(() -> user.all(".run-card").size() >= 4);
    goOn(user, 40);
    goOn(user, 50);
    WaitForAsyncUtils.waitForFxEvents();
    Set<Node> before = onScreen();
    try (FileReads reads = new FileReads(window.workspace().runs(), thread)) {
      for (int round = 1; round <= ROUNDS; round++) {
        goOn(user, 50 + 10 * round);
      }
      WaitForAsyncUtils.waitForFxEvents();
      reads.end();
      assertTrue(reads.all() >= ROUNDS * LIVE, reads.all() + " reads were seen");
      assertEquals(List.of(), reads.byThread());
    }
    Set<Node> made = onScreen();
    made.removeAll(before);
    assertEquals(Set.of(), made, "the nodes that were there show what is new");
    int cards = user.all(".run-card").size();
    assertTrue(cards < 20, cards + " cards exist for those in view");
  }
}
