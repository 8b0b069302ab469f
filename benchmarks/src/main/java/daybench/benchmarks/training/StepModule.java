package daybench.benchmarks.training;

import daybench.engine.model.ModelSource;
import daybench.engine.model.Parameter;
import daybench.engine.model.ParameterLayout;
import daybench.engine.settings.ModelSettings;
import daybench.engine.settings.NormPlacement;
import daybench.engine.torch.ModuleArchive;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes the module that the engine trains with and a file of batches, for profile_step.py: {@code
 * StepModule SHAPE PRECISION THREADS FOLDER}.
 */
final class StepModule {
  private StepModule() {}

  /** Writes {@code module.pt} and {@code batches.safetensors} to the folder. */
  public static void main(String[] args) throws IOException {
    Workload workload = Workload.of(args[0]);
    boolean bfloat16 = args[1].equals("bf16");
    Path folder = Path.of(args[3]);
    PeerFiles.write(folder, workload, Integer.parseInt(args[2]));
    ModelSettings settings = workload.settings(NormPlacement.PRE);
    byte[] table =
        ParameterLayout.of(settings).stream()
            .map(parameter -> line(parameter, bfloat16))
            .collect(Collectors.joining("\n"))
            .getBytes(StandardCharsets.UTF_8);
    try (OutputStream out = Files.newOutputStream(folder.resolve("module.pt"))) {
      ModuleArchive.write(
          out,
          ModelSource.PRETRAINING_CLASS,
          ModelSource.pretraining(settings, bfloat16),
          List.of(),
          Map.of("parameters.txt", table));
    }
  }

  private static String line(Parameter parameter, boolean bfloat16) {
    String shape = parameter.shape().stream().map(String::valueOf).collect(Collectors.joining(" "));
    boolean rounded = bfloat16 && parameter.role().multiplied();
    return (rounded ? "bfloat16 " : "float32 ") + shape;
  }
}
