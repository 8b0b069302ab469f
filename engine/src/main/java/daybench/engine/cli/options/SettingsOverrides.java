package daybench.engine.cli.options;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import daybench.datasets.UserException;
import daybench.engine.json.Json;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Settings of a run that replace those of its preset: a JSON object of the same shape as {@code
 * run.json} that holds only what was asked for.
 */
public final class SettingsOverrides {
  private final ObjectNode tree = Json.object();

  /** Sets {@code model.layers} and the like where there is a value. */
  public void set(String path, @Nullable Object value) {
    if (value != null) {
      put(path, Json.value(value));
    }
  }

  /** Sets a path to null: that the setting is not used. */
  public void clear(String path) {
    put(path, tree.nullNode());
  }

  /** Sets a path to a value as typed: JSON where it is some, else text. */
  public void setTyped(String path, String value) {
    put(path, Json.parseValue(value).orElseGet(() -> TextNode.valueOf(value)));
  }

  /** Takes over all of {@code settings}, over what was set before. */
  public void merge(ObjectNode settings) {
    merge(tree, settings);
  }

  /** Replaces in {@code settings} what is set here. */
  public void applyTo(ObjectNode settings) {
    merge(settings, tree);
  }

  private void put(String path, JsonNode value) {
    String[] keys = path.split("\\.", -1);
    ObjectNode node = tree;
    for (int i = 0; i < keys.length - 1; i++) {
      JsonNode child = node.get(keys[i]);
      if (child != null && !child.isObject()) {
        throw new UserException(
            "The setting \"%s\" is a value, so there is no \"%s\" in it."
                .formatted(keys[i], keys[i + 1]));
      }
      node = child instanceof ObjectNode object ? object : node.putObject(keys[i]);
    }
    node.set(keys[keys.length - 1], value);
  }

  private static void merge(ObjectNode into, ObjectNode from) {
    for (Map.Entry<String, JsonNode> entry : from.properties()) {
      if (entry.getValue() instanceof ObjectNode part
          && into.get(entry.getKey()) instanceof ObjectNode whole) {
        merge(whole, part);
      } else {
        into.set(entry.getKey(), entry.getValue().deepCopy());
      }
    }
  }
}
