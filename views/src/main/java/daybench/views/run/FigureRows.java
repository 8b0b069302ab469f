package daybench.views.run;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/**
 * Figures in columns of one width: in one row where there is room for it, else in as many rows as
 * are needed, equally full.
 */
final class FigureRows extends Region {
  private static final double NARROWEST = 128;
  private static final double WIDEST = 240;

  FigureRows(Node... figures) {
    getChildren().addAll(figures);
  }

  private List<Node> shown() {
    return getManagedChildren();
  }

  private int rows(double width, int count) {
    int most = Math.max(1, (int) (width / NARROWEST));
    return Math.max(1, (count + most - 1) / most);
  }

  @Override
  protected void layoutChildren() {
    List<Node> figures = shown();
    if (figures.isEmpty()) {
      return;
    }
    double width = getWidth() - snappedLeftInset() - snappedRightInset();
    double height = getHeight() - snappedTopInset() - snappedBottomInset();
    int rows = rows(width, figures.size());
    int columns = (figures.size() + rows - 1) / rows;
    double wide = Math.min(WIDEST, Math.floor(width / columns));
    double high = Math.floor(height / rows);
    for (int i = 0; i < figures.size(); i++) {
      figures
          .get(i)
          .resizeRelocate(
              snappedLeftInset() + i % columns * wide,
              snappedTopInset() + Math.floorDiv(i, columns) * high,
              wide,
              high);
    }
  }
}
