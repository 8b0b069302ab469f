package daybench.datasets.sources;

import daybench.datasets.UserException;
import java.io.IOException;
import java.util.List;

/** Documents to make a corpus of. */
public interface CorpusSource {
  /** What this source is. */
  SourceDescription description();

  /**
   * How many times each document is in the training side of a corpus, on average; the held-out ones
   * are held out once.
   */
  default double weight() {
    return 1;
  }

  /**
   * The parts of this source, each some megabytes. Their number, order and content depend on the
   * files alone. What the listing could not follow (a broken link, say) belongs to a part too, and
   * is reported when that part is read.
   *
   * @throws UserException if there is nothing to read
   */
  List<Partition> partitions() throws IOException;
}
