package daybench.controllers.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What tells without reading them whether files of a folder have changed.
 *
 * @param files of each its time and size, null where it is missing
 */
record FolderStamp(List<Mark> files) {
  record Mark(@Nullable Instant changed, long size) {}

  static FolderStamp of(Path folder, String... names) {
    return new FolderStamp(Stream.of(names).map(name -> mark(folder.resolve(name))).toList());
  }

  /** When one of the files changed last; null where there is none. */
  @Nullable Instant newest() {
    return files.stream()
        .map(Mark::changed)
        .filter(Objects::nonNull)
        .max(Instant::compareTo)
        .orElse(null);
  }

  private static Mark mark(Path file) {
    try {
      BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
      return new Mark(found.lastModifiedTime().toInstant(), found.size());
    } catch (IOException e) {
      return new Mark(null, -1);
    }
  }
}
