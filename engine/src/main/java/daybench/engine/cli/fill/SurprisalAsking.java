package daybench.engine.cli.fill;

import daybench.datasets.CancelSignal;
import daybench.datasets.ProgressListener;
import daybench.datasets.UserException;
import daybench.engine.cli.terminal.Answer;
import daybench.engine.cli.terminal.Console;
import daybench.engine.cli.terminal.Fitting;
import daybench.engine.cli.terminal.Heat;
import daybench.engine.inference.LoadedModel;
import daybench.engine.inference.Surprisal;
import daybench.engine.inference.TokenSurprisal;
import java.util.List;
import java.util.Locale;

/** How much each token of a text surprises a model. */
public final class SurprisalAsking implements Asking {
  private static final double HOTTEST_BITS = 16;
  private static final int TOKEN_CELLS = 20;

  private final Surprisal surprisal;
  private final Console console;

  public SurprisalAsking(LoadedModel model, Console console) {
    this.surprisal = new Surprisal(model);
    this.console = console;
  }

  @Override
  public String invitation() {
    return "Type a text, one a line.";
  }

  @Override
  public Answer ask(String text) {
    List<TokenSurprisal> tokens = surprisal.of(text, ProgressListener.NONE, CancelSignal.NEVER);
    if (tokens.isEmpty()) {
      throw new UserException("The text has no token that the model knows: %s".formatted(text));
    }
    double bits = tokens.stream().mapToDouble(TokenSurprisal::bits).sum();
    Answer answer =
        new Answer("surprisal")
            .put("text", text)
            .put("tokens", tokens)
            .put("bits", bits)
            .put("bitsPerToken", bits / tokens.size());
    if (console.terminal().interactive()) {
      answer.line(painted(text, tokens));
    } else {
      answer.line(text);
      for (TokenSurprisal token : tokens) {
        answer.line(
            "  %s %s"
                .formatted(
                    Fitting.fit(token.token(), TOKEN_CELLS),
                    String.format(Locale.ROOT, "%6.2f bits", token.bits())));
      }
    }
    return answer.line(
        String.format(
            Locale.ROOT,
            "  %.2f bits a token, %.1f in %,d tokens",
            bits / tokens.size(),
            bits,
            tokens.size()));
  }

  private static String painted(String text, List<TokenSurprisal> tokens) {
    StringBuilder line = new StringBuilder();
    int at = 0;
    for (TokenSurprisal token : tokens) {
      // Several tokens may come from one character; it is painted once.
      if (token.start() < at) {
        continue;
      }
      line.append(text, at, token.start());
      line.append(
          Heat.paint(text.substring(token.start(), token.end()), token.bits() / HOTTEST_BITS));
      at = token.end();
    }
    return line.append(text, at, text.length()).toString();
  }
}
