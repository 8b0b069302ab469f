package daybench.controllers.corpus;

import daybench.datasets.UserException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Names of folders that people give to corpora and runs. */
public final class FolderNames {
  private static final int LONGEST = 120;

  private FolderNames() {}

  /**
   * The folder of a name, which must not exist yet.
   *
   * @param parent where it will be
   * @throws UserException where the name is empty, not fit for a folder, or taken
   */
  public static Path unused(Path parent, String name) {
    String stripped = name.strip();
    if (stripped.isEmpty()) {
      throw new UserException("Give it a name.");
    }
    if (stripped.length() > LONGEST
        || stripped.startsWith(".")
        || stripped.chars().anyMatch(c -> c == '/' || c == '\\' || c < ' ')) {
      throw new UserException(
          "The name is not fit for a folder: leave out slashes and a dot at its beginning, and keep"
              + " it under 120 characters.");
    }
    Path folder = parent.resolve(stripped);
    if (Files.exists(folder)) {
      throw new UserException(
          "There is a \"%s\" already; choose another name.".formatted(stripped));
    }
    return folder;
  }

  /** A name that is free: the wish, or the wish with a number behind it. */
  public static String free(Path parent, String wish) {
    String base = wish.strip().replaceAll("[/\\\\\\p{Cntrl}]", "-").replaceFirst("^\\.+", "");
    String name = base.isEmpty() ? "untitled" : base;
    for (int i = 2; Files.exists(parent.resolve(name)); i++) {
      name = base + "-" + i;
    }
    return name;
  }
}
