package daybench.datasets.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PermutationTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 15, 16, 17, 63, 64, 65, 1000, 4095, 4096, 4097, 100_000})
  void every_number_comes_exactly_once(int size) {
    for (long seed = 0; seed < 5; seed++) {
      Permutation permutation = new Permutation(seed, size);
      BitSet seen = new BitSet(size);
      for (int i = 0; i < size; i++) {
        int value = (int) permutation.at(i);
        assertTrue(value >= 0 && value < size);
        assertFalse(seen.get(value));
        seen.set(value);
      }
      assertEquals(size, seen.cardinality());
    }
  }

  @Test
  void seeds_give_different_orders() {
    int same = 0;
    for (int i = 0; i < 10_000; i++) {
      same += new Permutation(1, 10_000).at(i) == new Permutation(2, 10_000).at(i) ? 1 : 0;
    }
    assertTrue(same < 10, "places in common: " + same);
  }

  @Test
  void each_number_is_as_likely_in_each_place() {
    int[] counts = new int[8];
    for (long seed = 0; seed < 16_000; seed++) {
      counts[(int) new Permutation(seed, 8).at(3)]++;
    }
    for (int count : counts) {
      assertEquals(2000, count, 210);
    }
  }

  @Test
  void neighbours_are_torn_apart() {
    int size = 1 << 20;
    Permutation permutation = new Permutation(9, size);
    double distance = 0;
    for (int i = 0; i < 10_000; i++) {
      distance += Math.abs(permutation.at(i) - permutation.at(i + 1)) / (double) size;
    }
    assertEquals(1 / 3.0, distance / 10_000, 0.02);
  }

  @Test
  void huge_sizes_and_wrong_places_are_handled() {
    Permutation huge = new Permutation(1, 1L << 40);
    assertTrue(huge.at((1L << 40) - 1) < 1L << 40);
    assertThrows(IndexOutOfBoundsException.class, () -> new Permutation(1, 10).at(10));
    assertThrows(IndexOutOfBoundsException.class, () -> new Permutation(1, 0).at(0));
    assertThrows(IllegalArgumentException.class, () -> new Permutation(1, -1));
  }
}
