package daybench.benchmarks.training;

import ai.djl.Device;
import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.nn.transformer.BertBlock;
import ai.djl.nn.transformer.BertPretrainingBlock;
import ai.djl.nn.transformer.BertPretrainingLoss;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.Trainer;
import ai.djl.training.initializer.NormalInitializer;
import ai.djl.training.listener.TrainingListener;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.AdamW;
import ai.djl.training.tracker.Tracker;
import daybench.datasets.batches.BatchSource;
import daybench.datasets.batches.MicroBatch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * DJL's BERT pretraining with its Trainer, float32. Its next-sentence task, one small product of
 * one token of each sequence, cannot be left out. Batches are tensors before the clock starts.
 */
final class DjlSide implements Side {
  private final NDManager manager = Engine.getEngine("PyTorch").newBaseManager(Device.cpu());
  private final Model model = Model.newInstance("bert", Device.cpu(), "PyTorch");
  private final List<NDList> data = new ArrayList<>();
  private final List<NDList> labels = new ArrayList<>();
  private final Loss loss = new BertPretrainingLoss();
  private final Trainer trainer;
  private int made;

  DjlSide(Workload workload) {
    BertPretrainingBlock block =
        new BertPretrainingBlock(
            BertBlock.builder()
                .setTokenDictionarySize(workload.vocabulary())
                .optTypeDictionarySize(2)
                .optEmbeddingSize(workload.hidden())
                .optTransformerBlockCount(workload.layers())
                .optAttentionHeadCount(workload.heads())
                .optHiddenSize(workload.intermediate())
                .optHiddenDropoutProbability(0)
                .optMaxSequenceLength(workload.length()));
    block.setInitializer(new NormalInitializer(0.02f), Parameter.Type.WEIGHT);
    NoDropout.in(block);
    model.setBlock(block);
    trainer =
        model.newTrainer(
            new DefaultTrainingConfig(loss)
                .optOptimizer(
                    AdamW.builder()
                        .optLearningRateTracker(Tracker.fixed(1e-4f))
                        .optBeta1(0.9f)
                        .optBeta2(0.98f)
                        .optEpsilon(1e-6f)
                        .optWeightDecays(0.01f)
                        .build())
                .optDevices(new Device[] {Device.cpu()})
                .addTrainingListeners(new TrainingListener[0]));
    prepare(workload);
    Shape ids = data.getFirst().get(0).getShape();
    trainer.initialize(ids, ids, ids, data.getFirst().get(3).getShape());
  }

  private void prepare(Workload workload) {
    int sequences = workload.sequences();
    int length = workload.length();
    Shape ids = new Shape(sequences, length);
    Shape masked = new Shape(sequences, workload.maskedPerSequence());
    NDArray segments = manager.zeros(ids, DataType.INT64);
    NDArray attended = manager.ones(ids, DataType.INT64);
    NDArray next = manager.zeros(new Shape(sequences), DataType.INT64);
    NDArray counted = manager.ones(masked, DataType.INT64);
    BatchSource source = SyntheticText.batches(workload);
    for (int i = 0; i < SyntheticText.BATCHES; i++) {
      MicroBatch batch = source.at((long) i * sequences, sequences);
      long[] columns = Arrays.stream(batch.maskedPositions()).mapToLong(p -> p % length).toArray();
      data.add(
          new NDList(
              manager.create(longs(batch.inputIds()), ids),
              segments,
              attended,
              manager.create(columns, masked)));
      labels.add(new NDList(next, manager.create(longs(batch.labels()), masked), counted));
    }
  }

  private static long[] longs(int[] values) {
    return Arrays.stream(values).asLongStream().toArray();
  }

  @Override
  public double steps(int count) {
    double value = 0;
    for (int i = 0; i < count; i++) {
      value = step(made % data.size());
      made++;
    }
    return value;
  }

  private double step(int index) {
    try (NDManager scope = manager.newSubManager()) {
      NDList inputs = borrowed(scope, data.get(index));
      NDList targets = borrowed(scope, labels.get(index));
      double value;
      try (GradientCollector collector = trainer.newGradientCollector()) {
        NDArray lossValue = loss.evaluate(targets, trainer.forward(inputs, targets));
        collector.backward(lossValue);
        value = lossValue.getFloat();
      }
      trainer.step();
      return value;
    }
  }

  /** Arrays of the scope over the same memory, so that what is made of them ends with the step. */
  private static NDList borrowed(NDManager scope, NDList arrays) {
    NDList views = new NDList();
    for (NDArray array : arrays) {
      NDArray view = array.reshape(array.getShape());
      view.attach(scope);
      views.add(view);
    }
    return views;
  }

  @Override
  public void close() {
    trainer.close();
    model.close();
    manager.close();
  }
}
