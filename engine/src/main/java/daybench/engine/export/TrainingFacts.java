package daybench.engine.export;

import daybench.engine.checkpoint.CheckpointInfo;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The figures of a checkpoint, as lines of a model card. */
public final class TrainingFacts {
  private TrainingFacts() {}

  /** What a checkpoint knows of the training up to it; nothing of a model never trained here. */
  public static List<CardFact> of(CheckpointInfo info) {
    List<CardFact> facts = new ArrayList<>();
    if (info.step() == 0) {
      return facts;
    }
    facts.add(new CardFact("Steps", grouped(info.step())));
    facts.add(new CardFact("Sequences", grouped(info.sequences())));
    facts.add(new CardFact("Tokens", grouped(info.tokens())));
    facts.add(new CardFact("Training time", time(info.elapsedSeconds())));
    facts.add(new CardFact("Precision", info.precision().toLowerCase(Locale.ROOT)));
    if (info.heldOutLoss() != null) {
      double loss = info.heldOutLoss();
      facts.add(
          new CardFact(
              "Held-out loss",
              String.format(
                  Locale.ROOT,
                  "%.4f nats per masked token (perplexity %.2f)",
                  loss,
                  Math.exp(loss))));
    }
    facts.add(new CardFact("Saved", info.saved().toString()));
    facts.add(new CardFact("Daybench", info.daybenchVersion()));
    return facts;
  }

  private static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private static String time(double seconds) {
    Duration duration = Duration.ofSeconds(Math.round(seconds));
    return String.format(
        Locale.ROOT,
        "%d:%02d:%02d hours",
        duration.toHours(),
        duration.toMinutesPart(),
        duration.toSecondsPart());
  }
}
