package daybench.datasets.wordpiece;

import java.util.Arrays;
import java.util.Objects;

/** Token ids that grow at the end. Made once and cleared, it allocates nothing per text. */
public final class TokenBuffer {
  private int[] ids = new int[256];
  private int size;

  public int size() {
    return size;
  }

  public int get(int index) {
    return ids[Objects.checkIndex(index, size)];
  }

  public void clear() {
    size = 0;
  }

  public void add(int id) {
    if (size == ids.length) {
      ids = Arrays.copyOf(ids, 2 * size);
    }
    ids[size++] = id;
  }

  /** Adds source[from, from + count). */
  public void add(int[] source, int from, int count) {
    if (size + count > ids.length) {
      ids = Arrays.copyOf(ids, Math.max(2 * ids.length, size + count));
    }
    for (int i = 0; i < count; i++) {
      ids[size + i] = source[from + i];
    }
    size += count;
  }

  /** The ids, the first {@link #size()} of a longer array that changes with the buffer. */
  public int[] array() {
    return ids;
  }

  public int[] toArray() {
    return Arrays.copyOf(ids, size);
  }
}
