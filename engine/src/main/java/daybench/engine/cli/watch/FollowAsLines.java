package daybench.engine.cli.watch;

import daybench.engine.cli.terminal.Console;
import daybench.engine.cli.watch.RunView.ValidationView;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A line every ten seconds, one for every change of state, and one for every validation and every
 * warning.
 */
final class FollowAsLines implements FollowStyle {
  private static final long INTERVAL_NANOS = TimeUnit.SECONDS.toNanos(10);

  private final Console console;
  private final LongSupplier nanoTime;
  private @Nullable String shownState;
  private long shownStep = -1;
  private long shownNanos;
  private long shownValidationStep = -1;
  private int shownWarnings;

  FollowAsLines(Console console, LongSupplier nanoTime) {
    this.console = console;
    this.nanoTime = nanoTime;
  }

  @Override
  public void skip(RunSource source) {
    RunView run = source.view();
    @Nullable ValidationView last = run.lastValidation();
    shownValidationStep = last == null ? -1 : last.step();
    shownWarnings = run.warnings().size();
  }

  @Override
  public void show(RunSource source) {
    RunView run = source.view();
    @Nullable ValidationView last = run.lastValidation();
    // A run that goes on from a checkpoint takes back what was said of later steps.
    shownValidationStep = Math.min(shownValidationStep, last == null ? -1 : last.step());
    for (ValidationView validation : run.validations()) {
      if (validation.step() > shownValidationStep) {
        console.line(RunLine.of(validation));
        shownValidationStep = validation.step();
      }
    }
    for (; shownWarnings < run.warnings().size(); shownWarnings++) {
      console.line("warning: " + run.warnings().get(shownWarnings));
    }
    long now = nanoTime.getAsLong();
    boolean changed = !run.state().equals(shownState);
    boolean due = now - shownNanos >= INTERVAL_NANOS && run.step() != shownStep;
    if (changed || due) {
      console.line(RunLine.of(run));
      shownState = run.state();
      shownStep = run.step();
      shownNanos = now;
    }
  }
}
