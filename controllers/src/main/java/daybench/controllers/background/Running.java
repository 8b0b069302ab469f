package daybench.controllers.background;

/** A piece of work under way. */
@FunctionalInterface
public interface Running {
  /** Interrupts the work; neither its result nor its failure is told any more. */
  void cancel();
}
