import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * Draws the icon: a loss curve that falls towards the rising sun, inside the ring of a budget.
 *
 * <p>{@code java Icon.java FOLDER} writes it in the sizes that desktops use.
 */
final class Icon {
  private static final int[] SIZES = {16, 24, 32, 48, 64, 128, 256, 512};
  private static final double UNITS = 64;

  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    for (int size : SIZES) {
      ImageIO.write(draw(size), "png", folder.resolve("daybench-" + size + ".png").toFile());
    }
  }

  private static BufferedImage draw(int size) {
    BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.scale(size / UNITS, size / UNITS);
    g.setPaint(new GradientPaint(0, 0, new Color(0x24, 0x3B, 0x6B), 0, 64, new Color(0x12, 0x1C, 0x36)));
    g.fill(new RoundRectangle2D.Double(2, 2, 60, 60, 16, 16));
    g.setClip(new RoundRectangle2D.Double(2, 2, 60, 60, 16, 16));
    g.setPaint(new GradientPaint(0, 34, new Color(0xFF, 0xC8, 0x57), 0, 56, new Color(0xF2, 0x7A, 0x3D)));
    g.fill(new Arc2D.Double(20, 34, 40, 40, 0, 180, Arc2D.PIE));
    g.setColor(new Color(0x0E, 0x16, 0x2B));
    g.fillRect(0, 54, 64, 10);
    g.setColor(new Color(0xF4, 0xF7, 0xFF));
    g.setStroke(new BasicStroke(5, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    Path2D curve = new Path2D.Double();
    curve.moveTo(11, 13);
    curve.curveTo(15, 36, 24, 41, 53, 43);
    g.draw(curve);
    g.dispose();
    return image;
  }
}
