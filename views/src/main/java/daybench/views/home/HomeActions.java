package daybench.views.home;

import daybench.controllers.home.HomeModel;
import daybench.controllers.navigation.Navigator;
import daybench.controllers.navigation.Place;
import daybench.controllers.run.RunSteering;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * What can be done with the cards.
 *
 * @param steering asks runs to wait, to go on, to end
 * @param reachable whether there is a screen for a kind of place
 * @param reveal shows a folder in the file manager of the desktop
 */
public record HomeActions(
    HomeModel model,
    RunSteering steering,
    Navigator navigator,
    Predicate<Class<? extends Place>> reachable,
    Consumer<Path> reveal) {
  /** Goes there, where there is a screen for it. */
  void go(Place place) {
    if (reachable.test(place.getClass())) {
      navigator.go(place);
    }
  }
}
