package daybench.views.charts;

import daybench.controllers.curves.Points;
import daybench.controllers.curves.Range;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/** Charts as files. */
final class ChartFiles {
  private static final double WIDTH = 960;
  private static final double HEIGHT = 480;

  private ChartFiles() {}

  /** The chart as it is shown, as an SVG file. */
  static String svg(CurveChart chart) {
    ChartContent content = chart.content();
    SvgPen pen = new SvgPen(ChartPainter.TEXT_SIZE);
    Range shown = chart.scale().places();
    ChartScale scale = ChartPainter.scale(content, shown, WIDTH, HEIGHT);
    new ChartPainter(chart.colours()).paint(pen, content, scale, HEIGHT);
    return pen.text(WIDTH, HEIGHT);
  }

  /** A picture as a PNG file. */
  static byte[] png(WritableImage image) throws IOException {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    PixelReader pixels = image.getPixelReader();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        copy.setRGB(x, y, pixels.getArgb(x, y));
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(copy, "png", bytes);
    return bytes.toByteArray();
  }

  /** All points of all curves as CSV: a line for each, gaps left out. */
  static String csv(ChartContent content) {
    StringBuilder text = new StringBuilder("curve,");
    text.append(quoted(content.along().toLowerCase(Locale.ROOT))).append(",value\n");
    for (ChartCurve curve : content.curves()) {
      String name = quoted(curve.name());
      Points points = curve.points();
      for (int i = 0; i < points.size(); i++) {
        if (!Double.isNaN(points.y(i))) {
          text.append(name).append(',').append(number(points.x(i)));
          text.append(',').append(number(points.y(i))).append('\n');
        }
      }
    }
    return text.toString();
  }

  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }

  private static String quoted(String text) {
    return text.matches("[^\",\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
