package daybench.controllers.corpus;

import daybench.datasets.UserException;
import daybench.datasets.cleaning.CleaningSettings;
import daybench.datasets.corpus.CorpusRequest;
import daybench.datasets.sources.CorpusSource;
import daybench.engine.DaybenchVersion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A corpus as the wizard has it so far.
 *
 * @param cleaning what is done to documents first
 * @param threads that prepare it; 0 for one for each processor
 */
record CorpusDraft(
    SourceSelection text, CleaningSettings cleaning, EncodingChoice encoding, int threads) {
  private static final long SEED = 1;

  /**
   * The request that the engine will make of it, from other sources than its own: those of a
   * sample.
   *
   * @throws UserException where a setting is out of range
   */
  CorpusRequest request(List<CorpusSource> readers) {
    return new CorpusRequest(
        readers,
        cleaning,
        encoding.vocabulary(),
        encoding.packing(),
        encoding.length(),
        encoding.heldOutShare(),
        SEED,
        threads == 0 ? Runtime.getRuntime().availableProcessors() : threads,
        false,
        DaybenchVersion.number());
  }

  /**
   * Checks what can be checked without reading text.
   *
   * @throws UserException naming what is out of range
   */
  void check() {
    request(text.described());
  }

  /** The arguments of the engine's command line that prepares it. */
  List<String> arguments(Path out) {
    List<String> arguments = new ArrayList<>(List.of("corpus"));
    arguments.addAll(text.arguments());
    arguments.addAll(CleaningArguments.of(cleaning));
    arguments.addAll(encoding.arguments());
    arguments.addAll(List.of("--seed", Long.toString(SEED)));
    if (threads > 0) {
      arguments.addAll(List.of("--threads", Integer.toString(threads)));
    }
    arguments.addAll(List.of("--out", out.toString()));
    return List.copyOf(arguments);
  }
}
