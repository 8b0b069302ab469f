package daybench.controllers.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The folder that the window keeps everything in, and what lies where in it. Each corpus, run and
 * model is a folder of its own, the same as the command line makes.
 *
 * @param folder the workspace
 */
public record Workspace(Path folder) {
  public Workspace {
    folder = folder.toAbsolutePath().normalize();
  }

  /** Where a workspace lies unless the user says otherwise. */
  public static Path usual() {
    return Path.of(System.getProperty("user.home"), "Daybench");
  }

  public Path corpora() {
    return folder.resolve("corpora");
  }

  public Path runs() {
    return folder.resolve("runs");
  }

  public Path evaluations() {
    return folder.resolve("evaluations");
  }

  /** Models that were exported or imported. */
  public Path models() {
    return folder.resolve("models");
  }

  /** GLUE's files, where they were downloaded from the window. */
  public Path glue() {
    return folder.resolve("glue");
  }

  /** Folders of jobs that are no run: their request, their log, how far they are. */
  public Path jobs() {
    return folder.resolve("jobs");
  }

  /** Settings of runs that the user saved under a name. */
  public Path presets() {
    return folder.resolve("presets");
  }

  /** The demo, which keeps its corpus, its run and its model together. */
  public Path demo() {
    return folder.resolve("demo");
  }

  /** What was deleted, until the user empties it. */
  public Path trash() {
    return folder.resolve("trash");
  }

  /** Makes the folders that are missing. */
  public Workspace prepare() throws IOException {
    for (Path needed :
        List.of(corpora(), runs(), evaluations(), models(), jobs(), presets(), trash())) {
      Files.createDirectories(needed);
    }
    return this;
  }
}
