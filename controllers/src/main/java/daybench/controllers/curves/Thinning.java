package daybench.controllers.curves;

import java.util.Arrays;

/**
 * Thins curves to what so many pixels can show: of all points above one column of pixels, the
 * first, the lowest, the highest and the last are kept, so the picture is that of all points.
 */
public final class Thinning {
  private static final int MOST_A_COLUMN = 4;

  private Thinning() {}

  /**
   * The part of a curve between two places, and a point beyond each so that lines leave the picture
   * where they should. A gap within a column is passed over, one as wide is kept.
   *
   * @param columns pixels from {@code from} to {@code to}
   */
  public static Points thin(Points points, double from, double to, int columns) {
    int first = Math.max(0, points.firstAt(from) - 1);
    int end = Math.min(points.size(), points.firstAt(Math.nextUp(to)) + 1);
    int count = end - first;
    if (count <= 0 || columns <= 0 || !(to > from)) {
      return Points.NONE;
    }
    Kept kept = new Kept(Math.min(count, MOST_A_COLUMN * (columns + 2)));
    if (count <= MOST_A_COLUMN * columns) {
      for (int i = first; i < end; i++) {
        kept.add(points.x(i), points.y(i));
      }
      return kept.points();
    }
    double perPixel = columns / (to - from);
    int begin = first;
    while (begin < end) {
      int column = column(points.x(begin), from, perPixel, columns);
      int next = begin + 1;
      while (next < end && column(points.x(next), from, perPixel, columns) == column) {
        next++;
      }
      kept.addExtremes(points, begin, next);
      begin = next;
    }
    return kept.points();
  }

  private static int column(double x, double from, double perPixel, int columns) {
    return (int) Math.clamp(Math.floor((x - from) * perPixel), -1, columns);
  }

  private static final class Kept {
    private final double[] xs;
    private final double[] ys;
    private int size;

    Kept(int capacity) {
      xs = new double[capacity];
      ys = new double[capacity];
    }

    void add(double x, double y) {
      xs[size] = x;
      ys[size++] = y;
    }

    void addExtremes(Points points, int begin, int end) {
      int first = -1;
      int last = -1;
      int lowest = -1;
      int highest = -1;
      for (int i = begin; i < end; i++) {
        double y = points.y(i);
        if (Double.isNaN(y)) {
          continue;
        }
        first = first < 0 ? i : first;
        last = i;
        lowest = lowest < 0 || y < points.y(lowest) ? i : lowest;
        highest = highest < 0 || y > points.y(highest) ? i : highest;
      }
      if (first < 0) {
        add(points.x(begin), Double.NaN);
        return;
      }
      int[] order = {first, lowest, highest, last};
      Arrays.sort(order);
      int before = -1;
      for (int index : order) {
        if (index != before) {
          add(points.x(index), points.y(index));
        }
        before = index;
      }
    }

    Points points() {
      return new Points(xs, 1, ys, size);
    }
  }
}
