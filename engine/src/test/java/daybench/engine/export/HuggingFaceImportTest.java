package daybench.engine.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import daybench.datasets.CancelSignal;
import daybench.datasets.ProgressListener;
import daybench.datasets.UserException;
import daybench.engine.checkpoint.CheckpointReader;
import daybench.engine.inference.ModelReader;
import daybench.engine.weights.TrainedModel;
import daybench.engine.weights.TrainedModels;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HuggingFaceImportTest {
  @TempDir private Path temporary;

  private Path exported(TrainedModel model) throws IOException {
    Path folder = temporary.resolve("export");
    new HuggingFaceExport(model, ProgressListener.NONE, CancelSignal.NEVER)
        .write(folder, "x", List.of(), true);
    return folder;
  }

  private Set<String> left() throws IOException {
    try (Stream<Path> files = Files.list(temporary)) {
      return files.map(f -> f.getFileName().toString()).collect(Collectors.toSet());
    }
  }

  @Test
  void the_checkpoint_has_the_weights_and_an_optimiser_at_rest() throws IOException {
    for (TrainedModel model : List.of(TrainedModels.preNorm(), TrainedModels.postNorm())) {
      Path target = temporary.resolve("checkpoint-" + model.uncased());
      TrainedModel imported = new HuggingFaceImport("1.2").run(exported(model), target);
      CheckpointReader checkpoint = CheckpointReader.open(target);
      assertEquals(imported.values(), checkpoint.weightValues());
      assertEquals(model.settings(), checkpoint.model());
      assertEquals(model.uncased(), checkpoint.uncased());
      assertEquals(0, checkpoint.info().step());
      assertEquals("1.2", checkpoint.info().daybenchVersion());
      assertEquals(List.of(), TrainingFacts.of(checkpoint.info()));
      for (List<ByteBuffer> moments :
          List.of(checkpoint.firstMoments(), checkpoint.secondMoments())) {
        for (int i = 0; i < moments.size(); i++) {
          ByteBuffer zeros = ByteBuffer.allocate(imported.values().get(i).capacity());
          assertEquals(zeros, moments.get(i));
        }
      }
    }
  }

  @Test
  void what_was_exported_imported_and_exported_again_is_the_same() throws IOException {
    Path first = exported(TrainedModels.preNorm());
    Path checkpoint = temporary.resolve("checkpoint");
    new HuggingFaceImport("1").run(first, checkpoint);
    Path second = temporary.resolve("second");
    new HuggingFaceExport(
            ModelReader.read(checkpoint, w -> {}), ProgressListener.NONE, CancelSignal.NEVER)
        .write(second, "x", List.of(), false);
    for (String file : List.of("model.safetensors", "config.json", "vocab.txt", "tokenizer.json")) {
      assertEquals(-1, Files.mismatch(first.resolve(file), second.resolve(file)), file);
    }
  }

  @Test
  void nothing_is_left_where_the_import_fails() throws IOException {
    Path folder = exported(TrainedModels.preNorm());
    Files.writeString(folder.resolve("vocab.txt"), "[PAD]\n");
    Path target = temporary.resolve("checkpoint");
    assertThrows(UserException.class, () -> new HuggingFaceImport("1").run(folder, target));
    assertEquals(Set.of("export"), left());
  }

  @Test
  void a_target_that_exists_is_left_alone() throws IOException {
    Path folder = exported(TrainedModels.preNorm());
    String message =
        String.valueOf(
            assertThrows(UserException.class, () -> new HuggingFaceImport("1").run(folder, folder))
                .getMessage());
    assertTrue(message.contains("exists already"), message);
    assertEquals(TrainedModels.preNorm().settings(), HuggingFaceFolder.read(folder).settings());
  }
}
