package daybench.app;

import daybench.views.choosers.FileChoosers;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.Window;

/** A user who always chooses the same. */
record GivenChoosers(Path choice) implements FileChoosers {
  @Override
  public Optional<Path> folder(Window owner, String title, Optional<Path> startAt) {
    return Optional.of(choice);
  }

  @Override
  public List<Path> files(Window owner, String title, Optional<Path> startAt, List<Kind> kinds) {
    return List.of(choice);
  }

  @Override
  public Optional<Path> save(Window owner, String title, String name, List<Kind> kinds) {
    return Optional.of(choice);
  }
}
