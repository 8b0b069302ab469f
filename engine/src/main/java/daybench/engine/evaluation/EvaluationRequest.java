package daybench.engine.evaluation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import daybench.datasets.UserException;
import daybench.datasets.glue.GlueTask;
import daybench.engine.finetuning.FineTuneSettings;
import daybench.engine.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an evaluation was asked to do; the content of evaluation.json.
 *
 * @param model the folder of the model
 * @param random whether the encoder begins with random values, to see what pretraining is worth
 * @param data GLUE's folder; of a task of one's own the training table
 * @param tasks names, in the order in which they are done
 * @param rates peak learning rates
 * @param batches examples a step
 * @param epochs passes over the training examples
 * @param seeds one training each
 * @param settings what all trials share
 * @param mnliFirst whether RTE, MRPC and STS-B begin with the encoder of the best MNLI classifier
 * @param trainingRows at most so many training examples of each task are used; 0: all
 * @param daybenchVersion that made the request
 * @param own the task of one's own, which is then the only one; null where the tasks are GLUE's
 */
public record EvaluationRequest(
    String model,
    boolean random,
    String data,
    List<String> tasks,
    List<Double> rates,
    List<Integer> batches,
    List<Integer> epochs,
    List<Long> seeds,
    FineTuneSettings settings,
    boolean mnliFirst,
    int trainingRows,
    String daybenchVersion,
    @Nullable OwnTask own) {
  private static final int SCHEMA = 1;
  private static final Set<String> AFTER_MNLI =
      Set.of(GlueTask.RTE.title(), GlueTask.MRPC.title(), GlueTask.STS_B.title());

  public EvaluationRequest {
    tasks = List.copyOf(tasks);
    rates = List.copyOf(rates);
    batches = List.copyOf(batches);
    epochs = List.copyOf(epochs);
    seeds = List.copyOf(seeds);
    if (tasks.isEmpty()
        || rates.isEmpty()
        || batches.isEmpty()
        || epochs.isEmpty()
        || seeds.isEmpty()) {
      throw new UserException(
          "A grid needs at least one task, rate, batch, number of epochs and seed.");
    }
    if (own != null && !tasks.equals(List.of(own.name()))) {
      throw new UserException("A task of one's own is done by itself.");
    }
    if (mnliFirst && !tasks.contains(GlueTask.MNLI.title())) {
      throw new UserException("To begin with MNLI, the tasks must contain MNLI.");
    }
  }

  /** The same of another model. */
  public EvaluationRequest of(String other) {
    return new EvaluationRequest(
        other,
        random,
        data,
        tasks,
        rates,
        batches,
        epochs,
        seeds,
        settings,
        mnliFirst,
        trainingRows,
        daybenchVersion,
        own);
  }

  /** The trainings, task after task; MNLI first where others build on it. */
  public List<Trial> trials() {
    List<String> order = new ArrayList<>(tasks);
    if (mnliFirst) {
      order.remove(GlueTask.MNLI.title());
      order.addFirst(GlueTask.MNLI.title());
    }
    List<Trial> trials = new ArrayList<>();
    for (String task : order) {
      for (double rate : rates) {
        for (int batch : batches) {
          for (int passes : epochs) {
            for (long seed : seeds) {
              trials.add(new Trial(task, rate, batch, passes, seed));
            }
          }
        }
      }
    }
    return List.copyOf(trials);
  }

  /** Whether a task begins with the encoder of the best MNLI classifier. */
  boolean afterMnli(String task) {
    return mnliFirst && AFTER_MNLI.contains(task);
  }

  String toJson() {
    ObjectNode json = Json.object();
    json.put("schema", SCHEMA);
    json.setAll(Json.tree(this));
    return Json.indented(json);
  }

  static EvaluationRequest fromJson(String text, String what) {
    ObjectNode json = Json.parse(text, what);
    if (json.path("schema").asInt(0) != SCHEMA) {
      throw new UserException(
          "%s has the schema %s, and this version of Daybench reads schema %d."
              .formatted(what, json.path("schema"), SCHEMA));
    }
    json.remove("schema");
    return Json.convertLeniently(json, EvaluationRequest.class, what);
  }
}
