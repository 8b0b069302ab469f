package daybench.engine.training;

import java.util.function.UnaryOperator;

/** A clock that goes on by a second with each step, and when told to. */
final class StepTicker implements Ticker {
  private double now;

  @Override
  public synchronized double seconds() {
    return now;
  }

  synchronized void advance(double seconds) {
    now += seconds;
  }

  /** Steps that take a second each. */
  UnaryOperator<Steps> steps() {
    return steps -> new Timed(steps, this);
  }

  private record Timed(Steps steps, StepTicker ticker) implements Steps {
    @Override
    public StepResult make(double learningRate) {
      StepResult result = steps.make(learningRate);
      ticker.advance(1);
      return result;
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
}
