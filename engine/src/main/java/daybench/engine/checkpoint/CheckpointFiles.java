package daybench.engine.checkpoint;

import daybench.datasets.files.AtomicFiles;
import daybench.datasets.files.Sha256;
import daybench.engine.json.Json;
import daybench.engine.model.Parameter;
import daybench.engine.model.ParameterLayout;
import daybench.engine.weights.WeightFile;
import daybench.engine.weights.WeightGroup;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The files of a checkpoint folder. */
final class CheckpointFiles {
  static final String WEIGHTS = "model.safetensors";
  static final String OPTIMISER = "optimizer.safetensors";
  static final String MODEL = "model.json";
  static final String VOCABULARY = "vocab.txt";
  static final String INFO = "checkpoint.json";

  /** Empty; no part of what was saved, so not in the manifest. */
  static final String PIN = "pinned";

  static final String FIRST_MOMENT = "exp_avg.";
  static final String SECOND_MOMENT = "exp_avg_sq.";

  /** All but the manifest. */
  static final List<String> ALL = List.of(WEIGHTS, OPTIMISER, MODEL, VOCABULARY, INFO);

  private CheckpointFiles() {}

  /** Writes all files to an empty folder and forces them to disk, the manifest last. */
  static void write(Path folder, CheckpointInfo info, CheckpointContent content)
      throws IOException {
    List<Parameter> layout = ParameterLayout.of(content.model());
    List<Manifest.Entry> entries = new ArrayList<>();
    String weights =
        WeightFile.write(folder.resolve(WEIGHTS), layout, content.weights(), WeightFile.PYTORCH);
    entries.add(entry(folder, WEIGHTS, weights));
    List<WeightGroup> moments =
        List.of(
            new WeightGroup(FIRST_MOMENT, layout, content.firstMoments()),
            new WeightGroup(SECOND_MOMENT, layout, content.secondMoments()));
    String optimiser = WeightFile.write(folder.resolve(OPTIMISER), moments, Map.of());
    entries.add(entry(folder, OPTIMISER, optimiser));
    entries.add(text(folder, MODEL, utf8(Json.indented(content.model()))));
    entries.add(text(folder, VOCABULARY, content.vocabulary()));
    entries.add(text(folder, INFO, utf8(info.toJson())));
    AtomicFiles.write(folder.resolve(Manifest.NAME), new Manifest(entries).toJson());
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Manifest.Entry text(Path folder, String name, byte[] bytes) throws IOException {
    AtomicFiles.write(folder.resolve(name), bytes);
    return entry(folder, name, Sha256.of(bytes));
  }

  private static Manifest.Entry entry(Path folder, String name, String sha256) throws IOException {
    return new Manifest.Entry(name, Files.size(folder.resolve(name)), sha256);
  }
}
