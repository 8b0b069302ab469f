package daybench.views.inspect;

import java.util.List;
import javafx.scene.Node;

/** Shades of surprise: steps of two bits, the last without an end; the sheet has their colours. */
final class HeatScale {
  static final int STEPS = 8;
  static final double BITS_A_STEP = 2;

  private HeatScale() {}

  /** Gives a node the colours of a surprisal. */
  static void dress(Node node, double bits) {
    node.getStyleClass().removeIf(name -> name.startsWith("heat-step-"));
    node.getStyleClass().addAll(List.of("heat", "heat-step-" + step(bits)));
  }

  static int step(double bits) {
    return (int) Math.clamp(Math.floor(bits / BITS_A_STEP), 0, STEPS - 1);
  }
}
