package daybench.controllers.checkpoints;

/** What a checkpoint can be written as. */
public enum ExportKind {
  HUGGING_FACE("Hugging Face folder", "huggingface", ""),
  TORCH_SCRIPT("TorchScript file", "torchscript", ".pt");

  private final String label;
  private final String option;
  private final String suffix;

  ExportKind(String label, String option, String suffix) {
    this.label = label;
    this.option = option;
    this.suffix = suffix;
  }

  /** For people. */
  public String label() {
    return label;
  }

  /** The engine's word for it. */
  String option() {
    return option;
  }

  /** The end of the name of what is made. */
  String suffix() {
    return suffix;
  }
}
