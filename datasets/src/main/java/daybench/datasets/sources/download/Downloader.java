package daybench.datasets.sources.download;

import daybench.datasets.CancelSignal;
import daybench.datasets.ProgressListener;
import daybench.datasets.UserException;
import daybench.datasets.files.StorageErrors;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;

/**
 * Downloads files into a folder that keeps them. What broke off is resumed where the server still
 * has the same file (by its strong ETag or time of last change) and begun anew where not; a file
 * that is there whole is used again as long as the server has the same, or cannot be reached.
 */
public final class Downloader {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final int FRUITLESS_TRIES = 5;

  private final Path cache;
  private final List<Mirror> mirrors;
  private final boolean plainHttp;
  private final Duration patience;
  private final Duration firstPause;

  /**
   * @param cache the folder that keeps the files
   */
  public Downloader(Path cache, List<Mirror> mirrors) {
    this(cache, mirrors, false, PATIENCE, FIRST_PAUSE);
  }

  Downloader(
      Path cache, List<Mirror> mirrors, boolean plainHttp, Duration patience, Duration firstPause) {
    this.cache = cache.toAbsolutePath().normalize();
    this.mirrors = List.copyOf(mirrors);
    this.plainHttp = plainHttp;
    this.patience = patience;
    this.firstPause = firstPause;
  }

  /**
   * The file on this machine, downloaded if need be. The first progress told has its size, before
   * anything of it is fetched.
   *
   * @throws UserException where it cannot be had, is not what its checksum says, or does not fit on
   *     the disk
   * @throws CancellationException where cancelled; what was fetched is kept
   */
  public Path fetch(RemoteFile file, ProgressListener listener, CancelSignal cancel)
      throws IOException {
    URI uri = address(file);
    try (HttpClient client =
            HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(30))
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        DownloadFolder folder = DownloadFolder.open(cache, file)) {
      Checksum wanted = file.checksum();
      if (folder.isWhole() && wanted != null && wanted.hex().equals(wanted.of(folder.file()))) {
        return folder.file();
      }
      Transfer transfer =
          new Transfer(client, uri, file.name(), folder, patience, listener, cancel);
      if (folder.isWhole() && wanted == null && transfer.isCurrent()) {
        return folder.file();
      }
      run(transfer, uri, folder, cancel);
      verify(file, folder);
      folder.finish();
      return folder.file();
    }
  }

  private URI address(RemoteFile file) {
    URI uri =
        mirrors.stream()
            .filter(mirror -> mirror.standsInFor(file.uri()))
            .findFirst()
            .map(mirror -> mirror.instead(file.uri()))
            .orElse(file.uri());
    if (!plainHttp && !"https".equalsIgnoreCase(uri.getScheme())) {
      throw new UserException(
          "%s is not fetched: only https:// shows that a file comes from where it says."
              .formatted(uri));
    }
    return uri;
  }

  private void run(Transfer transfer, URI uri, DownloadFolder folder, CancelSignal cancel)
      throws IOException {
    Duration pause = firstPause;
    long most = 0;
    int fruitless = 0;
    while (true) {
      String trouble;
      try {
        if (transfer.run()) {
          return;
        }
        trouble = "what the server has changes all the time";
      } catch (FileSystemException e) {
        throw StorageErrors.explain(folder.part(), e);
      } catch (IOException e) {
        cancel.throwIfCancelled();
        trouble = Trouble.of(e);
        if (Trouble.lasts(e)) {
          throw new UserException("%s cannot be fetched: %s.".formatted(uri, trouble), e);
        }
      }
      long have = folder.partBytes();
      fruitless = have > most ? 0 : fruitless + 1;
      pause = have > most ? firstPause : pause.multipliedBy(2);
      most = Math.max(most, have);
      if (fruitless == FRUITLESS_TRIES) {
        throw new UserException(
            "%s cannot be fetched: %s. %s again later."
                .formatted(uri, trouble, have > 0 ? "What came is kept; try" : "Try"));
      }
      sleep(pause, cancel);
    }
  }

  private static void sleep(Duration pause, CancelSignal cancel) {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("Interrupted while downloading.");
    }
    cancel.throwIfCancelled();
  }

  private static void verify(RemoteFile file, DownloadFolder folder) throws IOException {
    Checksum wanted = file.checksum();
    if (wanted == null) {
      return;
    }
    String found = wanted.of(folder.part());
    if (!found.equals(wanted.hex())) {
      folder.restart(RemoteState.UNKNOWN);
      throw new UserException(
          "%s is not what was asked for: its %s is %s, not %s. It was deleted."
              .formatted(file.uri(), wanted.algorithm(), found, wanted.hex()));
    }
  }
}
