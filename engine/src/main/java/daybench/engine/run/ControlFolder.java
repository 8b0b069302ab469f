package daybench.engine.run;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The folder of requests to a run. A request is a file whose name says what is asked for and whose
 * content does not matter, so that making one is atomic and any shell can do it. The run deletes
 * the file when it has taken the request.
 *
 * @param path the folder, which need not exist yet
 */
public record ControlFolder(Path path) {
  /** Asks for something; asking twice before the run has looked is asking once. */
  public void ask(ControlRequest request) throws IOException {
    Files.createDirectories(path);
    try {
      Files.createFile(path.resolve(request.fileName()));
    } catch (FileAlreadyExistsException e) {
      // The same is asked for already.
    }
  }

  /**
   * Takes the requests that wait, oldest first.
   *
   * @return what was taken, and the names of files that ask for nothing known, which stay
   */
  public Taken take() throws IOException {
    List<Waiting> waiting = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
      for (Path entry : entries) {
        String name = String.valueOf(entry.getFileName());
        Optional<ControlRequest> request = ControlRequest.ofFileName(name);
        if (request.isPresent() && !Files.isDirectory(entry)) {
          age(entry).ifPresent(time -> waiting.add(new Waiting(request.get(), time, entry)));
        } else if (!name.startsWith(".")) {
          unknown.add(name);
        }
      }
    } catch (NoSuchFileException | NotDirectoryException e) {
      return new Taken(List.of(), List.of());
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    waiting.sort(Comparator.comparing(Waiting::time).thenComparing(Waiting::request));
    List<ControlRequest> requests = new ArrayList<>();
    for (Waiting one : waiting) {
      if (Files.deleteIfExists(one.file)) {
        requests.add(one.request);
      }
    }
    return new Taken(requests, unknown);
  }

  /**
   * Throws away requests that were made before a moment: an earlier process of this run was asked.
   */
  public List<ControlRequest> discardOlderThan(Instant moment) throws IOException {
    List<ControlRequest> discarded = new ArrayList<>();
    for (ControlRequest request : ControlRequest.values()) {
      Path file = path.resolve(request.fileName());
      Optional<FileTime> time = age(file);
      if (time.isPresent() && time.get().toInstant().isBefore(moment)) {
        Files.deleteIfExists(file);
        discarded.add(request);
      }
    }
    return discarded;
  }

  private static Optional<FileTime> age(Path file) throws IOException {
    try {
      return Optional.of(Files.getLastModifiedTime(file));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /**
   * What {@link #take} found.
   *
   * @param unknown names of files that ask for nothing known
   */
  public record Taken(List<ControlRequest> requests, List<String> unknown) {
    public Taken {
      requests = List.copyOf(requests);
      unknown = List.copyOf(unknown);
    }
  }

  private record Waiting(ControlRequest request, FileTime time, Path file) {}
}
