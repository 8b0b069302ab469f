package daybench.views.choosers;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.Window;

/** Asks for files and folders. An interface, since the real ones need a desktop. */
public interface FileChoosers {
  /**
   * What files are offered.
   *
   * @param description in a few words
   * @param patterns such as {@code *.png}
   */
  record Kind(String description, List<String> patterns) {
    public Kind {
      patterns = List.copyOf(patterns);
    }
  }

  /** Asks for a folder that exists; empty where the user thinks better of it. */
  Optional<Path> folder(Window owner, String title, Optional<Path> startAt);

  /** Asks for files that exist; none where the user thinks better of it. */
  List<Path> files(Window owner, String title, Optional<Path> startAt, List<Kind> kinds);

  /** Asks where to save a file; empty where the user thinks better of it. */
  Optional<Path> save(Window owner, String title, String name, List<Kind> kinds);
}
