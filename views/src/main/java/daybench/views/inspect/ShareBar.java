package daybench.views.inspect;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** A bar that is filled to a share of its length. */
final class ShareBar extends Pane {
  private static final double THICKNESS = 8;

  private final Region filled = new Region();
  private final double share;

  /**
   * @param share 0 to 1
   */
  ShareBar(double share) {
    this.share = share;
    getStyleClass().add("share-bar");
    filled.getStyleClass().add("share-bar-filled");
    getChildren().add(filled);
    setMinWidth(32);
    setPrefHeight(THICKNESS);
    setMinHeight(THICKNESS);
    setMaxHeight(THICKNESS);
  }

  @Override
  protected void layoutChildren() {
    filled.resizeRelocate(0, 0, Math.max(1, snapSizeX(getWidth() * share)), getHeight());
  }
}
