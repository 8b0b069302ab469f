package daybench.datasets.cleaning;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetector;
import opennlp.tools.langdetect.ThreadSafeLanguageDetectorME;
import org.jspecify.annotations.Nullable;

/**
 * Drops documents in other languages than those to keep. A passage counts as in another language
 * only where its best language is at least {@value #CLEARLY} times as likely as any to keep, so
 * that short texts, of which nobody can tell, stay. A long document is judged by the majority of
 * three passages of {@value #PASSAGE} characters: from its beginning, its middle and its end.
 */
final class LanguageFilter implements DocumentStep {
  private static final double CLEARLY = 2;
  private static final int PASSAGE = 250;
  private static final int PASSAGES = 3;

  private final Set<String> kept = new TreeSet<>();

  private final LanguageDetector detector = new ThreadSafeLanguageDetectorME(Languages.model());

  LanguageFilter(List<String> languages) {
    languages.forEach(language -> kept.addAll(Languages.labels(language)));
  }

  @Override
  public @Nullable String apply(String text) {
    if (text.length() <= PASSAGE * PASSAGES) {
      return isOther(text) ? null : text;
    }
    int others = 0;
    for (int passage = 0; passage < PASSAGES; passage++) {
      int from = (int) ((long) (text.length() - PASSAGE) * passage / (PASSAGES - 1));
      others += isOther(text.substring(from, from + PASSAGE)) ? 1 : 0;
    }
    return others > PASSAGES / 2 ? null : text;
  }

  private boolean isOther(String passage) {
    double best = 0;
    double bestKept = 0;
    for (Language guess : detector.predictLanguages(passage)) {
      best = Math.max(best, guess.getConfidence());
      if (kept.contains(guess.getLang())) {
        bestKept = Math.max(bestKept, guess.getConfidence());
      }
    }
    return best > 0 && best >= CLEARLY * bestKept;
  }
}
