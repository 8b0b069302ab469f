package daybench.views.home;

import java.io.File;
import java.nio.file.Path;

/** Sentences about a folder, made for a card that says which folder it is anyway. */
final class CardWords {
  private CardWords() {}

  /** The sentence with files of the folder named by their place in it, not by their whole path. */
  static String within(Path folder, String sentence) {
    return sentence.replace(folder + File.separator, "");
  }
}
