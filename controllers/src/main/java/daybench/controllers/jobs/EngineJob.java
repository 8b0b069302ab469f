package daybench.controllers.jobs;

import daybench.engine.jobs.JobFolder;
import daybench.engine.json.Json;
import daybench.engine.run.ProcessIdentity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A command of the engine in a process of its own, known by the files of its folder alone: it may
 * have been started by this window, by an earlier one, or be over. Safe for many threads; what it
 * reads is small, and still belongs off the thread of the window.
 */
public final class EngineJob {
  // The engine's exit code after a signal, and those of a JVM that a signal ended.
  private static final int INTERRUPTED = 130;
  private static final int SIGNALLED = 128;

  private final JobFolder folder;
  private final JobRequest request;
  private final JobOutput output;

  private EngineJob(JobFolder folder, JobRequest request) {
    this.folder = folder;
    this.request = request;
    this.output = new JobOutput(folder.outputFile());
  }

  /**
   * The job of a folder.
   *
   * @throws daybench.datasets.UserException where job.json is damaged
   */
  static EngineJob of(JobFolder folder) throws IOException {
    Path file = folder.requestFile();
    return new EngineJob(folder, JobRequest.fromJson(Files.readString(file), file.toString()));
  }

  /** The folder with all that the process says. */
  public Path folder() {
    return folder.path();
  }

  public JobRequest request() {
    return request;
  }

  /** Everything the process wrote to its standard error, up to 64 KiB, for details to copy. */
  public String errors() throws IOException {
    return JobErrors.read(folder.errorsFile()).text();
  }

  /** How the job stands now. */
  public synchronized JobSnapshot look() throws IOException {
    // Alive first: a process that ends in between has recorded its end by then.
    boolean alive = alive();
    OptionalInt exit = folder.exitCode();
    if (request.kind().keepsOutput()) {
      output.readOn();
    }
    JobErrors errors = JobErrors.read(folder.errorsFile());
    JobState state = state(alive, exit);
    return new JobSnapshot(
        state, output.phases(), output.result(), message(state, errors), errors.warnings());
  }

  private static JobState state(boolean alive, OptionalInt exit) {
    if (alive) {
      return JobState.RUNNING; // even with its end recorded: it still has the folder in hand
    }
    if (exit.isEmpty()) {
      return JobState.LOST;
    }
    int code = exit.getAsInt();
    if (code == 0) {
      return JobState.DONE;
    }
    return code == INTERRUPTED || code == SIGNALLED + 15 ? JobState.CANCELLED : JobState.FAILED;
  }

  private static String message(JobState state, JobErrors errors) {
    return switch (state) {
      case RUNNING, DONE -> "";
      case CANCELLED -> "Stopped as asked.";
      case FAILED -> {
        String said = errors.sentence();
        yield said.isEmpty() ? "The process ended with an error and gave no reason." : said;
      }
      case LOST ->
          "The process was ended from outside: killed, out of memory, or the machine went down.";
    };
  }

  /**
   * Asks the process to save what it has and to end. Asked a second time, it ends at once.
   *
   * @return whether there was a process to ask
   */
  public boolean cancel() throws IOException {
    Optional<ProcessHandle> process = process();
    process.ifPresent(ProcessHandle::destroy);
    return process.isPresent();
  }

  private boolean alive() throws IOException {
    return process().isPresent();
  }

  private Optional<ProcessHandle> process() throws IOException {
    @Nullable ProcessIdentity identity = identity();
    return identity != null && identity.alive().orElse(false)
        ? ProcessHandle.of(identity.pid())
        : Optional.empty();
  }

  private @Nullable ProcessIdentity identity() throws IOException {
    Path file = folder.processFile();
    try {
      return Json.read(Files.readString(file), ProcessIdentity.class, file.toString());
    } catch (NoSuchFileException e) {
      return null;
    }
  }
}
