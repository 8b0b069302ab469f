package daybench.engine.cli.demo;

import daybench.datasets.UserException;
import daybench.datasets.files.AtomicFiles;
import daybench.datasets.files.DeleteFolder;
import daybench.engine.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The folder of a demo. A file in it says what was asked for and whether it is finished, so that a
 * second demo neither destroys the first nor begins an interrupted one anew.
 */
public final class DemoFolder {
  private static final String MARKER = "demo.json";

  private final Path root;

  public DemoFolder(Path root) {
    this.root = root;
  }

  /** The content of the marker. */
  record State(DemoPlan plan, boolean finished) {
    State {
      if (plan == null) {
        throw new IllegalArgumentException("the plan is missing.");
      }
    }
  }

  public Path root() {
    return root;
  }

  public Path corpus() {
    return root.resolve("corpus");
  }

  public Path run() {
    return root.resolve("run");
  }

  public Path model() {
    return root.resolve("model");
  }

  /**
   * Makes the folder ready for a plan: new, or where the same plan was interrupted.
   *
   * @param anew throws away what an earlier demo left
   * @return whether an interrupted demo goes on
   * @throws UserException where the folder holds another demo, a finished one, or something else
   */
  public boolean begin(DemoPlan plan, boolean anew) throws IOException {
    if (isAbsentOrEmpty()) {
      Files.createDirectories(root);
      write(new State(plan, false));
      return false;
    }
    State earlier = read();
    if (anew) {
      DeleteFolder.withContents(run());
      DeleteFolder.withContents(model());
      if (!plan.hasCorpusOf(earlier.plan())) {
        DeleteFolder.withContents(corpus());
      }
      write(new State(plan, false));
      return false;
    }
    if (earlier.finished()) {
      throw new UserException(
          "%s holds a finished demo; add --force to train it anew, or choose another --folder."
              .formatted(root));
    }
    if (!earlier.plan().equals(plan)) {
      throw new UserException(
          ("%s holds an interrupted demo (%s); ask for the same to go on with it, add --force to"
                  + " begin anew, or choose another --folder.")
              .formatted(root, earlier.plan().description()));
    }
    return true;
  }

  /** Notes that all is done. */
  public void finish(DemoPlan plan) throws IOException {
    write(new State(plan, true));
  }

  private boolean isAbsentOrEmpty() throws IOException {
    if (!Files.exists(root)) {
      return true;
    }
    try (Stream<Path> entries = Files.list(root)) {
      return entries.findAny().isEmpty();
    }
  }

  private State read() throws IOException {
    try {
      return Json.read(Files.readString(root.resolve(MARKER)), State.class, MARKER);
    } catch (NoSuchFileException | UserException e) {
      throw new UserException(
          root + " holds something that is no demo; choose another --folder.", e);
    }
  }

  private void write(State state) throws IOException {
    AtomicFiles.write(root.resolve(MARKER), Json.indented(state));
  }
}
