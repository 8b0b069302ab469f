package daybench.engine.training;

/** Makes optimiser steps, one after the other in the order of the data. */
interface Steps extends AutoCloseable {
  /** Makes the next step. */
  StepResult make(double learningRate);

  /** Seconds spent waiting for batches, since the start. */
  double waitedSeconds();

  @Override
  void close();
}
