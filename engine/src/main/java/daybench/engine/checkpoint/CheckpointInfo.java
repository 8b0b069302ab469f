package daybench.engine.checkpoint;

import com.fasterxml.jackson.databind.node.ObjectNode;
import daybench.datasets.UserException;
import daybench.engine.json.Json;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The counters of a run at a checkpoint; the content of checkpoint.json.
 *
 * @param step optimiser steps made, skipped ones included
 * @param updates steps that changed the weights, which AdamW's bias correction counts
 * @param sequences trained on
 * @param tokens trained on
 * @param position global position of the next sequence in the order of training
 * @param elapsedSeconds budget used
 * @param heldOutLoss of the last validation, in nats per masked token; null before the first
 * @param bestHeldOutLoss the lowest so far; null before the first validation
 * @param validatedAtStep the step of the last validation
 * @param validatedAtSeconds the elapsed seconds of the last validation
 * @param uncased whether the tokenizer of vocab.txt lower-cases and strips accents
 * @param precision the precision that the weights were trained in: FP32 or BF16
 * @param reasons why it was saved
 * @param saved when it was saved
 * @param daybenchVersion the version that saved it
 */
public record CheckpointInfo(
    long step,
    long updates,
    long sequences,
    long tokens,
    long position,
    double elapsedSeconds,
    @Nullable Double heldOutLoss,
    @Nullable Double bestHeldOutLoss,
    long validatedAtStep,
    double validatedAtSeconds,
    boolean uncased,
    String precision,
    List<CheckpointReason> reasons,
    Instant saved,
    String daybenchVersion) {
  /** The version of the format of a checkpoint folder. */
  public static final int SCHEMA = 1;

  public CheckpointInfo {
    reasons = List.copyOf(reasons);
  }

  String toJson() {
    ObjectNode json = Json.object();
    json.put("schema", SCHEMA);
    json.setAll(Json.tree(this));
    return Json.indented(json);
  }

  static CheckpointInfo fromJson(String text, String what) {
    ObjectNode json = Json.parse(text, what);
    int schema = json.path("schema").asInt(0);
    if (schema != SCHEMA) {
      throw new UserException(
          "%s has the schema %d, and this version of Daybench reads schema %d."
              .formatted(what, schema, SCHEMA));
    }
    return Json.convertLeniently(json, CheckpointInfo.class, what);
  }
}
