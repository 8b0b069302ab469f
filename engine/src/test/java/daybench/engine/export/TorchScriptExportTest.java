package daybench.engine.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import daybench.datasets.CancelSignal;
import daybench.datasets.ProgressListener;
import daybench.datasets.UserException;
import daybench.engine.settings.Activation;
import daybench.engine.settings.NormKind;
import daybench.engine.settings.NormPlacement;
import daybench.engine.torch.ScriptModule;
import daybench.engine.torch.ScriptModule.Call;
import daybench.engine.weights.SmallModels;
import daybench.engine.weights.TrainedModel;
import daybench.engine.weights.TrainedModels;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TorchScriptExportTest {
  private static final int LOCAL_HEADER = 30;

  @TempDir private Path temporary;

  private Path target() {
    return temporary.resolve("deep/model.pt");
  }

  private ExportResult export(TrainedModel model, Path target, boolean replace) throws IOException {
    return new TorchScriptExport(model, ProgressListener.NONE, CancelSignal.NEVER)
        .write(target, replace);
  }

  private static float[] logits(Path file, long[][] ids, long[][] mask) throws IOException {
    try (NDManager manager = NDManager.newBaseManager(Device.cpu(), "PyTorch");
        ScriptModule module = ScriptModule.load(manager, file)) {
      NDArray result =
          module.infer(Call.of("forward").with(manager.create(ids)).with(manager.create(mask)));
      assertEquals(new Shape(ids.length, ids[0].length, 21), result.getShape());
      return result.toFloatArray();
    }
  }

  @Test
  void every_combination_predicts_the_same_after_it_was_written() throws IOException {
    for (NormPlacement placement : NormPlacement.values()) {
      for (NormKind norm : NormKind.values()) {
        for (boolean embeddingNorm : new boolean[] {true, false}) {
          for (Activation activation : Activation.values()) {
            TrainedModel model =
                TrainedModels.of(
                    SmallModels.of(placement, norm, embeddingNorm, activation, 21), true);
            ExportResult result = export(model, target(), true);
            assertTrue(result.greatestDifference() <= 1e-5, model.settings() + " " + result);
            assertEquals(Files.size(target()), result.bytes());
          }
        }
      }
    }
  }

  @Test
  void tokens_that_the_mask_hides_reach_no_other_position() throws IOException {
    export(TrainedModels.postNorm(), target(), false);
    long[][] mask = {{0, 1, 1, 0, 1}};
    float[] one = logits(target(), new long[][] {{9, 5, 6, 7, 8}}, mask);
    float[] other = logits(target(), new long[][] {{3, 5, 6, 15, 8}}, mask);
    for (int position : List.of(1, 2, 4)) {
      for (int j = 0; j < 21; j++) {
        assertEquals(one[position * 21 + j], other[position * 21 + j], 1e-6);
      }
    }
    assertTrue(Math.abs(one[0] - other[0]) > 1e-3, "hidden positions do differ themselves");
  }

  @Test
  void a_sequence_of_padding_alone_gives_numbers() throws IOException {
    export(TrainedModels.preNorm(), target(), false);
    for (float logit :
        logits(target(), new long[][] {{5, 6}, {0, 0}}, new long[][] {{1, 1}, {0, 0}})) {
      assertTrue(Float.isFinite(logit));
    }
  }

  @Test
  void the_archive_is_aligned_and_always_the_same() throws IOException {
    export(TrainedModels.preNorm(), target(), false);
    Path again = temporary.resolve("again.pt");
    export(TrainedModels.preNorm(), again, false);
    assertArrayEquals(Files.readAllBytes(target()), Files.readAllBytes(again));

    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(target())).order(ByteOrder.LITTLE_ENDIAN);
    List<String> names = new ArrayList<>();
    int at = 0;
    while (bytes.getInt(at) == 0x04034b50) {
      int name = bytes.getShort(at + 26);
      int extra = bytes.getShort(at + 28);
      byte[] text = new byte[name];
      bytes.get(at + LOCAL_HEADER, text);
      names.add(new String(text, java.nio.charset.StandardCharsets.US_ASCII));
      assertEquals(0, (at + LOCAL_HEADER + name + extra) % 64, names.getLast());
      at += LOCAL_HEADER + name + extra + bytes.getInt(at + 18);
    }
    assertTrue(names.contains("archive/data/0"), names.toString());
  }

  @Test
  void the_vocabulary_and_the_settings_travel_along_and_the_training_code_does_not()
      throws IOException {
    export(TrainedModels.preNorm(), target(), false);
    try (ZipFile zip = new ZipFile(target().toFile())) {
      ZipEntry vocabulary = zip.getEntry("archive/extra/vocab.txt");
      assertArrayEquals(
          TrainedModels.VOCABULARY.toBytes(), zip.getInputStream(vocabulary).readAllBytes());
      assertTrue(zip.getEntry("archive/extra/model.json").getSize() > 0);
      String source =
          new String(
              zip.getInputStream(zip.getEntry("archive/code/__torch__.py")).readAllBytes(),
              java.nio.charset.StandardCharsets.UTF_8);
      assertFalse(source.contains("adamw"), source);
    }
  }

  @Test
  void a_damaged_file_does_not_load() throws IOException {
    export(TrainedModels.preNorm(), target(), false);
    byte[] bytes = Files.readAllBytes(target());
    Files.write(target(), java.util.Arrays.copyOf(bytes, bytes.length / 2));
    assertThrows(
        RuntimeException.class, () -> logits(target(), new long[][] {{5}}, new long[][] {{1}}));
  }

  @Test
  void a_file_is_replaced_only_when_forced_and_a_folder_never() throws IOException {
    Files.createDirectories(target().getParent());
    Files.writeString(target(), "precious");
    assertThrows(UserException.class, () -> export(TrainedModels.preNorm(), target(), false));
    assertEquals("precious", Files.readString(target()));
    export(TrainedModels.preNorm(), target(), true);
    assertThrows(UserException.class, () -> export(TrainedModels.preNorm(), temporary, true));
    try (Stream<Path> files = Files.list(target().getParent())) {
      assertEquals(
          Set.of("model.pt"),
          files.map(f -> f.getFileName().toString()).collect(Collectors.toSet()));
    }
  }
}
