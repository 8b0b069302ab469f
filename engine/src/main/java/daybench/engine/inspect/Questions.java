package daybench.engine.inspect;

import daybench.datasets.CancelSignal;
import daybench.datasets.ProgressListener;
import daybench.datasets.UserException;
import daybench.datasets.wordpiece.TokenizedText;
import daybench.datasets.wordpiece.Vocabulary;
import daybench.engine.inference.FillMask;
import daybench.engine.inference.FilledMask;
import daybench.engine.inference.LoadedModel;
import daybench.engine.inference.Surprisal;
import daybench.engine.inference.TokenSurprisal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Answers requests, one after the other. For one thread. */
final class Questions implements AutoCloseable {
  private final OpenModels models;
  private final OpenClassifiers classifiers = new OpenClassifiers();

  Questions(int mostModels, boolean bfloat16) {
    this.models = new OpenModels(mostModels, bfloat16);
  }

  /**
   * Answers a request.
   *
   * @param said takes what is said before the answer
   * @throws UserException where it cannot be answered
   * @throws java.util.concurrent.CancellationException where it was taken back meanwhile
   */
  InspectionAnswer answer(
      InspectionRequest request, CancelSignal cancel, Consumer<InspectionAnswer> said)
      throws IOException {
    long start = System.nanoTime();
    return switch (request) {
      case InspectionRequest.Open open -> {
        OpenModels.Opened opened = models.open(open.place());
        yield new InspectionAnswer.Opened(
            open.id(), opened.number(), opened.about(), milliseconds(start));
      }
      case InspectionRequest.Fill fill -> {
        LoadedModel model = models.get(fill.model());
        refuseManyMasks(model, fill.text());
        List<FilledMask> masks = new FillMask(model).fill(fill.text(), fill.top());
        yield new InspectionAnswer.Filled(fill.id(), masks, milliseconds(start));
      }
      case InspectionRequest.Surprisal ask -> {
        ProgressListener listener =
            progress ->
                said.accept(
                    new InspectionAnswer.Progressed(ask.id(), progress.done(), progress.total()));
        List<TokenSurprisal> tokens =
            new Surprisal(models.get(ask.model())).of(ask.text(), listener, cancel);
        yield new InspectionAnswer.Surprised(ask.id(), tokens, milliseconds(start));
      }
      case InspectionRequest.Tokenise ask ->
          new InspectionAnswer.Tokenised(ask.id(), tokens(models.get(ask.model()), ask.text()));
      case InspectionRequest.Classify ask -> {
        List<InspectionAnswer.Said> found = classifiers.ask(ask.place(), ask.text(), ask.second());
        yield new InspectionAnswer.Classified(ask.id(), found, milliseconds(start));
      }
      case InspectionRequest.Close close -> {
        models.close(close.model());
        yield new InspectionAnswer.Closed(close.id(), close.model());
      }
      case InspectionRequest.Cancel cancelling ->
          throw new IllegalArgumentException("not work to do: " + cancelling);
    };
  }

  private static void refuseManyMasks(LoadedModel model, String text) {
    int mask = model.vocabulary().maskId();
    long masks = Arrays.stream(model.tokenizer().encode(text)).filter(id -> id == mask).count();
    if (masks > InspectionProtocol.MOST_MASKS) {
      throw new UserException(
          "The text has %,d masks; at most %d are filled at once."
              .formatted(masks, InspectionProtocol.MOST_MASKS));
    }
  }

  private static List<TextToken> tokens(LoadedModel model, String text) {
    TokenizedText tokenized = model.tokenizer().encodeWithOffsets(text);
    Vocabulary vocabulary = model.vocabulary();
    List<TextToken> tokens = new ArrayList<>();
    for (int i = 0; i < tokenized.size(); i++) {
      int id = tokenized.ids()[i];
      tokens.add(
          new TextToken(
              id,
              vocabulary.token(id),
              tokenized.starts()[i],
              tokenized.ends()[i],
              vocabulary.isSpecial(id)));
    }
    return tokens;
  }

  private static double milliseconds(long startNanos) {
    return (System.nanoTime() - startNanos) / 1e6;
  }

  @Override
  public void close() {
    classifiers.close();
    models.close();
  }
}
