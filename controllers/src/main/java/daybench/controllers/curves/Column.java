package daybench.controllers.curves;

import java.util.Arrays;

/**
 * Numbers that come one after the other. What {@link #values} gave out stays as it was, up to the
 * size at that moment, whatever is added or taken away later: so another thread may read it, handed
 * over safely. For one writing thread.
 */
public final class Column {
  private static final int FIRST_CAPACITY = 256;

  private double[] values = new double[FIRST_CAPACITY];
  private int size;

  /** Adds a number at the end. */
  public void add(double value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, 2 * size);
    }
    values[size++] = value;
  }

  /** Takes away all but the first so many numbers. */
  public void truncate(int newSize) {
    if (newSize < size) {
      // A copy, since readers of the numbers given out must not see them overwritten.
      values = Arrays.copyOf(values, Math.max(FIRST_CAPACITY, newSize));
      Arrays.fill(values, newSize, values.length, 0);
      size = newSize;
    }
  }

  public int size() {
    return size;
  }

  public double get(int index) {
    return values[index];
  }

  /** The array behind it, of which the first {@link #size} numbers count; not to be written. */
  public double[] values() {
    return values;
  }

  /** How many of the numbers, which do not fall, are at most this. */
  public int countUpTo(double limit) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (values[middle] <= limit) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
