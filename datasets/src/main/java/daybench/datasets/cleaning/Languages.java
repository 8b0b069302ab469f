package daybench.datasets.cleaning;

import daybench.datasets.UserException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/** The languages that can be told apart, by Apache OpenNLP's model of 103. */
public final class Languages {
  private static final String MODEL = "/langdetect-183.bin";

  /** Languages that the model knows by other names than ISO 639-2 gives them. */
  private static final Map<String, List<String>> MEMBERS =
      Map.of(
          "zho", List.of("cmn", "nan"),
          "est", List.of("est", "ekk"),
          "lav", List.of("lav", "lvs"),
          "fas", List.of("fas", "pes"),
          "nor", List.of("nob", "nno"));

  private Languages() {}

  /** Loads once, where first needed: it takes about a second. */
  private static final class Loaded {
    private static final LanguageDetectorModel MODEL_OF_103 = load();
    private static final Set<String> LABELS =
        new TreeSet<>(Arrays.asList(new LanguageDetectorME(MODEL_OF_103).getSupportedLanguages()));

    private static LanguageDetectorModel load() {
      try (InputStream in =
          Objects.requireNonNull(Languages.class.getResourceAsStream(MODEL), MODEL)) {
        return new LanguageDetectorModel(in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  static LanguageDetectorModel model() {
    return Loaded.MODEL_OF_103;
  }

  /**
   * What the model calls a language.
   *
   * @param code ISO 639-1 ("en") or 639-2 and 639-3 ("eng")
   * @throws UserException where the model does not know it
   */
  static List<String> labels(String code) {
    String three = three(code.toLowerCase(Locale.ROOT));
    List<String> labels = MEMBERS.getOrDefault(three, List.of(three));
    if (!Loaded.LABELS.containsAll(labels)) {
      throw new UserException(
          "The language '%s' is not among those that can be told apart; give codes such as en, de or fr."
              .formatted(code));
    }
    return labels;
  }

  private static String three(String code) {
    try {
      return code.length() == 2 ? Locale.of(code).getISO3Language() : code;
    } catch (MissingResourceException e) {
      return code; // refused by the caller
    }
  }
}
