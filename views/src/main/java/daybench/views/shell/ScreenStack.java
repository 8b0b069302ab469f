package daybench.views.shell;

import daybench.controllers.navigation.Place;
import daybench.views.screen.Screen;
import daybench.views.screen.Screens;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The screens of the places visited last, ready for the way back. */
final class ScreenStack implements AutoCloseable {
  private static final int MOST = 8;

  private final Screens screens;
  private final Map<Place, Screen> kept = new LinkedHashMap<>();
  private @Nullable Place place;

  ScreenStack(Screens screens) {
    this.screens = screens;
  }

  /** Hides the screen shown and shows that of the place. */
  Screen show(Place next) {
    leave();
    Screen screen = kept.remove(next);
    if (screen == null) {
      screen = screens.create(next);
    }
    kept.put(next, screen);
    place = next;
    if (kept.size() > MOST) {
      Place oldest = kept.keySet().iterator().next();
      closeQuietly(kept.remove(oldest));
    }
    screen.shown();
    return screen;
  }

  private void leave() {
    if (place == null) {
      return;
    }
    Screen left = kept.get(place);
    if (left != null) {
      left.hidden();
      if (left.served()) {
        kept.remove(place);
        left.close();
      }
    }
    place = null;
  }

  private static void closeQuietly(@Nullable Screen screen) {
    if (screen != null) {
      screen.close();
    }
  }

  @Override
  public void close() {
    leave();
    kept.values().forEach(Screen::close);
    kept.clear();
  }
}
