package daybench.controllers.navigation;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Where in the window one is, and the way back. For the thread of the user interface. */
public final class Navigator {
  private static final int LONGEST_WAY_BACK = 50;

  private final ReadOnlyObjectWrapper<Place> place =
      new ReadOnlyObjectWrapper<>(this, "place", new Place.Home());
  private final ReadOnlyBooleanWrapper canGoBack =
      new ReadOnlyBooleanWrapper(this, "canGoBack", false);
  private final Deque<Place> wayBack = new ArrayDeque<>();

  /** The place shown. */
  public ReadOnlyObjectProperty<Place> place() {
    return place.getReadOnlyProperty();
  }

  /** Whether there is a way back. */
  public ReadOnlyBooleanProperty canGoBack() {
    return canGoBack.getReadOnlyProperty();
  }

  /** Goes to a place; nothing where one is there already. */
  public void go(Place next) {
    if (next.equals(place.get())) {
      return;
    }
    wayBack.push(place.get());
    if (wayBack.size() > LONGEST_WAY_BACK) {
      wayBack.removeLast();
    }
    show(next);
  }

  /** Goes to a place in the stead of the present one, which the way back then leaves out. */
  public void replace(Place next) {
    show(next);
  }

  /** Goes back to the place before; nothing where there is none. */
  public void back() {
    if (!wayBack.isEmpty()) {
      show(wayBack.pop());
    }
  }

  private void show(Place next) {
    canGoBack.set(!wayBack.isEmpty());
    place.set(next);
  }
}
