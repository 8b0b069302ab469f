package daybench.controllers.newrun;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import daybench.engine.json.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The settings of a run as a tree, each of them a property by its name. */
final class SettingsTree {
  private ObjectNode tree = Json.object();
  private final Map<String, Property<?>> properties = new HashMap<>();
  private final List<Runnable> refreshes = new ArrayList<>();
  private final Runnable changed;
  private boolean replacing;

  /**
   * @param changed told of every change
   */
  SettingsTree(Runnable changed) {
    this.changed = changed;
  }

  /** A copy of it. */
  ObjectNode copy() {
    return tree.deepCopy();
  }

  /** Takes other settings, whole. */
  void replace(ObjectNode settings) {
    tree = settings.deepCopy();
    replacing = true;
    try {
      refreshes.forEach(Runnable::run);
    } finally {
      replacing = false;
    }
    changed.run();
  }

  IntegerProperty whole(String key) {
    return (IntegerProperty)
        properties.computeIfAbsent(
            key,
            _ -> {
              IntegerProperty property = new SimpleIntegerProperty(this, key);
              return tied(
                  property,
                  node -> property.set(node.asInt()),
                  into -> into.put(last(key), property.get()),
                  key);
            });
  }

  DoubleProperty decimal(String key) {
    return (DoubleProperty)
        properties.computeIfAbsent(
            key,
            _ -> {
              DoubleProperty property = new SimpleDoubleProperty(this, key);
              return tied(
                  property,
                  node -> property.set(node.asDouble()),
                  into -> into.put(last(key), property.get()),
                  key);
            });
  }

  BooleanProperty flag(String key) {
    return (BooleanProperty)
        properties.computeIfAbsent(
            key,
            _ -> {
              BooleanProperty property = new SimpleBooleanProperty(this, key);
              return tied(
                  property,
                  node -> property.set(node.asBoolean()),
                  into -> into.put(last(key), property.get()),
                  key);
            });
  }

  StringProperty choice(String key) {
    return (StringProperty)
        properties.computeIfAbsent(
            key,
            _ -> {
              StringProperty property = new SimpleStringProperty(this, key);
              return tied(
                  property,
                  node -> property.set(node.asText()),
                  into -> into.put(last(key), property.get()),
                  key);
            });
  }

  /** Sets a part that has no property. */
  void set(String key, JsonNode value) {
    parent(key).set(last(key), value);
    changed.run();
  }

  JsonNode get(String key) {
    return tree.at("/" + key.replace('.', '/'));
  }

  private <P extends Property<?>> P tied(
      P property, Consumer<JsonNode> read, Consumer<ObjectNode> write, String key) {
    Function<String, JsonNode> found = this::get;
    Runnable refresh = () -> read.accept(found.apply(key));
    refresh.run();
    refreshes.add(refresh);
    property.subscribe(
        (before, now) -> {
          if (!replacing) {
            write.accept(parent(key));
            changed.run();
          }
        });
    return property;
  }

  private ObjectNode parent(String key) {
    ObjectNode node = tree;
    String[] parts = key.split("\\.", -1);
    for (int i = 0; i < parts.length - 1; i++) {
      node = node.withObjectProperty(parts[i]);
    }
    return node;
  }

  private static String last(String key) {
    return key.substring(key.lastIndexOf('.') + 1);
  }
}
