package daybench.engine.evaluation;

import java.util.List;
import java.util.Map;

/**
 * Scores that others published, quoted for comparison. They are of GLUE's test set, which only its
 * server can score, so they are never to be mixed with scores of development sets.
 *
 * @param model that reached them
 * @param source where they are published
 * @param scores by task, in percent, as printed there
 */
public record PublishedScores(String model, String source, Map<String, String> scores) {
  private static final String PAPER =
      "Izsak et al., How to Train BERT with an Academic Budget, EMNLP 2021";

  /** 24hBERT and BERT-base. */
  public static List<PublishedScores> all() {
    return List.of(
        new PublishedScores(
            "24hBERT",
            PAPER,
            Map.of(
                "MNLI", "84.4/83.8",
                "QQP", "70.7",
                "QNLI", "90.6",
                "SST-2", "93.0",
                "CoLA", "57.1",
                "STS-B", "82.0",
                "MRPC", "87.5",
                "RTE", "~58")),
        new PublishedScores(
            "BERT-base",
            PAPER,
            Map.of(
                "MNLI", "84.6/83.4",
                "QQP", "71.2",
                "QNLI", "90.5",
                "SST-2", "93.5",
                "CoLA", "52.1",
                "STS-B", "85.8",
                "MRPC", "88.9",
                "RTE", "66.4")));
  }
}
