package daybench.engine.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import daybench.datasets.UserException;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * JSON of records: keys in the order of the components, instants in ISO 8601, strict in what it
 * reads. Immutable and safe for use by several threads.
 */
public final class Json {
  private static final ObjectMapper STRICT = mapper(true);
  private static final ObjectMapper LENIENT = mapper(false);

  private Json() {}

  private static ObjectMapper mapper(boolean strict) {
    SimpleModule instants = new SimpleModule();
    instants.addSerializer(Instant.class, new InstantWriter());
    instants.addDeserializer(Instant.class, new InstantReader());
    return JsonMapper.builder()
        .addModule(instants)
        .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, strict)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
        .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
        .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
        .build();
  }

  /** The value as indented JSON that ends with a line end. */
  public static String indented(Object value) {
    try {
      return STRICT.writerWithDefaultPrettyPrinter().writeValueAsString(value) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("No JSON form: " + value.getClass().getName(), e);
    }
  }

  /** The value as one line of JSON without a line end. */
  public static String line(Object value) {
    try {
      return STRICT.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("No JSON form: " + value.getClass().getName(), e);
    }
  }

  /** The value as a JSON tree. */
  public static ObjectNode tree(Object value) {
    return STRICT.convertValue(value, ObjectNode.class);
  }

  /** An empty JSON object. */
  public static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /**
   * Parses a JSON object.
   *
   * @param what the name of the text in an error, such as {@code run.json}
   * @throws UserException where the text is no JSON object
   */
  public static ObjectNode parse(String text, String what) {
    try {
      if (STRICT.readTree(text) instanceof ObjectNode object) {
        return object;
      }
    } catch (JsonProcessingException e) {
      throw new UserException(what + " is not valid JSON: " + e.getOriginalMessage() + ".", e);
    }
    throw new UserException(what + " is not a JSON object.");
  }

  /** Any value as a JSON tree, a number or a text for example. */
  public static JsonNode value(Object value) {
    return STRICT.valueToTree(value);
  }

  /** The JSON value that a text is: an object, a number, a word; empty where it is none. */
  public static Optional<JsonNode> parseValue(String text) {
    try {
      return Optional.of(STRICT.readTree(text)).filter(found -> !found.isMissingNode());
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /**
   * Reads a record; a key that the record does not have is an error.
   *
   * @param what the name of the text in an error, such as {@code run.json}
   * @throws UserException naming the key that is unknown, missing or has a wrong value
   */
  public static <T> T read(String text, Class<T> type, String what) {
    return convert(parse(text, what), type, what);
  }

  /** As {@link #read}, from a tree. */
  public static <T> T convert(JsonNode tree, Class<T> type, String what) {
    return convert(STRICT, tree, type, what);
  }

  /** As {@link #convert}, passing over unknown keys: for files that a later version may extend. */
  public static <T> T convertLeniently(JsonNode tree, Class<T> type, String what) {
    return convert(LENIENT, tree, type, what);
  }

  /** A reader of a record from bytes, passing over unknown keys, for lines by the ten thousands. */
  public static ObjectReader lenientReader(Class<?> type) {
    return LENIENT.readerFor(type);
  }

  private static <T> T convert(ObjectMapper mapper, JsonNode tree, Class<T> type, String what) {
    try {
      return mapper.treeToValue(tree, type);
    } catch (UnrecognizedPropertyException e) {
      throw new UserException(
          what + " has the unknown key \"" + path(e) + "\"; remove it or correct its name.", e);
    } catch (JsonMappingException e) {
      throw new UserException(explain(e, what), e);
    } catch (JsonProcessingException e) {
      throw new UserException(what + " cannot be read: " + e.getOriginalMessage() + ".", e);
    }
  }

  private static String explain(JsonMappingException error, String what) {
    // A record's own check speaks in a full sentence already.
    for (Throwable cause = error.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof UserException || cause instanceof IllegalArgumentException) {
        return what + ": " + cause.getMessage();
      }
    }
    String path = path(error);
    if (path.isEmpty()) {
      return what + " cannot be read: " + error.getOriginalMessage() + ".";
    }
    return what + ": the key \"" + path + "\" is missing or has a value of the wrong kind.";
  }

  private static String path(JsonMappingException error) {
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference part : error.getPath()) {
      if (part.getFieldName() != null) {
        path.append(path.isEmpty() ? "" : ".").append(part.getFieldName());
      } else {
        path.append('[').append(part.getIndex()).append(']');
      }
    }
    return path.toString();
  }

  private static final class InstantWriter extends JsonSerializer<Instant> {
    @Override
    public void serialize(Instant value, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeString(value.toString());
    }
  }

  private static final class InstantReader extends JsonDeserializer<Instant> {
    @Override
    public Instant deserialize(JsonParser json, DeserializationContext context) throws IOException {
      try {
        return Instant.parse(json.getText());
      } catch (DateTimeException e) {
        throw JsonMappingException.from(json, "not an ISO 8601 instant", e);
      }
    }
  }
}
