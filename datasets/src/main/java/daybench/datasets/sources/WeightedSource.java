package daybench.datasets.sources;

import daybench.datasets.UserException;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A source that counts for more or less than it is long.
 *
 * @param weight how many times each of its documents is in the training side, on average
 */
public record WeightedSource(CorpusSource source, double weight) implements CorpusSource {
  private static final double GREATEST = 20;

  /**
   * @throws UserException where the weight is out of range
   */
  public WeightedSource {
    if (!(weight > 0 && weight <= GREATEST)) {
      throw new UserException(
          "The weight of %s is %s; choose one over 0 and up to %.0f."
              .formatted(source.description().location(), weight, GREATEST));
    }
  }

  @Override
  public SourceDescription description() {
    SourceDescription plain = source.description();
    Map<String, String> options = new HashMap<>(plain.options());
    options.put("weight", Double.toString(weight));
    return new SourceDescription(plain.kind(), plain.location(), options);
  }

  @Override
  public List<Partition> partitions() throws IOException {
    return source.partitions();
  }
}
