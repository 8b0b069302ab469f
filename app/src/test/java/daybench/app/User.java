package daybench.app;

import daybench.controllers.navigation.Place;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Who looks at a window and uses it. A query is a selector ({@code .card}, {@code #next}) or the
 * whole text of a node; only what can be seen counts, be it scrolled out of sight.
 */
final class User {
  private static final int LOOK_MILLIS = 20_000;

  private final FxRobot robot;
  private final TestWindow window;

  User(FxRobot robot, TestWindow window) {
    this.robot = robot;
    this.window = window;
  }

  FxRobot robot() {
    return robot;
  }

  /** Looks on the window's thread: another would see lists of nodes while they change. */
  private static <T> T look(Callable<T> at) {
    if (!Platform.isFxApplicationThread()) {
      return WaitForAsyncUtils.waitForAsyncFx(LOOK_MILLIS, at);
    }
    try {
      return at.call();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isSeen(Node node) {
    return node.getScene() != null
        && Stream.iterate(node, Objects::nonNull, Node::getParent).allMatch(Node::isVisible);
  }

  /** What is seen of a query, in the order of the scene. */
  List<Node> all(String query) {
    return look(() -> robot.lookup(query).queryAll().stream().filter(User::isSeen).toList());
  }

  /** What is seen and as wished. */
  List<Node> all(Predicate<Node> wished) {
    return look(
        () ->
            robot.lookup((Node node) -> wished.test(node)).queryAll().stream()
                .filter(User::isSeen)
                .toList());
  }

  /** The only, or first, node of a kind that is seen of a query. */
  <T extends Node> T one(String query, Class<T> kind) {
    return all(query).stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .findFirst()
        .orElseThrow(() -> new AssertionError("No " + kind.getSimpleName() + " " + query));
  }

  boolean shows(String query) {
    return !all(query).isEmpty();
  }

  /** Whether a text is seen, be it a part of a label. */
  boolean says(String text) {
    return !all(node -> says(node, text)).isEmpty();
  }

  private static boolean says(Node node, String text) {
    return node instanceof Labeled label && String.valueOf(label.getText()).contains(text);
  }

  /** Whether a label within a node has this very text. */
  static boolean says(Node within, Set<String> texts) {
    return look(
        () ->
            within.lookupAll(".label").stream()
                .anyMatch(node -> node instanceof Labeled one && texts.contains(one.getText())));
  }

  void await(String query) throws Exception {
    Patience.until(() -> shows(query));
  }

  void awaitText(String text) throws Exception {
    Patience.until(() -> says(text));
  }

  void go(Place place) {
    robot.interact(() -> window.services().navigator().go(place));
  }

  /** Presses a button once it is there, wherever it is. */
  void press(String query) throws Exception {
    await(query);
    ButtonBase button = one(query, ButtonBase.class);
    if (look(button::isDisabled)) {
      throw new AssertionError("The button " + query + " cannot be pressed");
    }
    robot.interact(button::fire);
    WaitForAsyncUtils.waitForFxEvents();
  }

  /** Presses the button of an accessible name. */
  void pressNamed(String name) throws Exception {
    Predicate<Node> named =
        node -> node instanceof ButtonBase && name.equals(node.getAccessibleText());
    Patience.until(() -> !all(named).isEmpty());
    robot.interact(((ButtonBase) all(named).getFirst())::fire);
    WaitForAsyncUtils.waitForFxEvents();
  }

  /** Replaces the text of the field of an accessible name, as one who comes and types. */
  void type(String name, String text) throws Exception {
    Predicate<Node> named =
        node -> node instanceof TextInputControl && name.equals(node.getAccessibleText());
    Patience.until(() -> !all(named).isEmpty());
    TextInputControl field = (TextInputControl) all(named).getFirst();
    robot.interact(field::requestFocus);
    robot.interact(() -> field.setText(text));
    WaitForAsyncUtils.waitForFxEvents();
  }

  /** Clicks on what lies on the display. */
  void click(String query) throws Exception {
    await(query);
    robot.clickOn(query);
  }

  void keys(KeyCode... keys) {
    robot.press(keys);
    robot.release(keys);
    WaitForAsyncUtils.waitForFxEvents();
  }

  void focus(Node node) {
    robot.interact(node::requestFocus);
  }
}
