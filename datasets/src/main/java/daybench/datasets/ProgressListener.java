package daybench.datasets;

/** Told how far a long job is. Called from any of the job's threads; must return quickly. */
@FunctionalInterface
public interface ProgressListener {
  /** Hears nothing. */
  ProgressListener NONE = progress -> {};

  void update(Progress progress);
}
