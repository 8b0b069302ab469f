package daybench.datasets.sources.download;

import daybench.datasets.CancelSignal;
import daybench.datasets.Progress;
import daybench.datasets.ProgressListener;
import daybench.datasets.UserException;
import daybench.datasets.files.StorageErrors;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.CancellationException;

/** Asks a server for a file, as often as need be. */
final class Transfer {
  private final HttpClient client;
  private final URI uri;
  private final String name;
  private final DownloadFolder folder;
  private final Duration patience;
  private final ProgressListener listener;
  private final CancelSignal cancel;

  Transfer(
      HttpClient client,
      URI uri,
      String name,
      DownloadFolder folder,
      Duration patience,
      ProgressListener listener,
      CancelSignal cancel) {
    this.client = client;
    this.patience = patience;
    this.uri = uri;
    this.name = name;
    this.folder = folder;
    this.listener = listener;
    this.cancel = cancel;
  }

  /** Whether the file that is there is what the server has, or the server cannot be asked. */
  boolean isCurrent() throws IOException {
    try {
      HttpResponse<Void> response =
          send(
              request().method("HEAD", HttpRequest.BodyPublishers.noBody()),
              BodyHandlers.discarding());
      if (response.statusCode() != 200) {
        return response.statusCode() >= 400;
      }
      long bytes = response.headers().firstValueAsLong("content-length").orElse(-1);
      RemoteState now = RemoteState.of(response.headers(), bytes);
      return now.validator().isEmpty()
          ? bytes == Files.size(folder.file())
          : now.matches(folder.state());
    } catch (IOException e) {
      return true;
    }
  }

  private HttpRequest.Builder request() {
    return HttpRequest.newBuilder(uri).timeout(patience).header("Accept-Encoding", "identity");
  }

  private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body)
      throws IOException {
    cancel.throwIfCancelled();
    try {
      return client.send(request.build(), body);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("Interrupted while downloading.");
    }
  }

  /** Fetches what is missing; false where it must begin anew. */
  boolean run() throws IOException {
    RemoteState before = folder.state();
    long have = folder.partBytes();
    boolean resumes = have > 0 && !before.validator().isEmpty();
    HttpRequest.Builder request = request();
    if (resumes) {
      request.header("Range", "bytes=" + have + "-").header("If-Range", before.validator());
    }
    HttpResponse<InputStream> response = send(request, BodyHandlers.ofInputStream());
    try (InputStream body = response.body()) {
      int status = response.statusCode();
      if (status == 206 && resumes) {
        ContentRange range = ContentRange.of(response.headers());
        RemoteState now = RemoteState.of(response.headers(), range.total());
        if (range.start() != have || !now.matches(before)) {
          folder.restart(RemoteState.UNKNOWN);
          return false;
        }
        return copy(body, have, range.total());
      }
      if (status == 416 && resumes) {
        boolean whole = before.bytes() == have;
        if (!whole) {
          folder.restart(RemoteState.UNKNOWN);
        }
        return whole;
      }
      if (status == 200) {
        long total = response.headers().firstValueAsLong("content-length").orElse(-1);
        folder.restart(RemoteState.of(response.headers(), total));
        return copy(body, 0, total);
      }
      if (status >= 500 || status == 429 || status == 408) {
        throw new IOException("the server answers with status " + status);
      }
      throw new UserException(
          "%s cannot be fetched: the server answers with status %d%s."
              .formatted(uri, status, status == 404 ? ", there is no such file" : ""));
    }
  }

  private boolean copy(InputStream body, long have, long total) throws IOException {
    long done = have;
    listener.update(progress(done, total));
    checkSpace(total - have);
    byte[] buffer = new byte[1 << 16];
    try (StallGuard guard = new StallGuard(body, patience, cancel);
        OutputStream out =
            Files.newOutputStream(
                folder.part(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
        cancel.throwIfCancelled();
        guard.alive();
        write(out, buffer, read);
        done += read;
        listener.update(progress(done, total));
      }
    }
    cancel.throwIfCancelled();
    if (total >= 0 && done > total) {
      folder.restart(RemoteState.UNKNOWN);
      return false;
    }
    if (total >= 0 && done < total) {
      throw new IOException("it broke off after %,d of %,d bytes".formatted(done, total));
    }
    return true;
  }

  /** A disk that is full is no fault of the server's, and not asked again. */
  private void write(OutputStream out, byte[] bytes, int count) {
    try {
      out.write(bytes, 0, count);
    } catch (IOException e) {
      throw StorageErrors.explain(folder.part(), e);
    }
  }

  private Progress progress(long done, long total) {
    return new Progress("Downloading " + name, done, total, "bytes");
  }

  private void checkSpace(long missing) throws IOException {
    long free = folder.freeBytes();
    if (missing > free) {
      throw new UserException(
          "%s needs %,d bytes more, but the disk of %s has only %,d free."
              .formatted(name, missing, folder.part(), free));
    }
  }
}
