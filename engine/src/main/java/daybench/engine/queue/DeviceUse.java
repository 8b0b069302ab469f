package daybench.engine.queue;

import daybench.engine.run.EventReader;
import daybench.engine.run.RunEvent;
import daybench.engine.run.RunFolder;
import daybench.engine.run.RunReader;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which devices are taken by runs that go, whoever started them. Reads on in the events of each run
 * where it ended before: those of a day are tens of megabytes, and are looked at every other
 * second. For one thread.
 */
final class DeviceUse {
  private static final String GPU = "cuda";
  private static final String PROCESSOR = "cpu";

  private final Path runs;
  private final boolean hasGpu;
  private final Map<Path, Told> live = new HashMap<>();

  /**
   * @param runs the folder with the folders of runs
   * @param hasGpu whether AUTO means the GPU here
   */
  DeviceUse(Path runs, boolean hasGpu) {
    this.runs = runs;
    this.hasGpu = hasGpu;
  }

  /** The device that a run would take. */
  String of(String preference) {
    return switch (preference.toUpperCase(Locale.ROOT)) {
      case "CPU" -> PROCESSOR;
      case "CUDA" -> GPU;
      default -> hasGpu ? GPU : PROCESSOR;
    };
  }

  /** The devices taken now. */
  Set<String> taken() throws IOException {
    Set<String> taken = new HashSet<>();
    Set<Path> seen = new HashSet<>();
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(runs, Files::isDirectory)) {
      for (Path folder : folders) {
        RunFolder run = new RunFolder(folder);
        if (Files.exists(run.statusFile()) && new RunReader(run).snapshot().state().live()) {
          seen.add(folder);
          taken.add(live.computeIfAbsent(folder, _ -> new Told(run, of("AUTO"))).device());
        }
      }
    } catch (NoSuchFileException e) {
      return Set.of();
    }
    live.keySet().retainAll(seen);
    return taken;
  }

  /** What a run said last of its device; before it says so, the usual one. */
  private static final class Told {
    private final EventReader events;
    private String device;

    Told(RunFolder run, String usual) {
      this.events = new EventReader(run.eventsFile());
      this.device = usual;
    }

    String device() throws IOException {
      events.read(
          timed -> {
            if (timed.event() instanceof RunEvent.Environment found) {
              device = found.device().startsWith(GPU) ? GPU : PROCESSOR;
            }
          });
      return device;
    }
  }
}
