package daybench.controllers.run;

import com.fasterxml.jackson.databind.JsonNode;
import daybench.engine.json.Json;
import daybench.engine.settings.RunRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One setting of a run.
 *
 * @param group what it belongs to, such as "Optimiser"
 * @param name in words, such as "Learning rate"
 * @param value as text
 */
public record Setting(String group, String name, String value) {
  private static final Set<String> SAID_ELSEWHERE = Set.of("name");

  /** All settings of a request, in its order. */
  static List<Setting> of(RunRequest request) {
    List<Setting> settings = new ArrayList<>();
    Json.tree(request)
        .properties()
        .forEach(
            entry -> {
              if (!SAID_ELSEWHERE.contains(entry.getKey())) {
                add(settings, "Run", entry.getKey(), entry.getValue());
              }
            });
    return List.copyOf(settings);
  }

  private static void add(List<Setting> settings, String group, String key, JsonNode value) {
    if (value.isObject()) {
      String inner = words(key);
      value.properties().forEach(part -> add(settings, inner, part.getKey(), part.getValue()));
    } else if (!value.isNull()) {
      settings.add(new Setting(group, words(key), text(value)));
    }
  }

  private static String text(JsonNode value) {
    if (value.isBoolean()) {
      return value.asBoolean() ? "yes" : "no";
    }
    if (value.isTextual()) {
      return value.asText();
    }
    if (value.isArray()) {
      List<String> parts = new ArrayList<>();
      value.forEach(part -> parts.add(text(part)));
      return String.join(", ", parts);
    }
    return value.isDouble() ? number(value.asDouble()) : value.asText();
  }

  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e9
        ? String.format(Locale.ROOT, "%.0f", value)
        : Double.toString(value).replace("E-", "e-").replace("E", "e");
  }

  private static String words(String key) {
    String spaced = key.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
    return spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
  }
}
