package daybench.engine.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** Small texts of few words, from which a small model can learn something at once. */
final class MadeUpText {
  private static final String[] NOUNS = {
    "river", "garden", "house", "teacher", "bird", "winter", "letter", "window", "boat", "road"
  };
  private static final String[] VERBS = {"sees", "likes", "finds", "leaves", "paints", "follows"};

  private MadeUpText() {}

  /** Writes documents to a new folder, one a file. */
  static Path write(Path folder, int documents, long seed) throws IOException {
    Files.createDirectories(folder);
    Random random = new Random(seed);
    for (int i = 0; i < documents; i++) {
      StringBuilder text = new StringBuilder();
      for (int sentence = 0; sentence < 20; sentence++) {
        text.append(
            "The %s %s the %s.%n"
                .formatted(any(NOUNS, random), any(VERBS, random), any(NOUNS, random)));
      }
      Files.writeString(folder.resolve("%03d.txt".formatted(i)), text);
    }
    return folder;
  }

  private static String any(String[] words, Random random) {
    return words[random.nextInt(words.length)];
  }
}
