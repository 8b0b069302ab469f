package daybench.benchmarks.training;

/** One that trains. */
interface Side extends AutoCloseable {
  /** Makes optimiser steps and returns the mean loss of the last one, in nats. */
  double steps(int count);

  /** What else it knows of the steps made since last asked: seconds by name, as "name=1.5 ...". */
  default String parts() {
    return "";
  }

  @Override
  void close();
}
