package daybench.views.wizard;

import javafx.scene.Node;

/** A step of a wizard. */
public interface WizardStep {
  /** In a word or two. */
  String title();

  /** Its content; always the same node. */
  Node node();

  /** Told when it comes into view. */
  default void entered() {}
}
