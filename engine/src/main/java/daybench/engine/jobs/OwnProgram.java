package daybench.engine.jobs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How this process starts another one of the engine: the words before its arguments. */
public final class OwnProgram {
  /** The system property that names a program to start instead of a JVM, as in an app image. */
  public static final String LAUNCHER = "daybench.engine.launcher";

  private static final String MAIN = "daybench.engine.cli.Daybench";

  private OwnProgram() {}

  /** The launcher that {@value #LAUNCHER} names, else a JVM like this one with its class path. */
  public static List<String> words() {
    @Nullable String launcher = System.getProperty(LAUNCHER);
    return launcher == null || launcher.isBlank() ? ofThisJvm(List.of()) : List.of(launcher);
  }

  /**
   * A JVM like this one, with its class path.
   *
   * @param options more options of the JVM, such as {@code -Xmx1g}
   */
  public static List<String> ofThisJvm(List<String> options) {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-XX:+UseSerialGC"));
    words.addAll(options);
    words.addAll(List.of("-cp", System.getProperty("java.class.path"), MAIN));
    return List.copyOf(words);
  }
}
