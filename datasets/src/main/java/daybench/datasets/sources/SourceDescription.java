package daybench.datasets.sources;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a source is, for the card of a corpus.
 *
 * @param kind the kind of source ("plain text", ...)
 * @param location the file or folder, absolute
 * @param options its settings by name, sorted
 */
public record SourceDescription(String kind, String location, Map<String, String> options) {
  public SourceDescription {
    options = Collections.unmodifiableMap(new TreeMap<>(options));
  }
}
