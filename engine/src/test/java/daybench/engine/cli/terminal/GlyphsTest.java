package daybench.engine.cli.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GlyphsTest {
  @Test
  void bars_have_exactly_the_asked_width_at_every_fraction_and_only_grow() {
    for (int cells = 1; cells < 40; cells++) {
      int filledBefore = 0;
      for (int thousandth = -100; thousandth <= 1100; thousandth++) {
        String bar = Glyphs.BLOCKS.bar(thousandth / 1000.0, cells);
        assertEquals(cells, bar.length());
        int filled = (int) bar.chars().filter(c -> c == '█').count();
        assertEquals(Math.max(filled, filledBefore), filled);
        filledBefore = filled;
      }
      assertEquals(cells, filledBefore);
    }
  }

  @Test
  void a_bar_shows_eighths() {
    assertEquals("████▌░░░", Glyphs.BLOCKS.bar(4.5 / 8, 8));
    assertEquals("####....", Glyphs.ASCII.bar(4.5 / 8, 8));
    assertEquals("░░░░", Glyphs.BLOCKS.bar(Double.NaN, 4));
  }

  @Test
  void a_sparkline_spans_lowest_to_highest() {
    assertEquals("█▅▁", Glyphs.BLOCKS.sparkline(List.of(9.0, 7.2, 5.0), 10));
    assertEquals("▁▁", Glyphs.BLOCKS.sparkline(List.of(3.0, 3.0), 10));
    assertEquals("", Glyphs.BLOCKS.sparkline(List.of(Double.NaN), 10));
  }

  @Test
  void a_long_series_is_averaged_into_the_width() {
    List<Double> values = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      values.add(i < 500 ? 2.0 : 1.0);
    }
    assertEquals("████▁▁▁▁", Glyphs.BLOCKS.sparkline(values, 8));
  }

  @Test
  void ascii_is_used_where_blocks_cannot_be_encoded() {
    assertEquals(Glyphs.BLOCKS, Glyphs.of(StandardCharsets.UTF_8));
    assertEquals(Glyphs.ASCII, Glyphs.of(StandardCharsets.US_ASCII));
    assertEquals(Glyphs.ASCII, Glyphs.of(StandardCharsets.ISO_8859_1));
  }
}
