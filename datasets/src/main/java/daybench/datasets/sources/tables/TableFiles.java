package daybench.datasets.sources.tables;

import daybench.datasets.UserException;
import daybench.datasets.sources.FileListing;
import daybench.datasets.sources.ListedFile;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Objects;
import java.util.regex.PatternSyntaxException;

/** Lists the files that a path means: a file, all of a folder, or those that a pattern matches. */
final class TableFiles {
  private static final String WILD = "*?[{";

  private TableFiles() {}

  /**
   * The files in the order of their names.
   *
   * @throws UserException where there is none
   */
  static List<ListedFile> of(Path location) {
    if (Files.exists(location) || !isWild(location.toString())) {
      return FileListing.of(location);
    }
    Path base = location;
    while (isWild(base.toString())) {
      base = Objects.requireNonNull(base.getParent()); // the root's name is not wild
    }
    PathMatcher matcher = matcher(location);
    Path root = base;
    List<ListedFile> files =
        FileListing.of(base).stream()
            .filter(file -> file.issue() == null && matcher.matches(root.resolve(file.name())))
            .toList();
    if (files.isEmpty()) {
      throw new UserException("No file matches " + location + ".");
    }
    return files;
  }

  private static PathMatcher matcher(Path location) {
    try {
      return FileSystems.getDefault().getPathMatcher("glob:" + location);
    } catch (PatternSyntaxException e) {
      throw new UserException(
          "%s is not a pattern of file names: %s.".formatted(location, e.getDescription()), e);
    }
  }

  private static boolean isWild(String path) {
    return path.chars().anyMatch(c -> WILD.indexOf(c) >= 0);
  }
}
