package daybench.engine.training;

import daybench.engine.device.DevicePreference;
import daybench.engine.settings.RunRequest;
import java.io.IOException;
import java.util.function.UnaryOperator;

/** What a run finds around it, and what does not change what it learns. */
public final class Workplace {
  private final Corpora corpora;
  private final Ticker ticker;
  private final DevicePreference device;
  private final UnaryOperator<Steps> steps;

  /** This machine, with its clock. */
  public Workplace(Corpora corpora, DevicePreference device) {
    this(corpora, Ticker.ofSystem(), device, UnaryOperator.identity());
  }

  /**
   * A workplace made to measure.
   *
   * @param ticker measures the budget
   * @param steps wraps the steps, for example with ones that fail
   */
  Workplace(Corpora corpora, Ticker ticker, DevicePreference device, UnaryOperator<Steps> steps) {
    this.corpora = corpora;
    this.ticker = ticker;
    this.device = device;
    this.steps = steps;
  }

  TrainingData open(RunRequest request) throws IOException {
    return corpora.open(request);
  }

  Ticker ticker() {
    return ticker;
  }

  DevicePreference device() {
    return device;
  }

  Steps wrapped(Steps inner) {
    return steps.apply(inner);
  }

  /** Opens the corpus of a request. */
  @FunctionalInterface
  public interface Corpora {
    /**
     * Opens the corpus.
     *
     * @throws daybench.datasets.UserException where it is missing or damaged
     */
    TrainingData open(RunRequest request) throws IOException;
  }
}
