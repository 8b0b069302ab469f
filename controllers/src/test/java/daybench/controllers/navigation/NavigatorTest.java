package daybench.controllers.navigation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NavigatorTest {
  private static final Place RUN = new Place.RunPage(Path.of("runs", "a"));

  private final Navigator navigator = new Navigator();

  @Test
  void begins_at_home_without_a_way_back() {
    assertEquals(new Place.Home(), navigator.place().get());
    assertFalse(navigator.canGoBack().get());
    navigator.back();
    assertEquals(new Place.Home(), navigator.place().get());
  }

  @Test
  void goes_back_the_way_it_came() {
    navigator.go(RUN);
    navigator.go(new Place.Inspect(Optional.empty()));
    assertTrue(navigator.canGoBack().get());
    navigator.back();
    assertEquals(RUN, navigator.place().get());
    navigator.back();
    assertEquals(new Place.Home(), navigator.place().get());
    assertFalse(navigator.canGoBack().get());
  }

  @Test
  void going_where_one_is_leaves_no_trace() {
    navigator.go(new Place.Home());
    assertFalse(navigator.canGoBack().get());
  }

  @Test
  void a_replaced_place_is_not_on_the_way_back() {
    navigator.go(new Place.NewCorpus());
    navigator.replace(RUN);
    navigator.back();
    assertEquals(new Place.Home(), navigator.place().get());
  }
}
