package daybench.views.screen;

import java.util.List;
import javafx.scene.Node;

/** What the window shows of a place. Used on the thread of the toolkit only. */
public interface Screen extends AutoCloseable {
  /** For the top bar: a few words. */
  String title();

  /** The content; always the same node. */
  Node node();

  /** Buttons and the like for the right end of the top bar. */
  default List<Node> actions() {
    return List.of();
  }

  /** Keys that do something while it is in view. */
  default List<Shortcut> shortcuts() {
    return List.of();
  }

  /** Told when it comes into view: time to watch files. */
  default void shown() {}

  /** Told when it goes out of view. It may come back. */
  default void hidden() {}

  /**
   * Whether it has served: a wizard that reached its end. Such a screen is closed when left, and
   * the next visit begins with a new one; any other is kept for the way back.
   */
  default boolean served() {
    return false;
  }

  /** Lets go of all it holds. Not shown again. */
  @Override
  void close();
}
