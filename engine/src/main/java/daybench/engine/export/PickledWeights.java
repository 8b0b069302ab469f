package daybench.engine.export;

import daybench.datasets.UserException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Recognises weights in formats that are not read, because reading them can run programs. */
final class PickledWeights {
  private static final List<String> ENDINGS = List.of(".bin", ".pt", ".pth", ".ckpt", ".pkl");

  private PickledWeights() {}

  /** A file of pickled weights in a folder, or the path itself where it is one. */
  static Optional<Path> in(Path folder) {
    if (Files.isRegularFile(folder)) {
      return Optional.of(folder).filter(PickledWeights::pickled);
    }
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(PickledWeights::pickled).sorted().findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Refuses a file of pickled weights, and a folder that has no others.
   *
   * @throws UserException saying why and how to convert them
   */
  static void refuse(Path folder) {
    if (Files.exists(folder.resolve(HuggingFaceFolder.WEIGHTS))) {
      return;
    }
    in(folder)
        .ifPresent(
            file -> {
              throw new UserException(
                  "%s holds pickled weights, and unpickling can run any program hidden in them, so Daybench reads safetensors only; if you trust the file, load the model in Transformers and save it with save_pretrained(folder, safe_serialization=True)."
                      .formatted(file));
            });
  }

  private static boolean pickled(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return ENDINGS.stream().anyMatch(name::endsWith);
  }
}
