package daybench.datasets.corpus;

import daybench.datasets.packing.Packing;
import daybench.datasets.sources.CorpusSource;
import daybench.datasets.wordpiece.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Texts, a vocabulary that can write every one of them, and requests. */
final class MadeUpText {
  private static final String[] WORDS =
      "the a of river stone walks quickly under bright small letters and numbers whose sum is zero"
          .split(" ");

  private MadeUpText() {}

  static List<String> documents(long seed, int count) {
    Random random = new Random(seed);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StringBuilder text = new StringBuilder("Document " + seed + " of " + i + ".");
      for (int sentence = random.nextInt(12); sentence > 0; sentence--) {
        text.append(sentence % 4 == 0 ? "\n\n" : " ").append("We");
        for (int word = random.nextInt(20); word >= 0; word--) {
          text.append(' ').append(WORDS[random.nextInt(WORDS.length)]);
        }
        text.append('.');
      }
      texts.add(text.toString());
    }
    return texts;
  }

  static Vocabulary vocabulary() {
    List<String> tokens =
        new ArrayList<>(List.of("[PAD]", "[unused1]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"));
    for (char c = ' ' + 1; c < 127; c++) {
      if (!Character.isUpperCase(c)) {
        tokens.add(String.valueOf(c));
      }
      if (Character.isLowerCase(c) || Character.isDigit(c)) {
        tokens.add("##" + c);
      }
    }
    tokens.addAll(List.of(WORDS));
    tokens.remove(tokens.lastIndexOf("a"));
    return Vocabulary.of(tokens);
  }

  static Path vocabularyFile(Path folder) throws IOException {
    return Files.write(folder.resolve("given-vocab.txt"), vocabulary().toBytes());
  }

  static CorpusRequest request(List<CorpusSource> sources, Path vocabulary, int threads) {
    return new CorpusRequest(
        sources,
        new VocabularyChoice.Load(vocabulary, true),
        Packing.FULL,
        32,
        0.1,
        7,
        threads,
        false,
        "test");
  }

  static CorpusRequest with(CorpusRequest r, Packing packing, double share, boolean replace) {
    return new CorpusRequest(
        r.sources(),
        r.vocabulary(),
        packing,
        r.length(),
        share,
        r.seed(),
        r.threads(),
        replace,
        r.daybenchVersion());
  }

  static CorpusRequest training(CorpusRequest r, int vocabularySize, boolean uncased) {
    return new CorpusRequest(
        r.sources(),
        new VocabularyChoice.Train(vocabularySize, uncased),
        r.packing(),
        r.length(),
        r.heldOutShare(),
        r.seed(),
        r.threads(),
        r.replaceExisting(),
        r.daybenchVersion());
  }
}
