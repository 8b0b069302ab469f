package daybench.engine.queue;

import daybench.engine.run.RunFolder;
import daybench.engine.run.RunReader;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Which devices are taken by runs that go, whoever started them.
 *
 * @param runs the folder with the folders of runs
 * @param hasGpu whether AUTO means the GPU here
 */
record DeviceUse(Path runs, boolean hasGpu) {
  private static final String GPU = "cuda";
  private static final String PROCESSOR = "cpu";

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
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(runs, Files::isDirectory)) {
      for (Path folder : folders) {
        if (Files.exists(new RunFolder(folder).statusFile())) {
          RunReader reader = new RunReader(new RunFolder(folder));
          if (reader.snapshot().state().live()) {
            taken.add(device(reader));
          }
        }
      }
    } catch (NoSuchFileException e) {
      return Set.of();
    }
    return taken;
  }

  /** What the run said last of its device; before it says so, the usual one. */
  private String device(RunReader reader) throws IOException {
    return reader.newEvents().stream()
        .filter(event -> event.path("type").asText().equals("environment"))
        .reduce((earlier, later) -> later)
        .map(event -> event.path("device").asText().startsWith(GPU) ? GPU : PROCESSOR)
        .orElseGet(() -> of("AUTO"));
  }
}
