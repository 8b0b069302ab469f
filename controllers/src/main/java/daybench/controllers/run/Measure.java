package daybench.controllers.run;

/** What a run's curves show over its course. */
public enum Measure {
  TRAINING_LOSS("Training loss", "nats per masked token"),
  HELD_OUT_LOSS("Held-out loss", "nats per masked token"),
  MASKED_ACCURACY("Masked accuracy", "%"),
  TOKENS_PER_SECOND("Throughput", "tokens/s"),
  LEARNING_RATE("Learning rate", ""),
  GRADIENT_NORM("Gradient norm", ""),
  PROCESSOR_LOAD("Processor load", "%"),
  MEMORY("Memory", "GB"),
  GPU_LOAD("GPU load", "%"),
  GPU_MEMORY("GPU memory", "GB"),
  GPU_TEMPERATURE("GPU temperature", "°C"),
  GPU_POWER("GPU power", "W");

  private final String label;
  private final String unit;

  Measure(String label, String unit) {
    this.label = label;
    this.unit = unit;
  }

  public String label() {
    return label;
  }

  /** The unit; empty where it has none. */
  public String unit() {
    return unit;
  }

  /** Whether it is measured at validations, not with every report. */
  boolean atValidations() {
    return this == HELD_OUT_LOSS || this == MASKED_ACCURACY;
  }
}
