package daybench.engine.cli;

import daybench.datasets.UserException;
import daybench.engine.cli.fill.Asking;
import daybench.engine.cli.fill.FillAsking;
import daybench.engine.cli.fill.SurprisalAsking;
import daybench.engine.cli.terminal.Console;
import daybench.engine.cli.terminal.Fitting;
import daybench.engine.cli.terminal.JsonLines;
import daybench.engine.inference.LoadedModel;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code daybench fill}. */
@Command(
    name = "fill",
    description = {
      "Asks a model what it would put under each [MASK] of a text.",
      "",
      "Without TEXT it reads texts from standard input, a line each. A text that cannot be asked is"
          + " named, the others are answered, and the exit code is 2."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  daybench fill run/ 'Returns the [MASK] of this list.'",
      "  daybench fill run/ --top 3 --checkpoint best 'The [MASK] of the [MASK].'",
      "  daybench fill model/ --surprisal 'Every word of this may surprise.'",
      "  daybench fill run/ --json < sentences.txt"
    })
final class FillCommand implements Callable<Integer> {
  private final Console console;
  @Mixin HelpOption help = new HelpOption();
  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private ModelParameter model = new ModelParameter();

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "TEXT",
      description = "Texts with a [MASK], each in quotes.")
  private List<String> texts = new ArrayList<>();

  @Option(
      names = "--top",
      paramLabel = "K",
      defaultValue = "5",
      description = "Tokens shown for each [MASK]. Default: ${DEFAULT-VALUE}.")
  private int top = 5;

  @Option(
      names = "--surprisal",
      description =
          "Instead say how much each token surprises the model, in bits, where it is masked alone.")
  private boolean surprisal;

  private boolean refused;

  FillCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (top < 1) {
      throw new UserException("--top is %d; ask for at least one token.".formatted(top));
    }
    Warnings warnings = new Warnings(console);
    try (LoadedModel loaded = LoadedModel.open(model.place(), warnings)) {
      Asking asking =
          surprisal ? new SurprisalAsking(loaded, console) : new FillAsking(loaded, console, top);
      if (texts.isEmpty()) {
        answerLines(asking);
      } else {
        texts.forEach(text -> answer(asking, text));
      }
    }
    return refused ? ExitCodes.USER_ERROR : ExitCodes.DONE;
  }

  private void answerLines(Asking asking) throws IOException {
    boolean typed = console.terminal().inputInteractive();
    if (typed && !output.json()) {
      console.line(asking.invitation() + " Ctrl-D ends.");
    }
    // Not closed: standard input is not this command's.
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8));
    @Nullable String line;
    while ((line = lines.readLine()) != null) {
      if (!line.isBlank()) {
        answer(asking, line.strip());
      }
    }
    if (typed) {
      refused = false;
    }
  }

  private void answer(Asking asking, String text) {
    try {
      asking.ask(text).to(console, output.json());
    } catch (UserException e) {
      refused = true;
      if (output.json()) {
        new JsonLines(console.out())
            .write(
                Map.of("type", "refused", "text", text, "message", String.valueOf(e.getMessage())));
      } else {
        console
            .err()
            .println("daybench: '%s': %s".formatted(Fitting.cut(text, 40), e.getMessage()));
      }
    }
  }
}
