package daybench.views.screen;

import daybench.controllers.navigation.Place;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Which screen shows which kind of place. A place without a screen cannot be reached. */
public final class Screens {
  private final Map<Class<? extends Place>, Function<Place, Screen>> factories = new HashMap<>();

  /** Says how the screen of a kind of place is made. */
  public <P extends Place> Screens register(
      Class<P> kind, Function<? super P, ? extends Screen> factory) {
    factories.put(kind, place -> factory.apply(kind.cast(place)));
    return this;
  }

  /** Whether places of this kind can be shown. */
  public boolean has(Class<? extends Place> kind) {
    return factories.containsKey(kind);
  }

  /**
   * A new screen for the place.
   *
   * @throws IllegalArgumentException where its kind has none
   */
  public Screen create(Place place) {
    Function<Place, Screen> factory = factories.get(place.getClass());
    if (factory == null) {
      throw new IllegalArgumentException("No screen shows " + place);
    }
    return factory.apply(place);
  }
}
