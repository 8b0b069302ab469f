package daybench.engine.export;

import daybench.engine.settings.ModelSettings;
import daybench.engine.weights.TrainedModel;
import java.util.List;
import java.util.Locale;

/**
 * The README.md of an exported model: what it is, how to use it, how it was trained, its limits.
 */
final class ModelCard {
  static final String NAME = "README.md";

  private ModelCard() {}

  static String content(String title, TrainedModel trained, List<CardFact> facts) {
    ModelSettings model = trained.settings();
    StringBuilder card = new StringBuilder();
    card.append(
        """
        ---
        library_name: transformers
        pipeline_tag: fill-mask
        mask_token: "[MASK]"
        tags:
        - masked-language-model
        - daybench
        ---

        # %s

        A masked language model, %s Daybench. It loads in Hugging Face Transformers as
        `%s`, without custom code:

        ```python
        from transformers import pipeline

        fill = pipeline("fill-mask", model="path/to/this/folder")
        fill("The capital of France is [MASK].")
        ```

        ## Shape

        """
            .formatted(
                escaped(title),
                facts.isEmpty() ? "exported by" : "trained with",
                Architecture.of(model).className()));
    table(card, shape(trained));
    if (!facts.isEmpty()) {
      card.append("\n## Training\n\n");
      table(card, facts);
    }
    card.append(
        """

        ## Limits

        The model has seen sequences of up to %d tokens%s have never
        been trained. It has no pooler; a classifier on top starts with a new one. It repeats what its
        corpus says, right or wrong.
        """
            .formatted(
                trained.trainedLength(),
                trained.trainedSegments() > 1
                    ? ": later positions"
                    : ", each of one segment (token type 0): later positions and token type 1"));
    return card.toString();
  }

  private static List<CardFact> shape(TrainedModel trained) {
    ModelSettings model = trained.settings();
    return List.of(
        new CardFact("Layers", grouped(model.layers())),
        new CardFact("Hidden size", grouped(model.hiddenSize())),
        new CardFact("Attention heads", grouped(model.heads())),
        new CardFact("Intermediate size", grouped(model.intermediateSize())),
        new CardFact("Norm placement", model.normPlacement().name().toLowerCase(Locale.ROOT)),
        new CardFact("Activation", model.activation().name().toLowerCase(Locale.ROOT)),
        new CardFact(
            "Vocabulary",
            "%s tokens, %s"
                .formatted(
                    grouped(model.vocabularySize()), trained.uncased() ? "uncased" : "cased")),
        new CardFact("Parameters", grouped(model.parameterCount())));
  }

  private static void table(StringBuilder card, List<CardFact> facts) {
    card.append("| | |\n|---|---|\n");
    for (CardFact fact : facts) {
      card.append("| %s | %s |\n".formatted(escaped(fact.name()), escaped(fact.value())));
    }
  }

  private static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** One line that Markdown shows as it is. */
  private static String escaped(String text) {
    return text.replaceAll("\\s+", " ").replaceAll("([\\\\`*_\\[\\]<>|#])", "\\\\$1");
  }
}
