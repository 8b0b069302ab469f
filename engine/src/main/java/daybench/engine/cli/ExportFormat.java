package daybench.engine.cli;

/** What a model can be written as. */
enum ExportFormat {
  HUGGINGFACE,
  TORCHSCRIPT
}
