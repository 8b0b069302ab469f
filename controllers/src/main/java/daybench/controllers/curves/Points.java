package daybench.controllers.curves;

/**
 * The points of a curve, from left to right. Immutable by agreement: the arrays are shared and not
 * to be written.
 *
 * @param xs places, which do not fall; at least {@code size}
 * @param scale what each place is multiplied by
 * @param ys values, NaN for a gap; at least {@code size}
 * @param size how many points count
 */
@SuppressWarnings("ArrayRecordComponent") // large, and only read
public record Points(double[] xs, double scale, double[] ys, int size) {
  public static final Points NONE = new Points(new double[0], 1, new double[0], 0);

  /** Points at places taken as they are. */
  public static Points of(double[] xs, double[] ys) {
    return new Points(xs, 1, ys, xs.length);
  }

  public boolean isEmpty() {
    return size == 0;
  }

  public double x(int index) {
    return xs[index] * scale;
  }

  public double y(int index) {
    return ys[index];
  }

  /** The index of the first point at or right of a place; {@code size} where all are left of it. */
  public int firstAt(double x) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (x(middle) < x) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The index of the point nearest to a place, gaps passed over; -1 where there is none. */
  public int nearest(double x) {
    int right = firstAt(x);
    int left = right - 1;
    while (right < size && Double.isNaN(y(right))) {
      right++;
    }
    while (left >= 0 && Double.isNaN(y(left))) {
      left--;
    }
    if (left < 0 || right >= size) {
      return right < size ? right : left;
    }
    return x - x(left) <= x(right) - x ? left : right;
  }

  /** The last value that is no gap; NaN where there is none. */
  public double lastValue() {
    for (int i = size - 1; i >= 0; i--) {
      if (!Double.isNaN(ys[i])) {
        return ys[i];
      }
    }
    return Double.NaN;
  }

  /** The same places with other values. */
  public Points withValues(double[] other) {
    return new Points(xs, scale, other, size);
  }
}
