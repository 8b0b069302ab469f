package daybench.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import daybench.engine.settings.ModelSettings;
import daybench.engine.torch.ScriptModule.Call;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ModelAgainstReferenceTest {
  private static final long[][] IDS = {
    {2, 7, 8, 9, 30, 42, 11, 3}, {2, 5, 6, 3, 0, 0, 0, 0}, {2, 40, 39, 38, 37, 36, 3, 0}
  };

  static List<ModelSettings> shapes() {
    return ModelShapes.all();
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void agrees_where_nothing_is_padded(ModelSettings settings) {
    compare(settings, false, new int[] {8, 8, 8}, new long[0]);
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void agrees_at_the_masked_positions_of_padded_sequences(ModelSettings settings) {
    compare(settings, false, new int[] {8, 4, 7}, new long[] {1, 6, 9, 16, 22});
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void products_in_bfloat16_cost_no_more_than_its_rounding(ModelSettings settings) {
    compare(settings, true, new int[] {8, 8, 8}, new long[0]);
    compare(settings, true, new int[] {8, 4, 7}, new long[] {1, 6, 9, 16, 22});
  }

  /**
   * Compares logits at {@code rows} of the flattened batch, at all of them where there are none.
   */
  private static void compare(
      ModelSettings settings, boolean bfloat16, int[] lengths, long[] rows) {
    try (NDManager manager = Engine.getEngine("PyTorch").newBaseManager();
        MaskedLanguageModel model =
            new MaskedLanguageModel(
                manager, settings, new Initialiser(settings, new long[43], 5).values(), bfloat16)) {
      NDArray found =
          model
              .module()
              .infer(
                  Call.of("predict")
                      .with(manager.create(IDS))
                      .with(manager.create(padded(lengths) ? widened(lengths) : new long[0]))
                      .with(manager.create(rows))
                      .with(model.masters())
                      .with(model.work()));
      long vocabulary = settings.paddedVocabularySize();
      NDArray expected =
          new ReferenceModel(manager, settings, plain(model))
              .logits(IDS, lengths)
              .reshape(new Shape(-1, vocabulary));
      if (rows.length > 0) {
        expected = expected.get(manager.create(rows));
      }
      assertEquals(expected.getShape(), found.getShape());
      double scale = Math.max(1, expected.abs().max().getFloat());
      assertEquals(0, expected.sub(found).abs().max().getFloat() / scale, bfloat16 ? 0.02 : 1e-5);
    }
  }

  /** The masters under no name, since a name makes an array part of a list in calls. */
  private static List<NDArray> plain(MaskedLanguageModel model) {
    List<NDArray> plain = new ArrayList<>();
    for (NDArray master : model.masters().tensors()) {
      plain.add(master.duplicate());
    }
    return plain;
  }

  private static boolean padded(int[] lengths) {
    for (int length : lengths) {
      if (length < IDS[0].length) {
        return true;
      }
    }
    return false;
  }

  private static long[] widened(int[] values) {
    return java.util.Arrays.stream(values).asLongStream().toArray();
  }
}
