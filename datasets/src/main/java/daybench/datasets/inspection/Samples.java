package daybench.datasets.inspection;

import daybench.datasets.corpus.Corpus;
import daybench.datasets.corpus.SequenceStore;
import daybench.datasets.inspection.SampleSequence.Role;
import daybench.datasets.inspection.SampleSequence.Token;
import daybench.datasets.masking.MaskedSequence;
import daybench.datasets.masking.Masker;
import daybench.datasets.random.Permutation;
import daybench.datasets.wordpiece.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Picks sequences and masks them as a run does. */
final class Samples {
  private final SequenceStore store;
  private final Vocabulary vocabulary;
  private final InspectionSettings settings;
  private final Masker masker;

  Samples(Corpus corpus, InspectionSettings settings) {
    this.store = corpus.training();
    this.vocabulary = corpus.vocabulary();
    this.settings = settings;
    this.masker =
        new Masker(
            vocabulary.size(),
            vocabulary.maskId(),
            vocabulary::isSpecial,
            vocabulary::isContinuation,
            settings.masking());
  }

  List<SampleSequence> pick() {
    Permutation order = new Permutation(settings.sampleSeed(), store.count());
    List<SampleSequence> samples = new ArrayList<>();
    for (long i = 0; i < Math.min(settings.samples(), store.count()); i++) {
      samples.add(sample(order.at(i)));
    }
    return samples;
  }

  private SampleSequence sample(long index) {
    int[] ids = store.read(index);
    MaskedSequence masked = masker.mask(ids, settings.epoch(), index);
    List<Token> tokens = new ArrayList<>(ids.length);
    int next = 0;
    for (int i = 0; i < ids.length; i++) {
      boolean chosen = next < masked.positions().length && masked.positions()[next] == i;
      next += chosen ? 1 : 0;
      int seen = masked.inputIds()[i];
      tokens.add(
          new Token(vocabulary.token(ids[i]), vocabulary.token(seen), role(ids[i], seen, chosen)));
    }
    return new SampleSequence(
        index, tokens, text(ids, tokens, Token::token), text(ids, tokens, Token::seen));
  }

  private Role role(int id, int seen, boolean chosen) {
    if (!chosen) {
      return vocabulary.isSpecial(id) ? Role.SPECIAL : Role.CONTEXT;
    }
    return seen == vocabulary.maskId() ? Role.MASKED : seen == id ? Role.KEPT : Role.REPLACED;
  }

  /**
   * What stands for a piece that continues a word follows without a space, a mask too; a piece
   * whose word began in the sequence before keeps its marks.
   */
  private String text(int[] ids, List<Token> tokens, Function<Token, String> form) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < ids.length; i++) {
      String piece = form.apply(tokens.get(i));
      boolean continues =
          i > 0 && vocabulary.isContinuation(ids[i]) && !vocabulary.isSpecial(ids[i - 1]);
      if (i > 0 && !continues) {
        text.append(' ');
      }
      text.append(continues && piece.startsWith("##") ? piece.substring(2) : piece);
    }
    return text.toString();
  }
}
