package daybench.engine.weights;

import java.util.List;

/**
 * Tensors that a Hugging Face file of BERT may carry and that a masked language model has no use
 * for: an index of positions, the decoder that is tied to the word embeddings, the pooler, and the
 * head of the next-sentence task.
 */
final class KnownExtras {
  private static final List<String> NAMES =
      List.of(
          "bert.embeddings.position_ids",
          "bert.embeddings.token_type_ids",
          "cls.predictions.decoder.weight",
          "cls.predictions.decoder.bias",
          "bert.pooler.dense.weight",
          "bert.pooler.dense.bias",
          "cls.seq_relationship.weight",
          "cls.seq_relationship.bias");

  private KnownExtras() {}

  static boolean passedOver(String name) {
    return NAMES.contains(name);
  }
}
