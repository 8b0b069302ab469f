package daybench.controllers.jobs;

import daybench.datasets.UserException;
import daybench.datasets.files.AtomicFiles;
import daybench.datasets.files.DeleteFolder;
import daybench.engine.device.NativeHeap;
import daybench.engine.jobs.JobFolder;
import daybench.engine.json.Json;
import daybench.engine.run.ProcessIdentity;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts commands of the engine as processes that outlive the window, each with a folder of its
 * own, and finds those that were started before. Safe for many threads.
 */
public final class EngineJobs {
  private static final Logger LOGGER = LoggerFactory.getLogger(EngineJobs.class);

  private final Path jobs;
  private final EngineCommand command;

  /**
   * @param jobs where the folders of jobs are; need not exist yet
   * @param command how a process is started
   */
  public EngineJobs(Path jobs, EngineCommand command) {
    this.jobs = jobs.toAbsolutePath().normalize();
    this.command = command;
  }

  /**
   * Starts a process.
   *
   * @throws UserException where the system cannot start it
   */
  @SuppressWarnings("FutureReturnValueIgnored") // nothing follows the end of the process but this
  public EngineJob start(JobRequest request) throws IOException {
    JobFolder folder = newFolder(request);
    AtomicFiles.write(folder.requestFile(), request.toJson());
    Process process = start(folder, request);
    ProcessHandle handle = process.toHandle();
    ProcessIdentity identity =
        new ProcessIdentity(
            handle.pid(),
            handle.info().startInstant().orElse(null),
            ProcessIdentity.current().host());
    AtomicFiles.write(folder.processFile(), Json.indented(identity));
    // The process records its own end; this catches what ends it before it can.
    process.onExit().thenAccept(ended -> recordExit(folder, ended.exitValue()));
    return EngineJob.of(folder);
  }

  private Process start(JobFolder folder, JobRequest request) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command.line(arguments(request)));
    NativeHeap.keepIn(builder.environment());
    builder.environment().put(JobFolder.VARIABLE, folder.path().toString());
    builder.redirectInput(Redirect.from(nothing()));
    builder.redirectError(folder.errorsFile().toFile());
    builder.redirectOutput(
        request.kind().keepsOutput()
            ? Redirect.to(folder.outputFile().toFile())
            : Redirect.DISCARD);
    try {
      return builder.start();
    } catch (IOException e) {
      DeleteFolder.withContents(folder.path());
      throw new UserException(
          "The engine could not be started (%s); check the installation of Daybench."
              .formatted(e.getMessage()),
          e);
    }
  }

  /** Last, where it belongs to the command itself, also where that is one of a group. */
  private static List<String> arguments(JobRequest request) {
    List<String> arguments = new ArrayList<>(request.arguments());
    if (!arguments.contains("--json")) {
      arguments.add("--json");
    }
    return arguments;
  }

  private static File nothing() {
    return new File(System.getProperty("os.name", "").startsWith("Windows") ? "NUL" : "/dev/null");
  }

  private JobFolder newFolder(JobRequest request) throws IOException {
    // Instants sort as text; the random end keeps two jobs of one millisecond apart.
    String name =
        "%s-%s-%s"
            .formatted(
                request.created().toString().replaceAll("[^0-9TZ]", ""),
                request.kind().name().toLowerCase(Locale.ROOT),
                UUID.randomUUID().toString().substring(0, 8));
    Path folder = jobs.resolve(name);
    Files.createDirectories(folder);
    return new JobFolder(folder);
  }

  private static void recordExit(JobFolder folder, int code) {
    try {
      folder.recordExit(code);
    } catch (IOException e) {
      LOGGER.warn("The end of {} is not recorded: {}", folder.path(), e.toString());
    }
  }

  /** All jobs that there are folders of, oldest first; damaged folders are passed over. */
  public List<EngineJob> list() throws IOException {
    List<EngineJob> found = new ArrayList<>();
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(jobs, Files::isDirectory)) {
      for (Path folder : folders) {
        try {
          found.add(EngineJob.of(new JobFolder(folder)));
        } catch (UserException | IOException e) {
          LOGGER.debug("{} is passed over: {}", folder, e.toString());
        }
      }
    } catch (NoSuchFileException | NotDirectoryException e) {
      return List.of();
    }
    found.sort(Comparator.comparing(job -> job.request().created()));
    return found;
  }

  /** Starts the same again, and forgets the job that is over. */
  public EngineJob again(EngineJob before) throws IOException {
    JobRequest request = before.request();
    forget(before);
    return start(
        JobRequest.of(
            request.kind(), request.title(), request.subjectFolder(), request.arguments()));
  }

  /** The job of a folder. */
  public EngineJob attach(Path folder) throws IOException {
    return EngineJob.of(new JobFolder(folder));
  }

  /**
   * Deletes the folder of a job that is over; what it made stays.
   *
   * @throws UserException where it still runs
   */
  public void forget(EngineJob job) throws IOException {
    if (job.look().state().live()) {
      throw new UserException(job.request().title() + " is still at work; cancel it first.");
    }
    DeleteFolder.withContents(job.folder());
  }
}
