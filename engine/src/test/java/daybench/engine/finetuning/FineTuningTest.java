package daybench.engine.finetuning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import daybench.datasets.CancelSignal;
import daybench.datasets.UserException;
import daybench.datasets.glue.Example;
import daybench.datasets.glue.TaskData;
import daybench.datasets.metrics.Metric;
import daybench.datasets.wordpiece.WordPieceTokenizer;
import daybench.engine.device.ComputeDevice;
import daybench.engine.device.DevicePreference;
import daybench.engine.model.Pooling;
import daybench.engine.settings.Precision;
import daybench.engine.weights.TrainedModel;
import daybench.engine.weights.TrainedModels;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FineTuningTest {
  private static final ComputeDevice CPU = ComputeDevice.choose(DevicePreference.CPU);
  private static final TaskData ANIMALS = MadeTasks.animals(192, 48);

  @TempDir Path root;

  private static FineTuneSettings settings(Pooling pooling, Precision precision, int patience) {
    FineTuneSettings defaults = FineTuneSettings.defaults(1);
    return new FineTuneSettings(
        defaults.optimiser().withLearningRate(5e-3),
        defaults.schedule(),
        16,
        4,
        patience,
        pooling,
        SegmentUse.AUTO,
        12,
        Overlong.TRUNCATE,
        precision,
        1,
        3);
  }

  private static FineTuneSettings settings() {
    return settings(Pooling.FIRST, Precision.FP32, 0);
  }

  private static StartingPoint start(TrainedModel model) {
    return new StartingPoint(model, Optional.empty(), false);
  }

  private static FineTuned tuned(TrainedModel model, TaskData data, FineTuneSettings settings) {
    return new FineTuning(start(model), data, settings, CPU)
        .run(FineTuneListener.NONE, CancelSignal.NEVER);
  }

  @ParameterizedTest
  @CsvSource({"FIRST, FP32", "MEAN, FP32", "FIRST, BF16"})
  void a_task_of_classes_is_learned(Pooling pooling, Precision precision) {
    FineTuned tuned =
        tuned(TrainedModels.preNorm(), ANIMALS, settings(pooling, precision, 0).withEpochs(20));
    double accuracy = tuned.report().bestEvaluation().score(Metric.ACCURACY);
    assertTrue(accuracy > 0.9, "accuracy " + accuracy);
    assertEquals(accuracy, right(tuned), 1e-12);
  }

  private static double right(FineTuned tuned) {
    double[] truth = ANIMALS.development().getFirst().targets();
    return Metric.ACCURACY.of(tuned.predictions().getFirst().values(), truth);
  }

  @Test
  void a_task_of_scores_is_learned_by_a_post_norm_model() {
    FineTuned tuned =
        tuned(TrainedModels.postNorm(), MadeTasks.dogs(256, 48), settings().withEpochs(20));
    double spearman = tuned.report().bestEvaluation().score(Metric.SPEARMAN);
    assertTrue(spearman > 0.8, "Spearman " + spearman);
  }

  @Test
  void the_same_settings_give_the_same_weights_and_another_seed_others() {
    FineTuneSettings settings = settings().withEpochs(1);
    FineTuned one = tuned(TrainedModels.preNorm(), ANIMALS, settings);
    FineTuned same = tuned(TrainedModels.preNorm(), ANIMALS, settings);
    FineTuned other = tuned(TrainedModels.preNorm(), ANIMALS, settings.withSeed(4));
    assertEquals(one.classifier().values(), same.classifier().values());
    assertNotEquals(one.classifier().values(), other.classifier().values());
  }

  @Test
  void the_best_evaluation_is_kept_and_patience_ends_a_training() {
    FineTuneSettings settings = settings(Pooling.FIRST, Precision.FP32, 1).withEpochs(12);
    FineTuneReport report = tuned(TrainedModels.preNorm(), ANIMALS, settings).report();
    List<Double> scores =
        report.evaluations().stream().map(one -> one.score(Metric.ACCURACY)).toList();
    assertTrue(scores.size() < 12, scores.toString());
    assertEquals(scores.size() - 2, report.best());
    assertEquals(
        scores.stream().mapToDouble(Double::doubleValue).max().orElseThrow(),
        scores.get(report.best()));
  }

  @Test
  void what_is_kept_answers_as_it_did_also_from_its_folder() throws IOException {
    FineTuned tuned = tuned(TrainedModels.preNorm(), ANIMALS, settings());
    ClassifierFolder.write(root.resolve("model"), tuned.classifier());
    TrainedClassifier read = ClassifierFolder.read(root.resolve("model"));
    assertEquals(tuned.classifier().task(), read.task());
    try (TextClassifier classifier = new TextClassifier(read, CPU)) {
      Predictions again =
          classifier.predict(ANIMALS.development().getFirst(), done -> {}, CancelSignal.NEVER);
      assertArrayEquals(tuned.predictions().getFirst().values(), again.values());
      double[] probabilities = classifier.classify("the dog sat .", null);
      assertEquals(1, Arrays.stream(probabilities).sum(), 1e-9);
      assertThrows(UserException.class, () -> classifier.classify("a", "b"));
    }
    assertThrows(UserException.class, () -> ClassifierFolder.read(root));
  }

  @Test
  void second_texts_have_a_segment_only_where_one_was_trained() {
    TaskData pairs = MadeTasks.dogs(32, 16);
    TrainedModel model = TrainedModels.preNorm();
    TrainedModel oneSegment =
        new TrainedModel(
            model.settings(), model.values(), model.vocabulary(), model.uncased(), 12, 1);
    FineTuneSettings settings = settings().withEpochs(1);
    assertTrue(tuned(model, pairs, settings).report().segments());
    assertEquals(false, tuned(oneSegment, pairs, settings).report().segments());
  }

  @Test
  void random_values_know_nothing_of_the_pretrained_ones() {
    TrainedModel model = TrainedModels.preNorm();
    StartingPoint random = new StartingPoint(model, Optional.empty(), true);
    assertNotEquals(model.values().getFirst(), random.values(1).getFirst());
    assertNotEquals(random.values(1).getFirst(), random.values(2).getFirst());
  }

  @Test
  void long_texts_are_cut_as_transformers_does_or_refused() {
    WordPieceTokenizer tokenizer = new WordPieceTokenizer(TrainedModels.VOCABULARY, true);
    TextEncoder cutting = new TextEncoder(tokenizer, 9, Overlong.TRUNCATE);
    // Of 6 places: the second is short, so the first is cut to what is left.
    EncodedText one =
        cutting.encode(new Example("0", "the cat sat on a mat", "dog .", null), "file");
    assertArrayEquals(new int[] {2, 5, 6, 7, 8, 3, 13, 14, 3}, one.ids());
    assertEquals(6, one.second());
    assertTrue(one.truncated());
    // Both are long: halves.
    EncodedText both =
        cutting.encode(new Example("0", "the cat sat on", "a mat dog . ,", null), "file");
    assertArrayEquals(new int[] {2, 5, 6, 7, 3, 9, 10, 13, 3}, both.ids());
    TextEncoder strict = new TextEncoder(tokenizer, 9, Overlong.REFUSE);
    String message =
        String.valueOf(
            assertThrows(
                    UserException.class,
                    () -> strict.encode(new Example("77", "a a a a a a a a", null, null), "d.tsv"))
                .getMessage());
    assertTrue(message.startsWith("d.tsv: the example 77 has 10 tokens"), message);
  }

  @Test
  void lengths_beyond_the_trained_positions_are_refused() {
    FineTuneSettings longer =
        new FineTuneSettings(
            settings().optimiser(),
            settings().schedule(),
            16,
            1,
            0,
            Pooling.FIRST,
            SegmentUse.AUTO,
            14,
            Overlong.TRUNCATE,
            Precision.FP32,
            1,
            1);
    StartingPoint start = start(TrainedModels.preNorm());
    assertThrows(UserException.class, () -> new FineTuning(start, ANIMALS, longer, CPU));
  }

  @Test
  void every_example_is_in_one_batch_of_an_epoch_and_batches_hold_like_lengths() {
    TextEncoder encoder =
        new TextEncoder(
            new WordPieceTokenizer(TrainedModels.VOCABULARY, true), 12, Overlong.TRUNCATE);
    List<EncodedText> texts = encoder.encode(ANIMALS.training()).texts();
    List<int[]> batches = BatchOrder.of(5, 0, texts, 20);
    int[] all = batches.stream().flatMapToInt(Arrays::stream).sorted().toArray();
    assertArrayEquals(java.util.stream.IntStream.range(0, 192).toArray(), all);
    long padding = 0;
    for (int[] batch : batches) {
      int longest = Arrays.stream(batch).map(i -> texts.get(i).length()).max().orElseThrow();
      padding += Arrays.stream(batch).mapToLong(i -> longest - texts.get(i).length()).sum();
    }
    assertTrue(padding < texts.size() / 4, "padding " + padding);
    assertNotEquals(
        Arrays.toString(batches.getFirst()),
        Arrays.toString(BatchOrder.of(5, 1, texts, 20).getFirst()));
  }

  @Test
  void a_training_ends_when_asked_to() {
    FineTuning training = new FineTuning(start(TrainedModels.preNorm()), ANIMALS, settings(), CPU);
    assertThrows(
        CancellationException.class, () -> training.run(FineTuneListener.NONE, () -> true));
  }
}
