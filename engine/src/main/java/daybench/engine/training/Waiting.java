package daybench.engine.training;

/** Waits for a while. */
final class Waiting {
  private Waiting() {}

  /** False where the thread was asked to end meanwhile; it stays marked as asked. */
  static boolean passes(long millis) {
    try {
      Thread.sleep(millis);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
