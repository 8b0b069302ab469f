package daybench.views.charts;

import java.util.Locale;
import javafx.scene.paint.Color;

/** Draws into the text of an SVG file. */
final class SvgPen implements Pen {
  private final StringBuilder body = new StringBuilder();
  private final double textSize;
  private int clips;

  SvgPen(double textSize) {
    this.textSize = textSize;
  }

  /** The file, so wide and high. */
  String text(double width, double height) {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%s\" height=\"%s\" viewBox=\"0 0 %s %s\">\n"
            .formatted(number(width), number(height), number(width), number(height))
        + body
        + "</svg>\n";
  }

  @Override
  public void fill(double x, double y, double width, double height, Color colour) {
    element(
        "<rect %s fill=\"%s\"%s/>"
            .formatted(box(x, y, width, height), hex(colour), opacity(colour)));
  }

  @Override
  public void line(double x1, double y1, double x2, double y2, Color colour, double width) {
    element("<line %s %s/>".formatted(ends(x1, y1, x2, y2), stroke(colour, width)));
  }

  @Override
  public void dashes(double x1, double y1, double x2, double y2, Color colour) {
    element(
        "<line %s %s stroke-dasharray=\"4 4\"/>"
            .formatted(ends(x1, y1, x2, y2), stroke(colour, 1)));
  }

  @Override
  public void polyline(double[] xs, double[] ys, int count, Color colour, double width) {
    StringBuilder points = new StringBuilder();
    for (int i = 0; i < count; i++) {
      points.append(i == 0 ? "" : " ").append(number(xs[i])).append(',').append(number(ys[i]));
    }
    element(
        "<polyline points=\"%s\" fill=\"none\" stroke-linejoin=\"round\" %s/>"
            .formatted(points, stroke(colour, width)));
  }

  @Override
  public void dot(double x, double y, double radius, Color colour) {
    element(
        "<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"%s\"/>"
            .formatted(number(x), number(y), number(radius), hex(colour)));
  }

  @Override
  public void text(String text, double x, double y, Anchor anchor, Color colour) {
    element(
        ("<text x=\"%s\" y=\"%s\" font-family=\"sans-serif\" font-size=\"%s\" text-anchor=\"%s\""
                + " fill=\"%s\"%s>%s</text>")
            .formatted(
                number(x),
                number(y + textSize * 0.35),
                number(textSize),
                anchor.name().toLowerCase(Locale.ROOT),
                hex(colour),
                opacity(colour),
                escaped(text)));
  }

  @Override
  public void within(double x, double y, double width, double height, Runnable drawing) {
    String name = "clip" + ++clips;
    element(
        "<clipPath id=\"%s\"><rect %s/></clipPath><g clip-path=\"url(#%s)\">"
            .formatted(name, box(x, y, width, height), name));
    drawing.run();
    element("</g>");
  }

  private void element(String text) {
    body.append(text).append('\n');
  }

  private static String box(double x, double y, double width, double height) {
    return "x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\""
        .formatted(number(x), number(y), number(width), number(height));
  }

  private static String ends(double x1, double y1, double x2, double y2) {
    return "x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\""
        .formatted(number(x1), number(y1), number(x2), number(y2));
  }

  private static String stroke(Color colour, double width) {
    String opacity =
        colour.getOpacity() < 1 ? " stroke-opacity=\"" + number(colour.getOpacity()) + '"' : "";
    return "stroke=\"%s\" stroke-width=\"%s\"%s".formatted(hex(colour), number(width), opacity);
  }

  private static String opacity(Color colour) {
    return colour.getOpacity() < 1 ? " fill-opacity=\"" + number(colour.getOpacity()) + '"' : "";
  }

  private static String hex(Color colour) {
    return "#%02x%02x%02x"
        .formatted(
            Math.round(255 * colour.getRed()),
            Math.round(255 * colour.getGreen()),
            Math.round(255 * colour.getBlue()));
  }

  private static String number(double value) {
    String text = String.format(Locale.ROOT, "%.2f", value);
    return text.endsWith(".00") ? text.substring(0, text.length() - 3) : text;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
