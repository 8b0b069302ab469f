package daybench.controllers.inspect;

import daybench.datasets.UserException;
import daybench.engine.inference.Candidate;
import daybench.engine.inference.FilledMask;
import daybench.engine.inference.TokenSurprisal;
import daybench.engine.inspect.InspectionAnswer;
import daybench.engine.inspect.TextToken;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.DoubleConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Answers at once, without a process: words of letters, those over five letters of two tokens. */
final class PretendedQuestions implements ModelQuestions {
  private static final Pattern WORD = Pattern.compile("\\[MASK]|\\w+|[^\\w\\s]");

  /** What was asked of the models. */
  final List<String> asked = new CopyOnWriteArrayList<>();

  /** Released, answers questions about texts with "slow" in them. */
  final CountDownLatch slow = new CountDownLatch(1);

  @Override
  public InspectionAnswer.Opened open(Path model) {
    throw new UnsupportedOperationException();
  }

  @Override
  public InspectionAnswer.Tokenised tokenise(Path model, String text) {
    List<TextToken> tokens = new ArrayList<>();
    Matcher words = WORD.matcher(text);
    while (words.find()) {
      boolean special = words.group().startsWith("[");
      int cut = special || words.group().length() < 6 ? words.end() : words.start() + 3;
      tokens.add(new TextToken(1, text.substring(words.start(), cut), words.start(), cut, special));
      if (cut < words.end()) {
        String rest = "##" + text.substring(cut, words.end());
        tokens.add(new TextToken(2, rest, cut, words.end(), false));
      }
    }
    return new InspectionAnswer.Tokenised(1, tokens);
  }

  @Override
  public InspectionAnswer.Filled fill(Path model, String text, int top)
      throws InterruptedException {
    asked.add(model.getFileName() + " " + text);
    if (text.contains("slow")) {
      slow.await();
    }
    if (text.contains("wrong")) {
      throw new UserException("The text is wrong.");
    }
    List<FilledMask> masks = new ArrayList<>();
    int at = -1;
    while ((at = text.indexOf("[MASK]", at + 1)) >= 0) {
      masks.add(
          new FilledMask(
              at,
              at + 6,
              List.of(new Candidate(1, "cat", 0.75), new Candidate(2, "at" + at, 0.25))));
    }
    return new InspectionAnswer.Filled(1, masks, 12);
  }

  @Override
  public InspectionAnswer.Surprised surprisal(Path model, String text, DoubleConsumer done) {
    asked.add(model.getFileName() + " surprisal " + text);
    done.accept(0.5);
    List<TokenSurprisal> tokens =
        tokenise(model, text).tokens().stream()
            .filter(token -> !token.special())
            .map(
                token ->
                    new TokenSurprisal(
                        token.id(), token.token(), token.start(), token.end(), Math.log(8)))
            .toList();
    return new InspectionAnswer.Surprised(1, tokens, 40);
  }
}
