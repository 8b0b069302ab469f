package daybench.engine.cli.terminal;

import java.nio.charset.Charset;
import java.util.List;

/**
 * Characters that pictures are drawn with: block elements where the output can show them, ASCII
 * elsewhere.
 *
 * @param bar cells of a bar from almost empty to full
 * @param empty an empty cell of a bar
 * @param spark heights of a sparkline, lowest first
 * @param separator between facts of one line
 */
public record Glyphs(String bar, char empty, String spark, String separator) {
  /** Block elements. */
  public static final Glyphs BLOCKS = new Glyphs("▏▎▍▌▋▊▉█", '░', "▁▂▃▄▅▆▇█", " · ");

  /** ASCII only. */
  public static final Glyphs ASCII = new Glyphs("#", '.', "_.-~^", " | ");

  /** What {@code charset} can encode. */
  public static Glyphs of(Charset charset) {
    return charset.newEncoder().canEncode(BLOCKS.bar + BLOCKS.spark + BLOCKS.separator)
        ? BLOCKS
        : ASCII;
  }

  /**
   * A bar of exactly {@code cells} characters.
   *
   * @param fraction how much of it is filled, 0 to 1
   */
  public String bar(double fraction, int cells) {
    int steps = bar.length();
    double bounded = Double.isNaN(fraction) ? 0 : Math.clamp(fraction, 0, 1);
    int filled = (int) Math.floor(bounded * cells * steps + 1e-9);
    StringBuilder line = new StringBuilder(cells);
    line.repeat(bar.charAt(steps - 1), filled / steps);
    if (filled % steps > 0) {
      line.append(bar.charAt(filled % steps - 1));
    }
    return line.repeat(empty, cells - line.length()).toString();
  }

  /**
   * A sparkline of at most {@code cells} characters, each the mean of its share of the values,
   * between their lowest and highest. Values that are not finite are left out.
   */
  public String sparkline(List<Double> values, int cells) {
    double[] points = Downsampling.means(values, cells);
    double lowest = Double.POSITIVE_INFINITY;
    double highest = Double.NEGATIVE_INFINITY;
    for (double point : points) {
      lowest = Math.min(lowest, point);
      highest = Math.max(highest, point);
    }
    double range = highest - lowest;
    StringBuilder line = new StringBuilder(points.length);
    for (double point : points) {
      double height = range > 0 ? (point - lowest) / range : 0;
      line.append(spark.charAt((int) Math.round(height * (spark.length() - 1))));
    }
    return line.toString();
  }
}
