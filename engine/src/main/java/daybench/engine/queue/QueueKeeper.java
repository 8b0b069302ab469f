package daybench.engine.queue;

import daybench.datasets.CancelSignal;
import daybench.engine.device.NativeHeap;
import daybench.engine.jobs.JobFolder;
import daybench.engine.run.RunFolder;
import daybench.engine.run.RunReader;
import daybench.engine.run.RunSnapshot;
import daybench.engine.run.ShownState;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the runs of a queue, each when the device it wants is free and those before it on that
 * device are over, and notes how they ended. A process of its own: it goes on when the window that
 * started it is closed, and ends when nothing waits any more. Runs are processes of theirs, which
 * its end does not end.
 */
public final class QueueKeeper {
  private static final Logger LOGGER = LoggerFactory.getLogger(QueueKeeper.class);
  private static final long BEGINNING_MILLIS = 60_000;

  private final QueueFolder queue;
  private final List<String> program;
  private final DeviceUse devices;
  private final long pauseMillis;
  private final Map<String, Process> started = new HashMap<>();
  private final Map<String, Long> startedAt = new HashMap<>();

  /**
   * A keeper.
   *
   * @param program the words that start a command of the engine
   * @param runs the folder with the folders of runs, whose devices are taken while they go
   * @param hasGpu whether a run without a wish computes on a GPU
   * @param pauseMillis between looks
   */
  public QueueKeeper(
      QueueFolder queue, List<String> program, Path runs, boolean hasGpu, long pauseMillis) {
    this.queue = queue;
    this.program = List.copyOf(program);
    this.devices = new DeviceUse(runs, hasGpu);
    this.pauseMillis = pauseMillis;
  }

  /**
   * Keeps the queue until nothing waits and nothing that was started goes.
   *
   * @return false where another process keeps it already
   */
  public boolean keep(CancelSignal cancel) throws IOException, InterruptedException {
    Files.createDirectories(queue.path());
    try (FileChannel channel =
            FileChannel.open(
                queue.keeperLock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = tryLock(channel)) {
      if (lock == null) {
        return false;
      }
      while (!cancel.cancelled() && look()) {
        Thread.sleep(pauseMillis);
      }
      return true;
    }
  }

  /** Whether a process keeps the queue. */
  public static boolean isKept(QueueFolder queue) throws IOException {
    if (!Files.exists(queue.keeperLock())) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(queue.keeperLock(), StandardOpenOption.WRITE);
        FileLock lock = tryLock(channel)) {
      return lock == null;
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  /** Looks once; false where there is nothing left to do. */
  private boolean look() throws IOException {
    for (QueueEntry entry : queue.read()) {
      if (entry.state() == QueueState.STARTED) {
        ending(entry)
            .ifPresent(
                end -> LOGGER.info("{} is over: {} {}", entry.title(), end.state(), end.message()));
      }
    }
    List<QueueEntry> now = queue.read();
    Set<String> taken = new HashSet<>(devices.taken());
    now.stream()
        .filter(entry -> entry.state() == QueueState.STARTED)
        .forEach(entry -> taken.add(devices.of(entry.device())));
    for (QueueEntry entry : now) {
      if (entry.state() == QueueState.WAITING && taken.add(devices.of(entry.device()))) {
        start(entry);
      }
    }
    return queue.read().stream().anyMatch(entry -> !entry.state().over());
  }

  private void start(QueueEntry wanted) throws IOException {
    // Marked first: an entry that was removed or moved meanwhile is not started.
    boolean[] there = new boolean[1];
    queue.replace(
        wanted.id(),
        entry -> {
          there[0] = entry.state() == QueueState.WAITING;
          return there[0] ? entry.with(QueueState.STARTED, "") : entry;
        });
    if (!there[0]) {
      return;
    }
    Path log = queue.path().resolve(wanted.id());
    Files.createDirectories(log);
    JobFolder job = new JobFolder(log);
    List<String> words = new ArrayList<>(program);
    words.addAll(wanted.arguments());
    ProcessBuilder builder = new ProcessBuilder(words);
    builder.environment().put(JobFolder.VARIABLE, log.toString());
    NativeHeap.keepIn(builder.environment());
    builder.redirectInput(Redirect.from(Path.of("/dev/null").toFile()));
    builder.redirectOutput(Redirect.DISCARD);
    builder.redirectError(job.errorsFile().toFile());
    try {
      started.put(wanted.id(), builder.start());
      startedAt.put(wanted.id(), System.currentTimeMillis());
    } catch (IOException e) {
      LOGGER.warn("{} could not be started", wanted.title(), e);
      queue.replace(
          wanted.id(),
          entry -> entry.with(QueueState.FAILED, "It could not be started: " + e.getMessage()));
    }
  }

  /** Notes the end of a run that was started; empty while it goes. */
  private Optional<QueueEntry> ending(QueueEntry entry) throws IOException {
    Process process = started.get(entry.id());
    if (process != null && process.isAlive()) {
      return Optional.empty();
    }
    Path folder = Path.of(entry.run());
    if (!Files.exists(new RunFolder(folder).requestFile())) {
      return notBegun(entry, process);
    }
    RunSnapshot run = new RunReader(new RunFolder(folder)).snapshot();
    if (run.state() == ShownState.NOT_STARTED) {
      return notBegun(entry, process);
    }
    if (run.state().live()) {
      return Optional.empty();
    }
    QueueState state =
        switch (run.state()) {
          case FINISHED, STOPPED -> QueueState.DONE;
          default -> QueueState.FAILED;
        };
    String why = run.state() == ShownState.STOPPED ? "It was stopped." : run.detail();
    return over(entry, state, why);
  }

  private Optional<QueueEntry> notBegun(QueueEntry entry, @Nullable Process process)
      throws IOException {
    if (process == null) {
      // An earlier keeper started it; it may be about to make its folder and to say so there.
      long since = startedAt.computeIfAbsent(entry.id(), _ -> System.currentTimeMillis());
      if (System.currentTimeMillis() - since < BEGINNING_MILLIS) {
        return Optional.empty();
      }
    }
    return over(entry, QueueState.FAILED, said(entry));
  }

  /** The sentence that the command ended with. */
  private String said(QueueEntry entry) throws IOException {
    Path errors = new JobFolder(queue.path().resolve(entry.id())).errorsFile();
    String none = "It ended before it began and gave no reason.";
    if (!Files.exists(errors)) {
      return none;
    }
    return Files.readAllLines(errors).stream()
        .filter(line -> line.startsWith("daybench: ") && !line.startsWith("daybench: warning:"))
        .reduce((earlier, later) -> later)
        .map(line -> line.substring("daybench: ".length()))
        .orElse(none);
  }

  private Optional<QueueEntry> over(QueueEntry entry, QueueState state, String why)
      throws IOException {
    started.remove(entry.id());
    return queue.replace(entry.id(), now -> now.with(state, why)).stream()
        .filter(now -> now.id().equals(entry.id()))
        .findFirst();
  }
}
