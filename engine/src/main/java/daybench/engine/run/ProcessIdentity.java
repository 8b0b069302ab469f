package daybench.engine.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which process is meant. Process numbers are used again, so the time of the start belongs to it.
 *
 * @param pid its number
 * @param start when it started; null where the system does not say
 * @param host the machine, since a run folder can be watched from another one
 */
public record ProcessIdentity(long pid, @Nullable Instant start, String host) {
  private static final Duration TOLERANCE = Duration.ofSeconds(2);

  /** This process. */
  public static ProcessIdentity current() {
    ProcessHandle self = ProcessHandle.current();
    return new ProcessIdentity(self.pid(), self.info().startInstant().orElse(null), hostName());
  }

  /**
   * Whether the process runs; empty where that is not known. It is not where the process belongs to
   * another machine; and not where one of its number started at another time: that is another
   * process, or the clock was set meanwhile, from which some systems reckon when a process started.
   */
  public Optional<Boolean> alive() {
    if (!host.equals(hostName())) {
      return Optional.empty();
    }
    Optional<ProcessHandle> handle = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
    if (handle.isEmpty()) {
      return Optional.of(false);
    }
    return startedAsSaid(handle.get()) ? Optional.of(true) : Optional.empty();
  }

  private boolean startedAsSaid(ProcessHandle handle) {
    Optional<Instant> found = handle.info().startInstant();
    return start == null
        || found.isEmpty()
        || Duration.between(start, found.get()).abs().compareTo(TOLERANCE) < 0;
  }

  private static String hostName() {
    try {
      return Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
    } catch (IOException e) {
      @Nullable String windows = System.getenv("COMPUTERNAME");
      return windows != null ? windows : "localhost";
    }
  }
}
