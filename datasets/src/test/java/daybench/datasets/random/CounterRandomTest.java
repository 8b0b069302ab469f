package daybench.datasets.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CounterRandomTest {
  @Test
  void a_draw_depends_on_nothing_but_its_arguments() {
    assertEquals(CounterRandom.bits(1, 2, 3), CounterRandom.bits(1, 2, 3));
    // Computed apart in Python: a run of last year must find the same numbers.
    assertEquals(-4601973576682345544L, CounterRandom.bits(1, 2, 3));
  }

  @Test
  void seeds_streams_and_counters_give_different_numbers() {
    Set<Long> seen = new HashSet<>();
    for (long seed = -5; seed < 5; seed++) {
      for (long stream = -5; stream < 5; stream++) {
        for (long counter = 0; counter < 200; counter++) {
          assertTrue(seen.add(CounterRandom.bits(seed, stream, counter)));
        }
      }
    }
  }

  @Test
  void every_output_bit_is_set_half_of_the_time() {
    int[] set = new int[64];
    for (int i = 0; i < 20_000; i++) {
      long bits = CounterRandom.bits(i % 7, i % 11, i);
      for (int bit = 0; bit < 64; bit++) {
        set[bit] += (int) (bits >>> bit & 1);
      }
    }
    for (int count : set) {
      assertEquals(10_000, count, 350); // five standard deviations
    }
  }

  @Test
  void one_changed_input_bit_changes_about_half_of_the_output() {
    double changed = 0;
    for (int i = 0; i < 1000; i++) {
      long base = CounterRandom.bits(i, i, i);
      changed += Long.bitCount(base ^ CounterRandom.bits(i ^ 1L << i % 64, i, i));
      changed += Long.bitCount(base ^ CounterRandom.bits(i, i ^ 1L << i % 64, i));
      changed += Long.bitCount(base ^ CounterRandom.bits(i, i, i ^ 1L << i % 64));
    }
    assertEquals(32, changed / 3000, 0.5);
  }

  @Test
  void below_is_uniform_and_in_range() {
    int[] counts = new int[10];
    for (int i = 0; i < 100_000; i++) {
      counts[CounterRandom.below(CounterRandom.bits(3, 1, i), 10)]++;
    }
    for (int count : counts) {
      assertEquals(10_000, count, 500);
    }
    assertEquals(6, CounterRandom.below(-1, 7));
    assertEquals(0, CounterRandom.below(0, 7));
    assertThrows(IllegalArgumentException.class, () -> CounterRandom.below(1, 0));
  }

  @Test
  void unit_is_in_zero_to_one() {
    assertEquals(0, CounterRandom.unit(0));
    assertTrue(CounterRandom.unit(-1) < 1);
    double sum = 0;
    for (int i = 0; i < 10_000; i++) {
      sum += CounterRandom.unit(CounterRandom.bits(8, 0, i));
    }
    assertEquals(0.5, sum / 10_000, 0.015);
  }
}
