package daybench.engine.training;

/** A clock that only goes forward; what the budget is measured by. */
@FunctionalInterface
public interface Ticker {
  /** Seconds since some fixed moment. */
  double seconds();

  /** The clock of this machine. */
  static Ticker ofSystem() {
    long start = System.nanoTime();
    return () -> (System.nanoTime() - start) / 1e9;
  }
}
