import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Draws captured terminal output as an SVG picture; {@code docs/cast/record} captures and draws.
 *
 * <pre>java docs/cast/Cast.java docs/cast/demo.txt docs/demo.svg</pre>
 *
 * Lines that begin with "$ " are what was typed. Of a line that was drawn over, only its last state
 * is shown.
 */
final class Cast {
  private static final int LINE_HEIGHT = 18;
  private static final int MARGIN = 18;
  private static final int TITLE_HEIGHT = 34;
  private static final double CELL_WIDTH = 7.83;

  private Cast() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 2) {
      System.err.println("usage: java docs/cast/Cast.java CAPTURE.txt PICTURE.svg");
      System.exit(2);
    }
    String capture = Files.readString(Path.of(arguments[0]), StandardCharsets.UTF_8);
    List<String> lines =
        List.of(capture.stripTrailing().split("\n")).stream().map(Cast::lastState).toList();
    Files.writeString(Path.of(arguments[1]), draw(lines), StandardCharsets.UTF_8);
  }

  private static String lastState(String line) {
    String last = line.stripTrailing();
    last = last.substring(last.lastIndexOf('\r') + 1);
    return last.replaceAll("\u001b\\[[0-9;]*[A-Za-z]", "");
  }

  private static String draw(List<String> lines) {
    int columns = lines.stream().mapToInt(String::length).max().orElse(80);
    int width = (int) Math.ceil(columns * CELL_WIDTH) + 2 * MARGIN;
    int height = TITLE_HEIGHT + lines.size() * LINE_HEIGHT + MARGIN;
    StringBuilder svg = new StringBuilder();
    svg.append(
        """
        <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d">
        <rect width="%1$d" height="%2$d" rx="8" fill="#16191f"/>
        <circle cx="20" cy="17" r="5" fill="#e06c61"/>
        <circle cx="38" cy="17" r="5" fill="#e0b060"/>
        <circle cx="56" cy="17" r="5" fill="#79b86b"/>
        <g font-family="DejaVu Sans Mono, Menlo, Consolas, monospace" font-size="13" xml:space="preserve">
        """
            .formatted(width, height));
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (!line.isEmpty()) {
        svg.append(
            "<text x=\"%d\" y=\"%d\" fill=\"%s\" textLength=\"%.1f\">%s</text>%n"
                .formatted(
                    MARGIN,
                    TITLE_HEIGHT + (i + 1) * LINE_HEIGHT - 5,
                    colour(line),
                    line.length() * CELL_WIDTH,
                    escape(line)));
      }
    }
    return svg.append("</g>\n</svg>\n").toString();
  }

  private static String colour(String line) {
    if (line.startsWith("$ ")) {
      return "#7fc4ff";
    }
    return line.contains("[MASK]") ? "#e6d59a" : "#d5d9e0";
  }

  private static String escape(String line) {
    return line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
