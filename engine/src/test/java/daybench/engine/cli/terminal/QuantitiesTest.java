package daybench.engine.cli.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class QuantitiesTest {
  @Test
  void large_figures_are_short() {
    assertEquals("0", Quantities.compact(0));
    assertEquals("999", Quantities.compact(999));
    assertEquals("1.00k", Quantities.compact(1000));
    assertEquals("14.0k", Quantities.compact(14_000));
    assertEquals("1.00M", Quantities.compact(999_950));
    assertEquals("45.7M", Quantities.compact(45_678_901));
    assertEquals("2.30G", Quantities.compact(2_300_000_000L));
    assertEquals("1,234,567", Quantities.count(1_234_567));
  }

  @Test
  void bytes_have_binary_units() {
    assertEquals("512 B", Quantities.bytes(512));
    assertEquals("1.5 KiB", Quantities.bytes(1536));
    assertEquals("2.0 GiB", Quantities.bytes(2L << 30));
  }

  @Test
  void what_is_no_number_is_a_dash() {
    assertEquals("5.28", Quantities.fixed(5.279, 2));
    assertEquals("-", Quantities.fixed(Double.NaN, 2));
  }
}
