package daybench.engine.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How scores came about, in words that stand beside them. */
public final class Protocol {
  private Protocol() {}

  /** What was varied. */
  public static String grid(EvaluationRequest request) {
    return "rates %s; batches %s; epochs %s; seeds %s"
        .formatted(
            request.rates().stream().map(Trial::rateText).collect(Collectors.joining(", ")),
            joined(request.batches()),
            joined(request.epochs()),
            joined(request.seeds()));
  }

  /** What all trials share. */
  public static String shared(EvaluationRequest request) {
    StringBuilder text = new StringBuilder();
    text.append(
        "development set; best epoch of a training, then the combination with the highest median"
            + " over seeds; %s pooling, length %d, %s"
                .formatted(
                    request.settings().pooling().name().toLowerCase(Locale.ROOT),
                    request.settings().maximumLength(),
                    request.settings().precision().name().toLowerCase(Locale.ROOT)));
    if (request.random()) {
      text.append("; from random values");
    }
    if (request.mnliFirst()) {
      text.append("; RTE, MRPC and STS-B begin with MNLI");
    }
    if (request.trainingRows() > 0) {
      text.append("; only the first %,d training rows".formatted(request.trainingRows()));
    }
    return text.toString();
  }

  private static String joined(List<? extends Number> numbers) {
    return numbers.stream().map(Object::toString).collect(Collectors.joining(", "));
  }
}
