package daybench.spark;

import daybench.datasets.UserException;
import daybench.datasets.cleaning.CleaningSettings;
import daybench.datasets.corpus.CorpusRequest;
import daybench.datasets.sources.CorpusSource;
import daybench.engine.DaybenchVersion;
import daybench.engine.cli.options.CleaningOptions;
import daybench.engine.cli.options.Converters;
import daybench.engine.cli.options.CorpusSourceOptions;
import daybench.engine.cli.options.PackingOptions;
import daybench.engine.cli.options.VocabularyOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The options of a job: those of {@code daybench corpus}, as far as they make sense here. Every
 * machine is sent the words of the command line and reads them itself.
 */
@Command(
    name = "spark-submit ... datasets-spark.jar",
    description = {
      "Prepares a corpus with Apache Spark: byte for byte what daybench corpus makes of the same"
          + " options.",
      "",
      "All machines must see the sources at the same place. The corpus is written by the driver, to"
          + " its own disk or to one that all see."
    },
    mixinStandardHelpOptions = true)
final class JobOptions {
  @Option(
      names = "--out",
      required = true,
      paramLabel = "FOLDER",
      description = "Where the corpus is put. Required.")
  private Path out = Path.of("");

  @Option(names = "--force", description = "Replace a corpus that is there already.")
  private boolean force;

  @ArgGroup(validate = false, heading = "%nText, at least one of:%n", order = 1)
  private CorpusSourceOptions sources = new CorpusSourceOptions();

  @ArgGroup(
      validate = false,
      heading =
          "%nCleaning, none of it unless asked for; --drop-boilerplate, --near-duplicates and"
              + " --preview are for one machine:%n",
      order = 2)
  private CleaningOptions cleaning = new CleaningOptions();

  @ArgGroup(validate = false, heading = "%nVocabulary, to be given by --vocab:%n", order = 3)
  private VocabularyOptions vocabulary = new VocabularyOptions();

  @ArgGroup(validate = false, heading = "%nSequences:%n", order = 4)
  private PackingOptions packing = new PackingOptions();

  /** A command line that fills these options. */
  CommandLine commandLine() {
    return Converters.register(new CommandLine(this)).setAbbreviatedOptionsAllowed(false);
  }

  /** The options of a command line that was read without fault before. */
  static JobOptions parse(List<String> arguments) {
    JobOptions options = new JobOptions();
    options.commandLine().parseArgs(arguments.toArray(String[]::new));
    return options;
  }

  Path out() {
    return out;
  }

  /**
   * Where text comes from.
   *
   * @throws UserException where there is none, or it is on the web
   */
  List<CorpusSource> sources() throws IOException {
    return sources.sources(
        file -> {
          throw new UserException(
              "%s is on the web; put it where all machines see it, and give that place."
                  .formatted(file.uri()));
        });
  }

  /**
   * What happens to documents.
   *
   * @throws UserException where an option is out of range, or for one machine only
   */
  CleaningSettings cleaning() {
    @Nullable Integer preview = cleaning.preview();
    if (preview != null) {
      throw new UserException("Preview cleaning by daybench corpus --preview, on one machine.");
    }
    return cleaning.settings();
  }

  /** The corpus to be prepared. */
  CorpusRequest request() throws IOException {
    return new CorpusRequest(
        sources(),
        cleaning(),
        vocabulary.choice(),
        packing.packing(),
        packing.length(),
        packing.heldOutShare(),
        packing.seed(),
        1, // of the driver, which only waits and writes
        force,
        DaybenchVersion.number());
  }
}
