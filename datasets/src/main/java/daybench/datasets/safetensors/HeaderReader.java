package daybench.datasets.safetensors;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the JSON header of a safetensors file and checks it against the size of the data. */
final class HeaderReader {
  static final String METADATA = "__metadata__";

  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
  private static final int MAXIMUM_DIMENSIONS = 64;

  private final long dataLength;
  private final Map<String, String> metadata = new LinkedHashMap<>();
  private final List<TensorInfo> tensors = new ArrayList<>();

  /**
   * @param dataLength the number of bytes behind the header
   */
  HeaderReader(long dataLength) {
    this.dataLength = dataLength;
  }

  /** What a header says: the tensors in the order of their bytes. */
  record Header(Map<String, String> metadata, List<TensorInfo> tensors) {}

  /**
   * @throws MalformedHeaderException saying in a clause what is wrong
   */
  Header read(byte[] json) throws MalformedHeaderException {
    if (json.length == 0 || json[0] != '{') {
      throw new MalformedHeaderException("its header is not a JSON object");
    }
    try (JsonParser parser = JSON.createParser(json)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        if (name.equals(METADATA)) {
          readMetadata(parser);
        } else {
          tensors.add(readTensor(parser, name));
        }
      }
      if (parser.nextToken() != null) {
        throw new MalformedHeaderException("its header goes on after its JSON object");
      }
    } catch (MalformedHeaderException e) {
      throw e;
    } catch (JsonProcessingException e) {
      throw new MalformedHeaderException(
          "its header is not valid JSON (%s)".formatted(brief(e.getOriginalMessage())));
    } catch (IOException e) {
      throw new MalformedHeaderException("its header is not valid UTF-8");
    }
    tensors.sort(
        Comparator.comparingLong(TensorInfo::offset).thenComparingLong(TensorInfo::byteLength));
    checkLayout();
    return new Header(Map.copyOf(metadata), List.copyOf(tensors));
  }

  private static String brief(String message) {
    String line = message.lines().findFirst().orElse("");
    return line.length() > 100 ? line.substring(0, 100) + "..." : line;
  }

  private void readMetadata(JsonParser parser) throws IOException {
    require(parser, JsonToken.START_OBJECT, METADATA, "a JSON object");
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      parser.nextToken();
      require(parser, JsonToken.VALUE_STRING, METADATA, "a map of texts");
      metadata.put(key, parser.getText());
    }
  }

  private static TensorInfo readTensor(JsonParser parser, String name) throws IOException {
    require(parser, JsonToken.START_OBJECT, name, "a JSON object");
    String dtype = null;
    List<Long> shape = null;
    List<Long> offsets = null;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      parser.nextToken();
      switch (key) {
        case "dtype" -> {
          require(parser, JsonToken.VALUE_STRING, name, "given its dtype as a text");
          dtype = parser.getText();
        }
        case "shape" -> shape = readNumbers(parser, name, "shape");
        case "data_offsets" -> offsets = readNumbers(parser, name, "data_offsets");
        default ->
            throw new MalformedHeaderException(
                "%s has the unknown key %s".formatted(quoted(name), quoted(key)));
      }
    }
    if (dtype == null || shape == null || offsets == null || offsets.size() != 2) {
      throw new MalformedHeaderException(
          "%s lacks its dtype, shape or two data_offsets".formatted(quoted(name)));
    }
    return checkedTensor(name, dtype, shape, offsets.get(0), offsets.get(1));
  }

  private static TensorInfo checkedTensor(
      String name, String dtype, List<Long> shape, long begin, long end)
      throws MalformedHeaderException {
    long length;
    ElementType type;
    try {
      type = ElementType.of(dtype);
      length = TensorInfo.byteLength(type, shape);
    } catch (ArithmeticException e) {
      throw new MalformedHeaderException("%s has an impossible shape".formatted(quoted(name)));
    } catch (IllegalArgumentException e) {
      throw new MalformedHeaderException(
          "%s has the element type %s, which Daybench does not read"
              .formatted(quoted(name), quoted(dtype)));
    }
    if (begin > end) {
      throw new MalformedHeaderException("%s ends before it begins".formatted(quoted(name)));
    }
    if (end - begin != length) {
      throw new MalformedHeaderException(
          "%s has %d bytes, but its shape %s of %s makes %d"
              .formatted(quoted(name), end - begin, shape, type, length));
    }
    return new TensorInfo(name, type, shape, begin, length);
  }

  /** Non-negative whole numbers. */
  private static List<Long> readNumbers(JsonParser parser, String name, String key)
      throws IOException {
    require(parser, JsonToken.START_ARRAY, name, "given its " + key + " as a list");
    List<Long> numbers = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      require(parser, JsonToken.VALUE_NUMBER_INT, name, "given its " + key + " in whole numbers");
      JsonParser.NumberType kind = parser.getNumberType();
      if (kind == JsonParser.NumberType.BIG_INTEGER || parser.getLongValue() < 0) {
        throw new MalformedHeaderException(
            "%s has a number out of range in its %s".formatted(quoted(name), key));
      }
      numbers.add(parser.getLongValue());
      if (numbers.size() > MAXIMUM_DIMENSIONS) {
        throw new MalformedHeaderException(
            "%s has more than %d numbers in its %s"
                .formatted(quoted(name), MAXIMUM_DIMENSIONS, key));
      }
    }
    return numbers;
  }

  /** The arrays must cover the data section without a gap and without sharing bytes. */
  private void checkLayout() throws MalformedHeaderException {
    long expected = 0;
    for (TensorInfo tensor : tensors) {
      if (tensor.offset() + tensor.byteLength() > dataLength) {
        throw new MalformedHeaderException(
            "%s ends at byte %d of the data, which has only %d (is the file truncated?)"
                .formatted(
                    quoted(tensor.name()), tensor.offset() + tensor.byteLength(), dataLength));
      }
      if (tensor.offset() < expected) {
        throw new MalformedHeaderException(
            "%s shares bytes with another array".formatted(quoted(tensor.name())));
      }
      if (tensor.offset() > expected) {
        throw new MalformedHeaderException(
            "there are bytes that belong to no array before %s".formatted(quoted(tensor.name())));
      }
      expected = tensor.offset() + tensor.byteLength();
    }
    if (expected != dataLength) {
      throw new MalformedHeaderException(
          "there are %d bytes behind its last array".formatted(dataLength - expected));
    }
  }

  private static void require(JsonParser parser, JsonToken token, String name, String what)
      throws IOException {
    if (parser.currentToken() != token) {
      throw new MalformedHeaderException("%s is not %s".formatted(quoted(name), what));
    }
  }

  private static String quoted(String name) {
    String shown = name.length() > 80 ? name.substring(0, 80) + "..." : name;
    return '"' + shown.replaceAll("\\p{Cntrl}", "?") + '"';
  }
}
