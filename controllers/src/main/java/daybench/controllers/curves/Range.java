package daybench.controllers.curves;

/**
 * A stretch of numbers.
 *
 * @param from its lower end
 * @param to its upper end, not below
 */
public record Range(double from, double to) {
  /** What nothing lies in. */
  public static final Range EMPTY = new Range(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);

  public boolean isEmpty() {
    return !(from <= to);
  }

  public double length() {
    return to - from;
  }

  /** The smallest stretch that holds both. */
  public Range with(Range other) {
    return new Range(Math.min(from, other.from), Math.max(to, other.to));
  }

  /** The smallest stretch that holds this and a number; NaN changes nothing. */
  public Range with(double value) {
    return Double.isNaN(value) ? this : new Range(Math.min(from, value), Math.max(to, value));
  }

  /** The places of all points. */
  public static Range ofPlaces(Points points) {
    return points.isEmpty() ? EMPTY : new Range(points.x(0), points.x(points.size() - 1));
  }

  /**
   * The values of the points between two places.
   *
   * @param above only values above this count: 0 for a logarithmic axis
   */
  public static Range ofValues(Points points, Range places, double above) {
    double lowest = Double.POSITIVE_INFINITY;
    double highest = Double.NEGATIVE_INFINITY;
    for (int i = points.firstAt(places.from()); i < points.size(); i++) {
      if (points.x(i) > places.to()) {
        break;
      }
      double y = points.y(i);
      if (y > above) {
        lowest = Math.min(lowest, y);
        highest = Math.max(highest, y);
      }
    }
    return new Range(lowest, highest);
  }
}
