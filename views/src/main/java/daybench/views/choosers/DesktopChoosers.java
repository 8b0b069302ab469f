package daybench.views.choosers;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** The dialogs of the desktop. */
public final class DesktopChoosers implements FileChoosers {
  @Override
  public Optional<Path> folder(Window owner, String title, Optional<Path> startAt) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(title);
    existing(startAt).ifPresent(chooser::setInitialDirectory);
    return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
  }

  @Override
  public List<Path> files(Window owner, String title, Optional<Path> startAt, List<Kind> kinds) {
    FileChooser chooser = chooser(title, kinds);
    existing(startAt).ifPresent(chooser::setInitialDirectory);
    List<File> chosen = chooser.showOpenMultipleDialog(owner);
    return chosen == null ? List.of() : chosen.stream().map(File::toPath).toList();
  }

  @Override
  public Optional<Path> save(Window owner, String title, String name, List<Kind> kinds) {
    FileChooser chooser = chooser(title, kinds);
    chooser.setInitialFileName(name);
    return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
  }

  private static FileChooser chooser(String title, List<Kind> kinds) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    for (Kind kind : kinds) {
      chooser
          .getExtensionFilters()
          .add(new FileChooser.ExtensionFilter(kind.description(), kind.patterns()));
    }
    return chooser;
  }

  // A dialog refuses to open at a folder that is gone.
  private static Optional<File> existing(Optional<Path> folder) {
    return folder.filter(Files::isDirectory).map(Path::toFile);
  }
}
