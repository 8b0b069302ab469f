package daybench.engine.cli.options;

import daybench.datasets.CancelSignal;
import daybench.datasets.ProgressListener;
import daybench.datasets.sources.download.Downloader;
import daybench.datasets.sources.download.Fetching;
import daybench.datasets.sources.download.Mirror;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How files on the web are fetched. */
public final class DownloadOptions {
  @Option(
      names = "--downloads",
      paramLabel = "FOLDER",
      description =
          "Where files of https:// addresses are kept. Default: daybench in the user's cache folder.")
  private @Nullable Path folder;

  @Option(
      names = "--mirror",
      paramLabel = "FROM=TO",
      description =
          "Fetches from TO what is addressed FROM, such as"
              + " https://dumps.wikimedia.org=https://mirror.example.net/wikimedia. May be given"
              + " again.")
  private List<String> mirrors = new ArrayList<>();

  /**
   * Fetches files with these options.
   *
   * @param environment the variables of the process
   * @param home the user's home folder
   */
  public Fetching fetching(
      Map<String, String> environment, Path home, ProgressListener listener, CancelSignal cancel) {
    List<Mirror> parsed = mirrors.stream().map(Mirror::parse).toList();
    Path kept = folder == null ? cacheFolder(environment, home) : folder;
    Downloader downloader = new Downloader(kept, parsed);
    return file -> downloader.fetch(file, listener, cancel);
  }

  private static Path cacheFolder(Map<String, String> environment, Path home) {
    Path cache = Path.of(environment.getOrDefault("XDG_CACHE_HOME", ""));
    return (cache.isAbsolute() ? cache : home.resolve(".cache")).resolve("daybench/downloads");
  }
}
