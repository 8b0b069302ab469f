package daybench.controllers.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What came of a job that is done, in a sentence. */
final class JobResults {
  private JobResults() {}

  /**
   * The sentence.
   *
   * @param result what the command said at its end
   */
  static String told(JobKind kind, Optional<JsonNode> result) {
    return switch (kind) {
      case EXPORT -> result.map(JobResults::exported).orElse("Done.");
      case SUBMISSION -> result.map(JobResults::submitted).orElse("Done.");
      default -> "Done.";
    };
  }

  private static String exported(JsonNode result) {
    JsonNode difference = result.path("greatestDifference");
    return difference.isNumber()
        ? String.format(
            Locale.ROOT,
            "Verified: read back, its logits differ by at most %.1e from the checkpoint's.",
            difference.asDouble())
        : "Done.";
  }

  private static String submitted(JsonNode result) {
    int files = result.path("rows").size();
    List<String> faults = new ArrayList<>();
    result
        .path("missing")
        .properties()
        .forEach(one -> faults.add(one.getKey() + " is missing: " + one.getValue().asText()));
    result
        .path("unofficial")
        .forEach(name -> faults.add(name.asText() + " has not the rows that the server expects"));
    String written = files == 1 ? "1 file of predictions" : files + " files of predictions";
    return faults.isEmpty()
        ? written + ", all that the server takes, with the rows that it expects."
        : "%s. The server takes only a zip with all of its files: %s."
            .formatted(written, String.join("; ", faults));
  }
}
