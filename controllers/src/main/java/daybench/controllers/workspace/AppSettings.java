package daybench.controllers.workspace;

import java.nio.file.Path;

/**
 * The settings of the window.
 *
 * @param workspace the folder that everything is kept in
 * @param textSize in pixels
 * @param device where new runs shall compute
 * @param threads that new runs compute with; 0 for as many as the machine has cores
 */
public record AppSettings(
    Path workspace, ThemeChoice theme, int textSize, DeviceChoice device, int threads) {
  /** The smallest and the largest text, in pixels. */
  public static final int SMALLEST_TEXT = 11;

  public static final int LARGEST_TEXT = 20;
  private static final int USUAL_TEXT = 14;
  private static final int MOST_THREADS = 1024;

  public AppSettings {
    textSize = Math.clamp(textSize, SMALLEST_TEXT, LARGEST_TEXT);
    threads = Math.clamp(threads, 0, MOST_THREADS);
  }

  /** What holds where the user has set nothing. */
  public static AppSettings usual() {
    return new AppSettings(
        Workspace.usual(), ThemeChoice.FOLLOW_SYSTEM, USUAL_TEXT, DeviceChoice.AUTO, 0);
  }

  /** The threads that are meant: as many as the machine has cores where none are set. */
  public int threadsOrAll() {
    return threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
  }

  public AppSettings withWorkspace(Path other) {
    return new AppSettings(other, theme, textSize, device, threads);
  }

  public AppSettings withTheme(ThemeChoice other) {
    return new AppSettings(workspace, other, textSize, device, threads);
  }

  public AppSettings withTextSize(int pixels) {
    return new AppSettings(workspace, theme, pixels, device, threads);
  }

  public AppSettings withDevice(DeviceChoice other) {
    return new AppSettings(workspace, theme, textSize, other, threads);
  }

  public AppSettings withThreads(int count) {
    return new AppSettings(workspace, theme, textSize, device, count);
  }
}
