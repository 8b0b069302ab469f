package daybench.engine.finetuning;

import daybench.datasets.metrics.Metric;
import daybench.engine.torch.TensorList;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** The evaluations of a training, and a copy of the weights of the best. */
final class BestWeights {
  private final Metric metric;
  private final int patience;
  private final List<Evaluation> evaluations = new ArrayList<>();
  private int place;
  private List<ByteBuffer> values = List.of();
  private List<Predictions> predictions = List.of();

  /**
   * @param patience evaluations in a row without a better score that are borne; 0: any number
   */
  BestWeights(Metric metric, int patience) {
    this.metric = metric;
    this.patience = patience;
  }

  /** Looks at an evaluation; keeps a copy of the parameters where it is better than all before. */
  void add(Evaluation evaluation, List<Predictions> itsPredictions, TensorList parameters) {
    evaluations.add(evaluation);
    if (evaluations.size() == 1 || better(evaluation, evaluations.get(place))) {
      place = evaluations.size() - 1;
      predictions = itsPredictions;
      values = copies(parameters);
    }
  }

  private boolean better(Evaluation one, Evaluation other) {
    double score = one.score(metric);
    double former = other.score(metric);
    return score > former || (Double.isNaN(former) && !Double.isNaN(score));
  }

  private static List<ByteBuffer> copies(TensorList parameters) {
    List<ByteBuffer> copies = new ArrayList<>();
    for (ByteBuffer value : parameters.values()) {
      copies.add(
          ByteBuffer.allocateDirect(value.remaining())
              .order(ByteOrder.nativeOrder())
              .put(value.duplicate())
              .flip());
    }
    return List.copyOf(copies);
  }

  /** Whether the last score that was better is too long ago. */
  boolean exhausted() {
    return patience > 0 && evaluations.size() - 1 - place >= patience;
  }

  List<Evaluation> evaluations() {
    return evaluations;
  }

  int place() {
    return place;
  }

  List<ByteBuffer> values() {
    return values;
  }

  List<Predictions> predictions() {
    return predictions;
  }
}
