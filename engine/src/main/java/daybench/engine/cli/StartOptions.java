package daybench.engine.cli;

import daybench.engine.cli.terminal.Console;
import daybench.engine.finetuning.StartingPoint;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The values that a fine-tuning begins with. */
final class StartOptions {
  @Mixin private ModelParameter model = new ModelParameter();

  @Option(
      names = "--random",
      description = "Begin with the values before pretraining, to see what that was worth.")
  private boolean random;

  ModelParameter model() {
    return model;
  }

  boolean random() {
    return random;
  }

  /** Reads the model that was named; what is peculiar about it is said. */
  StartingPoint read(Console console) throws IOException {
    return read(model.place(), console);
  }

  /** Reads another of its checkpoints in the same way. */
  StartingPoint read(Path place, Console console) throws IOException {
    return StartingPoint.read(place, random, new Warnings(console));
  }
}
