package daybench.views.charts;

import daybench.controllers.background.Background;
import daybench.controllers.notices.Notices;
import daybench.views.choosers.FileChoosers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.MenuItem;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.transform.Transform;

/** Saves and copies charts and their data. */
public final class ChartSaving {
  private static final double PIXELS_A_POINT = 2;

  private final FileChoosers choosers;
  private final Background background;
  private final Notices notices;

  public ChartSaving(FileChoosers choosers, Background background, Notices notices) {
    this.choosers = choosers;
    this.background = background;
    this.notices = notices;
  }

  /**
   * What can be done with a chart.
   *
   * @param name of the chart, which files are named after
   */
  List<MenuItem> items(String name, CurveChart chart) {
    return List.of(
        item("Save as PNG…", () -> saveAsPng(name, chart)),
        item("Save as SVG…", () -> saveAsSvg(name, chart)),
        item("Save data as CSV…", () -> saveAsCsv(name, chart)),
        item("Copy picture", () -> copyPicture(chart)),
        item("Copy data", () -> copyData(chart)));
  }

  private static MenuItem item(String text, Runnable action) {
    MenuItem item = new MenuItem(text);
    item.setOnAction(event -> action.run());
    return item;
  }

  private void saveAsPng(String name, CurveChart chart) {
    WritableImage image = picture(chart);
    save(name, "png", chart, () -> ChartFiles.png(image));
  }

  private void saveAsSvg(String name, CurveChart chart) {
    byte[] bytes = ChartFiles.svg(chart).getBytes(StandardCharsets.UTF_8);
    save(name, "svg", chart, () -> bytes);
  }

  private void saveAsCsv(String name, CurveChart chart) {
    ChartContent content = chart.content();
    save(name, "csv", chart, () -> ChartFiles.csv(content).getBytes(StandardCharsets.UTF_8));
  }

  private void save(String name, String kind, CurveChart chart, Callable<byte[]> maker) {
    String file = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + "." + kind;
    String kindName = kind.toUpperCase(Locale.ROOT);
    choosers
        .save(
            chart.getScene().getWindow(),
            "Save the chart",
            file,
            List.of(new FileChoosers.Kind(kindName, List.of("*." + kind))))
        .ifPresent(
            path ->
                background.run(
                    () -> write(path, maker),
                    saved -> notices.tell("Saved " + saved.getFileName()),
                    failure ->
                        notices.tell(
                            failure.in("The chart could not be saved.", path.toString()))));
  }

  private static Path write(Path path, Callable<byte[]> maker) throws Exception {
    byte[] bytes = maker.call();
    if (bytes.length == 0) {
      throw new IOException("There is nothing to save.");
    }
    return Files.write(path, bytes);
  }

  private static WritableImage picture(CurveChart chart) {
    SnapshotParameters parameters = new SnapshotParameters();
    parameters.setTransform(Transform.scale(PIXELS_A_POINT, PIXELS_A_POINT));
    parameters.setFill(chart.colours().background());
    return chart.snapshot(parameters, null);
  }

  private void copyPicture(CurveChart chart) {
    ClipboardContent content = new ClipboardContent();
    content.putImage(picture(chart));
    Clipboard.getSystemClipboard().setContent(content);
    notices.tell("Copied the picture");
  }

  private void copyData(CurveChart chart) {
    ChartContent shown = chart.content();
    background.run(
        () -> ChartFiles.csv(shown),
        csv -> {
          ClipboardContent content = new ClipboardContent();
          content.putString(csv);
          Clipboard.getSystemClipboard().setContent(content);
          notices.tell("Copied the data");
        },
        notices::tell);
  }
}
