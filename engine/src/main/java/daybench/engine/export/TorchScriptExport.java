package daybench.engine.export;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import daybench.datasets.CancelSignal;
import daybench.datasets.Progress;
import daybench.datasets.ProgressListener;
import daybench.datasets.UserException;
import daybench.datasets.files.AtomicFiles;
import daybench.engine.json.Json;
import daybench.engine.model.ModelSource;
import daybench.engine.model.Parameter;
import daybench.engine.model.Predictor;
import daybench.engine.torch.Libtorch;
import daybench.engine.torch.ModuleArchive;
import daybench.engine.torch.ModuleTensor;
import daybench.engine.torch.ScriptModule;
import daybench.engine.torch.ScriptModule.Call;
import daybench.engine.weights.TrainedModel;
import daybench.engine.weights.VocabularyRows;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Writes a model as one TorchScript file that plain libtorch loads, whatever its options: source
 * and float32 weights, the vocabulary and the settings. It takes token ids and an attention mask,
 * [B, L] int64 each, and gives logits [B, L, V]. The file is read back and its logits compared
 * before it is put in its place.
 */
public final class TorchScriptExport {
  private final TrainedModel model;
  private final ProgressListener listener;
  private final CancelSignal cancel;

  public TorchScriptExport(TrainedModel model, ProgressListener listener, CancelSignal cancel) {
    this.model = model;
    this.listener = listener;
    this.cancel = cancel;
  }

  /**
   * Writes the file.
   *
   * @param replace whether a file at this place may go
   * @throws UserException where the place is taken
   * @throws IllegalStateException where the file, read back, predicts something else
   */
  public ExportResult write(Path target, boolean replace) throws IOException {
    Path place = target.toAbsolutePath().normalize();
    if (Files.isDirectory(place)) {
      throw new UserException("%s is a folder; name a file, such as model.pt.".formatted(target));
    }
    if (Files.exists(place) && !replace) {
      throw new UserException(
          "%s exists already; choose another place or force its replacement.".formatted(target));
    }
    Files.createDirectories(place.resolveSibling("."));
    Path temporary = place.resolveSibling(".new-" + place.getFileName());
    try {
      pack(temporary);
      double difference = verify(temporary);
      cancel.throwIfCancelled();
      AtomicFiles.moveFile(temporary, place);
      return new ExportResult(target, Files.size(place), difference);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private void pack(Path file) throws IOException {
    List<Parameter> layout = VocabularyRows.layout(model.settings());
    List<ByteBuffer> values = VocabularyRows.cut(model.settings(), model.values());
    List<ModuleTensor> tensors = new ArrayList<>();
    for (int i = 0; i < layout.size(); i++) {
      tensors.add(new ModuleTensor(attribute(layout.get(i)), layout.get(i).shape(), values.get(i)));
    }
    List<String> attributes = tensors.stream().map(ModuleTensor::attribute).toList();
    listener.update(new Progress("Writing weights", 0, -1, "tensors"));
    try (FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      BufferedOutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel));
      ModuleArchive.write(
          out,
          ModelSource.EXPORTED_CLASS,
          ModelSource.exported(model.settings(), attributes),
          tensors,
          extras());
      out.flush();
      channel.force(true);
    }
  }

  /** What {@code torch.jit.load} hands out as extra files. */
  private Map<String, byte[]> extras() {
    String settings =
        Json.indented(
            Json.tree(model.settings())
                .put("uncased", model.uncased())
                .put("trainedLength", model.trainedLength()));
    return Map.of(
        "vocab.txt",
        model.vocabulary().toBytes(),
        "model.json",
        settings.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The first name of a parameter as an identifier; a stacked one is called after all its parts.
   */
  private static String attribute(Parameter parameter) {
    String name = parameter.names().get(0).replace('.', '_');
    return parameter.names().size() == 1 ? name : name.replace("query", "query_key_value");
  }

  private double verify(Path file) throws IOException {
    Verification verification = new Verification(model);
    int[][] sequences = verification.sequences();
    listener.update(new Progress("Verifying", 0, 2, "models"));
    float[][] before;
    try (Predictor predictor = new Predictor(Device.cpu(), model.settings(), model.values())) {
      before = predictor.logits(sequences, verification.positions());
    }
    listener.update(new Progress("Verifying", 1, 2, "models"));
    cancel.throwIfCancelled();
    double difference = Verification.compared(before, predicted(file, sequences));
    listener.update(new Progress("Verifying", 2, 2, "models"));
    return difference;
  }

  /** Logits of the real positions, sequence after sequence. */
  private float[][] predicted(Path file, int[][] sequences) throws IOException {
    int length = sequences[0].length;
    long[] ids = new long[sequences.length * length];
    long[] mask = new long[ids.length];
    List<Integer> rows = new ArrayList<>();
    for (int i = 0; i < sequences.length; i++) {
      for (int j = 0; j < sequences[i].length; j++) {
        ids[i * length + j] = sequences[i][j];
        mask[i * length + j] = 1;
        rows.add(i * length + j);
      }
    }
    Shape shape = new Shape(sequences.length, length);
    try (NDManager manager = Libtorch.manager(Device.cpu());
        ScriptModule module = ScriptModule.load(manager, file)) {
      NDArray logits =
          module.infer(
              Call.of("forward")
                  .with(manager.create(ids, shape))
                  .with(manager.create(mask, shape)));
      float[] all = logits.toFloatArray();
      int width = model.settings().vocabularySize();
      return rows.stream()
          .map(row -> Arrays.copyOfRange(all, row * width, (row + 1) * width))
          .toArray(float[][]::new);
    }
  }
}
