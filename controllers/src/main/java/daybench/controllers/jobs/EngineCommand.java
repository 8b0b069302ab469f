package daybench.controllers.jobs;

import daybench.engine.jobs.OwnProgram;
import java.util.ArrayList;
import java.util.List;

/**
 * How a process of the engine is started: the words that come before the arguments of its command
 * line. Words are handed to the system one by one; no shell reads them.
 *
 * @param words the program and its first arguments
 */
public record EngineCommand(List<String> words) {
  public EngineCommand {
    words = List.copyOf(words);
    if (words.isEmpty()) {
      throw new IllegalArgumentException("A command needs a program.");
    }
  }

  /** The program that {@link OwnProgram} finds: a launcher, or a JVM like this one. */
  public static EngineCommand ofThisProcess() {
    return new EngineCommand(OwnProgram.words());
  }

  /**
   * A JVM like this one, with its class path.
   *
   * @param options more options of the JVM, such as {@code -Xmx1g}
   */
  public static EngineCommand ofThisJvm(List<String> options) {
    return new EngineCommand(OwnProgram.ofThisJvm(options));
  }

  /** The whole command line for arguments such as {@code corpus --jdk-docs}. */
  public List<String> line(List<String> arguments) {
    List<String> line = new ArrayList<>(words);
    line.addAll(arguments);
    return List.copyOf(line);
  }
}
