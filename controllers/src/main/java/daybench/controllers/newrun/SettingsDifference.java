package daybench.controllers.newrun;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A setting that is not as in the preset.
 *
 * @param key its name, such as {@code optimiser.learningRate}
 * @param preset what it is there, as JSON
 * @param now what it is here, as JSON
 */
public record SettingsDifference(String key, String preset, String now) {
  /** The differences of two trees of settings, by the order of their names. */
  static List<SettingsDifference> between(JsonNode preset, JsonNode now) {
    Map<String, JsonNode> before = new TreeMap<>();
    Map<String, JsonNode> after = new TreeMap<>();
    flatten("", preset, before);
    flatten("", now, after);
    TreeSet<String> keys = new TreeSet<>(before.keySet());
    keys.addAll(after.keySet());
    List<SettingsDifference> found = new ArrayList<>();
    for (String key : keys) {
      JsonNode one = before.getOrDefault(key, NullNode.getInstance());
      JsonNode other = after.getOrDefault(key, NullNode.getInstance());
      if (!same(one, other)) {
        found.add(new SettingsDifference(key, one.toString(), other.toString()));
      }
    }
    return found;
  }

  /** 1 and 1.0 are one number. */
  private static boolean same(JsonNode one, JsonNode other) {
    return (one.isNumber() && other.isNumber())
        ? one.doubleValue() == other.doubleValue()
        : one.equals(other);
  }

  private static void flatten(String prefix, JsonNode node, Map<String, JsonNode> into) {
    if (!node.isObject()) {
      into.put(prefix, node);
      return;
    }
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      String key = prefix.isEmpty() ? entry.getKey() : prefix + "." + entry.getKey();
      flatten(key, entry.getValue(), into);
    }
  }
}
