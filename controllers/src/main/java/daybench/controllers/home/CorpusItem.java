package daybench.controllers.home;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A corpus as its card shows it.
 *
 * @param folder the corpus folder
 * @param usable whether its card can be read
 * @param summary its size in a few words; or why it is not usable, in a sentence
 * @param sources what it was made of; may be empty
 * @param created when it was finished; null where nobody knows
 * @param writable whether its name and tags can be changed and it can be deleted
 */
public record CorpusItem(
    Path folder,
    String name,
    List<String> tags,
    boolean usable,
    String summary,
    String sources,
    @Nullable Instant created,
    boolean writable) {
  public CorpusItem {
    tags = List.copyOf(tags);
  }

  CorpusItem gone() {
    return new CorpusItem(
        folder,
        name,
        tags,
        false,
        "Its folder was deleted or moved by something else.",
        sources,
        created,
        false);
  }
}
