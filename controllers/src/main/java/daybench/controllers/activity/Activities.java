package daybench.controllers.activity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * All that is at work, told by those who watch it: the runs of the workspace, the jobs. For the
 * thread of the user interface.
 */
public final class Activities {
  private final Map<Object, List<Activity>> bySource = new LinkedHashMap<>();
  private final ObservableList<Activity> all = FXCollections.observableArrayList();
  // Kept, since such a view hears of changes only while somebody holds it.
  private final ObservableList<Activity> view = FXCollections.unmodifiableObservableList(all);

  /** All of them, in the order of those who told first. */
  public ObservableList<Activity> all() {
    return view;
  }

  /**
   * Says all that is at work as one watcher sees it, in the stead of what it said before.
   *
   * @param watcher who says it
   */
  public void tell(Object watcher, List<Activity> now) {
    bySource.put(watcher, List.copyOf(now));
    List<Activity> found = bySource.values().stream().flatMap(List::stream).toList();
    if (!found.equals(all)) {
      all.setAll(found);
    }
  }
}
