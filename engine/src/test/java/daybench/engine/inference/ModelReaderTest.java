package daybench.engine.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import daybench.datasets.CancelSignal;
import daybench.datasets.ProgressListener;
import daybench.datasets.UserException;
import daybench.engine.checkpoint.CheckpointContent;
import daybench.engine.checkpoint.CheckpointFolder;
import daybench.engine.checkpoint.CheckpointInfo;
import daybench.engine.checkpoint.CheckpointReason;
import daybench.engine.checkpoint.CheckpointStore;
import daybench.engine.export.HuggingFaceExport;
import daybench.engine.export.TorchScriptExport;
import daybench.engine.weights.TrainedModel;
import daybench.engine.weights.TrainedModels;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelReaderTest {
  private static final TrainedModel MODEL = TrainedModels.preNorm();

  @TempDir private Path temporary;
  private final List<String> warnings = new ArrayList<>();

  private TrainedModel read(Path place) throws IOException {
    return ModelReader.read(place, warnings::add);
  }

  private String refusal(Path place) {
    return String.valueOf(assertThrows(UserException.class, () -> read(place)).getMessage());
  }

  private Path run() throws IOException {
    Path run = Files.createDirectories(temporary.resolve("run"));
    Files.writeString(run.resolve("run.json"), "{}");
    return run;
  }

  /** A checkpoint whose optimiser has seen the first {@code positions} positions. */
  private static Path checkpoint(Path run, long step, int positions) throws IOException {
    List<ByteBuffer> moments = new ArrayList<>();
    for (ByteBuffer value : MODEL.values()) {
      moments.add(ByteBuffer.allocateDirect(value.capacity()).order(value.order()));
    }
    ByteBuffer ofPositions = moments.get(1);
    for (int row = 0; row < positions; row++) {
      ofPositions.putFloat((row * 8 + row % 8) * Float.BYTES, 1e-9f);
    }
    CheckpointInfo info =
        new CheckpointInfo(
            step,
            step,
            step * 32,
            step * 384,
            0,
            1,
            null,
            null,
            0,
            0,
            true,
            "FP32",
            List.of(CheckpointReason.PERIODIC),
            Instant.EPOCH,
            "0");
    CheckpointContent content =
        new CheckpointContent(
            MODEL.settings(), MODEL.values(), moments, moments, MODEL.vocabulary().toBytes());
    CheckpointFolder folder = new CheckpointStore(run.resolve("checkpoints")).write(info, content);
    return folder.path();
  }

  @Test
  void a_checkpoint_folder_gives_its_model() throws IOException {
    TrainedModel read = read(checkpoint(run(), 10, 12));
    assertEquals(MODEL.settings(), read.settings());
    assertEquals(MODEL.values(), read.values());
    assertEquals(MODEL.vocabulary().tokens(), read.vocabulary().tokens());
    assertTrue(read.uncased());
  }

  @Test
  void the_trained_length_is_that_of_the_positions_that_had_a_gradient() throws IOException {
    assertEquals(12, read(checkpoint(run(), 10, 12)).trainedLength());
    assertEquals(16, read(checkpoint(run(), 11, 16)).trainedLength());
    assertEquals(3, read(checkpoint(run(), 12, 1)).trainedLength());
    assertEquals(16, read(checkpoint(run(), 0, 0)).trainedLength(), "nothing trained yet");
  }

  @Test
  void a_run_folder_gives_the_newest_checkpoint_that_is_sound() throws IOException {
    Path run = run();
    checkpoint(run, 10, 8);
    Path damaged = checkpoint(run, 20, 9);
    assertEquals(9, read(run).trainedLength());
    assertEquals(List.of(), warnings);

    byte[] bytes = Files.readAllBytes(damaged.resolve("model.safetensors"));
    bytes[bytes.length - 1] ^= 1;
    Files.write(damaged.resolve("model.safetensors"), bytes);
    assertEquals(8, read(run).trainedLength());
    assertEquals(1, warnings.size());
    assertTrue(refusal(damaged).contains("model.safetensors"));
  }

  @Test
  void a_run_without_checkpoints_says_so() throws IOException {
    assertTrue(refusal(run()).contains("no checkpoint yet"));
  }

  @Test
  void an_exported_folder_gives_its_model_and_predicts_the_same() throws IOException {
    Path target = temporary.resolve("export");
    new HuggingFaceExport(MODEL, ProgressListener.NONE, CancelSignal.NEVER)
        .write(target, "x", List.of(), false);
    try (LoadedModel exported = LoadedModel.open(target, warnings::add);
        LoadedModel original = LoadedModelFixture.load(MODEL)) {
      String text = "The [MASK] sat on a [MASK].";
      assertEquals(
          new FillMask(original).fill(text, 21).toString(),
          new FillMask(exported).fill(text, 21).toString());
    }
  }

  @Test
  void places_without_a_model_are_told_apart() throws IOException {
    assertTrue(refusal(temporary.resolve("nowhere")).contains("nowhere"));
    String message = refusal(Files.createDirectory(temporary.resolve("empty")));
    assertTrue(message.contains("run.json") && message.contains("config.json"), message);
    Path pickled = Files.createDirectory(temporary.resolve("pickled"));
    Files.writeString(pickled.resolve("pytorch_model.bin"), "x");
    assertTrue(refusal(pickled).contains("save_pretrained"));
    Path script = temporary.resolve("model.pt");
    new TorchScriptExport(MODEL, ProgressListener.NONE, CancelSignal.NEVER).write(script, false);
    assertTrue(refusal(script).contains("model.pt"));
  }

  @Test
  void a_half_written_checkpoint_is_refused() throws IOException {
    Path folder = checkpoint(run(), 10, 12);
    Files.delete(folder.resolve("manifest.json"));
    assertTrue(refusal(folder).contains("manifest.json"));
  }

  @Test
  void every_flipped_byte_of_a_checkpoint_is_noticed() throws IOException {
    Path folder = checkpoint(run(), 10, 12);
    for (String name : List.of("model.json", "vocab.txt", "checkpoint.json", "model.safetensors")) {
      byte[] sound = Files.readAllBytes(folder.resolve(name));
      for (int at : IntStream.of(0, sound.length / 2, sound.length - 1).toArray()) {
        byte[] damaged = sound.clone();
        damaged[at] ^= 1;
        Files.write(folder.resolve(name), damaged);
        assertTrue(refusal(folder).contains(name));
      }
      Files.write(folder.resolve(name), sound);
    }
    assertEquals(MODEL.settings(), read(folder).settings());
  }
}
