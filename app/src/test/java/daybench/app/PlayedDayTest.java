package daybench.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import daybench.controllers.navigation.Place;
import daybench.engine.run.RunState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A run of 24 hours with 100,000 events, and ten live ones, played to the window. How long that
 * holds its thread is printed by {@link WindowFigures}.
 */
class PlayedDayTest {
  private static final int REPORTS = 99_000; // with validations and the like 100,000 events
  private static final int LIVE = 10;

  @RegisterExtension final TestWindow window = new TestWindow();

  @Test
  void a_day_is_shown_whole_and_live_runs_as_they_report(User user) throws Exception {
    DayRun day = new DayRun(window.workspace().runs().resolve("day"), REPORTS, 2);
    day.tell(0, REPORTS);
    day.say(RunState.FINISHED, REPORTS);
    List<DayRun> live = new ArrayList<>();
    for (int i = 0; i < LIVE; i++) {
      DayRun one = new DayRun(window.workspace().runs().resolve("live" + i), 2_000, i);
      one.tell(0, 1_000);
      one.say(RunState.RUNNING, 1_000);
      live.add(one);
    }
    // The first frames of a window load classes and styles; they are none of the runs' doing.
    user.await("live0");
    user.go(new Place.RunPage(live.getFirst().folder().path()));
    user.await("1,000");

    user.go(new Place.RunPage(day.folder().path()));
    user.await("99,000");

    user.go(new Place.RunPage(live.getFirst().folder().path()));
    for (int second = 0; second < 6; second++) {
      for (DayRun one : live) {
        int told = 1_000 + 10 * second;
        one.tell(told, told + 10);
        one.say(RunState.RUNNING, told + 10);
      }
      Thread.sleep(1000);
    }
    user.await("1,060");
    assertEquals(0, window.services().notices().shown().size());
  }
}
