package daybench.engine.cli.fill;

import daybench.engine.cli.terminal.Answer;
import daybench.engine.cli.terminal.Console;
import daybench.engine.cli.terminal.Fitting;
import daybench.engine.cli.terminal.Glyphs;
import daybench.engine.inference.Candidate;
import daybench.engine.inference.FillMask;
import daybench.engine.inference.FilledMask;
import daybench.engine.inference.LoadedModel;
import java.util.List;
import java.util.Locale;

/** What a model puts under the masks of a text. */
public final class FillAsking implements Asking {
  private static final int BAR_CELLS = 20;
  private static final int SHORTEST_TOKEN = 12;
  private static final int LONGEST_TOKEN = 40;

  private final FillMask fillMask;
  private final Console console;
  private final int count;

  /**
   * @param count tokens shown for each mask
   */
  public FillAsking(LoadedModel model, Console console, int count) {
    this.fillMask = new FillMask(model);
    this.console = console;
    this.count = count;
  }

  @Override
  public String invitation() {
    return "Type a text with a [MASK], one a line.";
  }

  @Override
  public Answer ask(String text) {
    List<FilledMask> masks = fillMask.fill(text, count);
    Answer answer = new Answer("fill").put("text", text).put("masks", masks).line(text);
    for (int i = 0; i < masks.size(); i++) {
      if (masks.size() > 1) {
        answer.line("  [MASK] %d".formatted(i + 1));
      }
      draw(masks.get(i), answer);
    }
    return answer;
  }

  private void draw(FilledMask mask, Answer answer) {
    Glyphs glyphs = console.terminal().glyphs();
    int cells =
        Math.clamp(
            mask.candidates().stream().mapToInt(one -> one.token().length()).max().orElse(0),
            SHORTEST_TOKEN,
            LONGEST_TOKEN);
    for (Candidate candidate : mask.candidates()) {
      answer.line(
          "  %s %s  %s"
              .formatted(
                  Fitting.fit(candidate.token(), cells),
                  String.format(Locale.ROOT, "%5.1f %%", 100 * candidate.probability()),
                  glyphs.bar(candidate.probability(), BAR_CELLS)));
    }
  }
}
