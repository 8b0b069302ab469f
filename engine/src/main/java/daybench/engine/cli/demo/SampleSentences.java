package daybench.engine.cli.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Sentences with a [MASK] to try a model on. */
public final class SampleSentences {
  private SampleSentences() {}

  /** Sentences as the JDK's documentation has them. */
  public static List<String> ofTheJdk() {
    return read("jdk");
  }

  /** Sentences of an encyclopaedia. */
  public static List<String> general() {
    return read("general");
  }

  private static List<String> read(String name) {
    String resource = "/daybench/sentences/" + name + ".txt";
    try (InputStream in = SampleSentences.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("The resource " + resource + " is not on the class path.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
