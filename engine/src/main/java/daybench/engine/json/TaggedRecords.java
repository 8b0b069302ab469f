package daybench.engine.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import daybench.datasets.UserException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The alternatives of a sealed interface as lines of JSON, told apart by the value of one key: the
 * record's name in lower case.
 */
public final class TaggedRecords<T> {
  private final String key;
  private final Map<String, Class<? extends T>> types = new LinkedHashMap<>();

  /**
   * @param sealed an interface that permits records only
   */
  public TaggedRecords(String key, Class<T> sealed) {
    this.key = key;
    Arrays.stream(sealed.getPermittedSubclasses())
        .forEach(type -> types.put(tag(type), type.asSubclass(sealed)));
  }

  public String line(T value) {
    ObjectNode json = Json.object();
    json.put(key, tag(value.getClass()));
    json.setAll(Json.tree(value));
    return Json.line(json);
  }

  /**
   * Reads one.
   *
   * @param json is used up
   * @param what the name of the line in an error
   * @throws UserException naming the key that is missing, unknown or has a wrong value
   */
  public T read(ObjectNode json, String what) {
    String tag = json.path(key).asText("");
    @Nullable Class<? extends T> type = types.get(tag);
    if (type == null) {
      throw new UserException(
          "%s has no known value for the key \"%s\"; it is one of %s."
              .formatted(what, key, String.join(", ", types.keySet())));
    }
    json.remove(key);
    return Json.convert(json, type, what);
  }

  private static String tag(Class<?> type) {
    return type.getSimpleName().toLowerCase(Locale.ROOT);
  }
}
