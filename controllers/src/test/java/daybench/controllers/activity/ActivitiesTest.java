package daybench.controllers.activity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import daybench.controllers.navigation.Place;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

class ActivitiesTest {
  private static final Activity A = new Activity("a", "running", 0.5, new Place.Home());
  private static final Activity B = new Activity("b", "preparing", -1, new Place.Home());

  private final Activities activities = new Activities();

  @Test
  void each_watcher_speaks_for_itself() {
    activities.tell("runs", List.of(A));
    activities.tell("jobs", List.of(B));
    activities.tell("runs", List.of());
    assertEquals(List.of(B), activities.all());
  }

  @Test
  void saying_the_same_again_changes_nothing() {
    AtomicInteger changes = new AtomicInteger();
    activities.tell("runs", List.of(A));
    activities
        .all()
        .addListener((ListChangeListener<Activity>) change -> changes.incrementAndGet());
    activities.tell("runs", List.of(A));
    assertEquals(0, changes.get());
  }
}
