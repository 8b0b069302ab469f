package daybench.engine.training;

import java.util.function.LongConsumer;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;

/** Steps that something happens before or after. */
final class WrappedSteps implements Steps {
  private final Steps steps;
  private final LongConsumer before;
  private final LongFunction<UnaryOperator<StepResult>> after;
  private long made;

  private WrappedSteps(
      Steps steps, LongConsumer before, LongFunction<UnaryOperator<StepResult>> after) {
    this.steps = steps;
    this.before = before;
    this.after = after;
  }

  /** Before each step, told its number in this process, from 1. */
  static UnaryOperator<Steps> before(LongConsumer action) {
    return steps -> new WrappedSteps(steps, action, number -> UnaryOperator.identity());
  }

  /** Changes what steps report, by their number in this process, from 1. */
  static UnaryOperator<Steps> after(LongFunction<UnaryOperator<StepResult>> change) {
    return steps -> new WrappedSteps(steps, number -> {}, change);
  }

  @Override
  public StepResult make(double learningRate) {
    made++;
    before.accept(made);
    return after.apply(made).apply(steps.make(learningRate));
  }

  @Override
  public double waitedSeconds() {
    return steps.waitedSeconds();
  }

  @Override
  public void close() {
    steps.close();
  }
}
