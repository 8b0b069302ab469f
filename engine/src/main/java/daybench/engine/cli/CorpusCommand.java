package daybench.engine.cli;

import daybench.datasets.CancelSignal;
import daybench.datasets.UserException;
import daybench.datasets.cleaning.CleaningPreview;
import daybench.datasets.cleaning.CleaningPreviewer;
import daybench.datasets.cleaning.CleaningSettings;
import daybench.datasets.corpus.CorpusPreparation;
import daybench.datasets.corpus.CorpusRequest;
import daybench.datasets.sources.CorpusSource;
import daybench.engine.DaybenchVersion;
import daybench.engine.cli.corpus.PreviewReport;
import daybench.engine.cli.options.CleaningOptions;
import daybench.engine.cli.options.CorpusSourceOptions;
import daybench.engine.cli.options.DownloadOptions;
import daybench.engine.cli.options.PackingOptions;
import daybench.engine.cli.options.VocabularyOptions;
import daybench.engine.cli.terminal.Console;
import daybench.engine.cli.terminal.ProgressPrinter;
import daybench.engine.cli.terminal.ProgressStyle;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code daybench corpus}. */
@Command(
    name = "corpus",
    description = {
      "Prepares text for training: reads, splits into sentences, trains or takes a vocabulary,"
          + " encodes and packs.",
      "",
      "The folder holds a finished corpus or none: what was interrupted goes on when the same is"
          + " asked for again. Empty, binary and unreadable files are skipped, counted and named."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  daybench corpus --jdk-docs --vocab-size 8192 --out corpus/",
      "  daybench corpus --books novels/ --text letters.txt --out corpus/",
      "  daybench corpus --text lines.txt --documents blank-lines --out corpus/",
      "  daybench corpus --wiki extracted/ --vocab vocab.txt --out corpus/",
      "  daybench corpus --table 'data/*.parquet' --column content --out corpus/",
      "  daybench corpus --table https://host/part-0.parquet#sha256=... --out corpus/",
      "  daybench corpus --wikipedia enwiki-latest-pages-articles.xml.bz2 --out corpus/",
      "  daybench corpus --text web/ --language en --near-duplicates --drop-boilerplate 20 --preview",
      "",
      "Then: daybench corpus inspect corpus/",
      "      daybench train --corpus corpus/ --run run/"
    })
final class CorpusCommand implements Callable<Integer>, CommandGroup {
  private final Console console;
  @Mixin HelpOption help = new HelpOption();
  @Mixin private OutputOptions output = new OutputOptions();

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description = "Where the corpus is put. Required.")
  private @Nullable Path out; // not required where "inspect" follows

  @Option(names = "--force", description = "Replace a corpus that is there already.")
  private boolean force;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads that work. Default: one for each processor.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @ArgGroup(validate = false, heading = "%nText, at least one of:%n", order = 1)
  private CorpusSourceOptions sources = new CorpusSourceOptions();

  @ArgGroup(
      validate = false,
      heading =
          "%nAny FILE above may be an https:// address, with the file's hash behind it as"
              + " #sha256=..., #sha1=... or #md5=...:%n",
      order = 2)
  private DownloadOptions downloads = new DownloadOptions();

  @ArgGroup(validate = false, heading = "%nCleaning, none of it unless asked for:%n", order = 3)
  private CleaningOptions cleaning = new CleaningOptions();

  @ArgGroup(validate = false, heading = "%nVocabulary:%n", order = 4)
  private VocabularyOptions vocabulary = new VocabularyOptions();

  @ArgGroup(validate = false, heading = "%nSequences:%n", order = 5)
  private PackingOptions packing = new PackingOptions();

  CorpusCommand(Console console) {
    this.console = console;
  }

  @Override
  public List<Object> subcommands() {
    return List.of(new InspectCorpusCommand(console));
  }

  @Override
  public Integer call() throws IOException {
    if (cleaning.preview() != null) {
      preview(cleaning.preview());
      return ExitCodes.DONE;
    }
    if (out == null) {
      throw new UserException(
          "Say by --out FOLDER where the corpus is put. See daybench corpus --help.");
    }
    // Whatever else is wrong is said before anything is downloaded, which may take hours.
    CorpusPreparation.check(request(sources.sources(file -> Path.of(file.name()))), out);
    try (Interrupts interrupts = Interrupts.handle(() -> {})) {
      CorpusRequest request = request(fetched(interrupts));
      new CorpusJob(console, output.json()).prepare(request, out, interrupts);
    }
    new NextSteps(console, output.json())
        .say(
            "daybench corpus inspect %s".formatted(out),
            "daybench train --corpus %s --run run/ --preset small --budget 2h".formatted(out));
    return ExitCodes.DONE;
  }

  private CorpusRequest request(List<CorpusSource> text) {
    return new CorpusRequest(
        text,
        cleaning.settings(),
        vocabulary.choice(),
        packing.packing(),
        packing.length(),
        packing.heldOutShare(),
        packing.seed(),
        threads,
        force,
        DaybenchVersion.number());
  }

  private void preview(int documents) throws IOException {
    if (documents < 1) {
      throw new UserException(
          "--preview is %d; look at one document or more.".formatted(documents));
    }
    CleaningSettings settings = cleaning.settings();
    try (Interrupts interrupts = Interrupts.handle(() -> {})) {
      CleaningPreview preview =
          new CleaningPreviewer(documents).preview(fetched(interrupts), settings, interrupts);
      new PreviewReport(preview).answer().to(console, output.json());
    }
  }

  private List<CorpusSource> fetched(CancelSignal cancel) throws IOException {
    try (ProgressPrinter progress =
        new ProgressPrinter(ProgressStyle.of(console, output.json()), System::nanoTime)) {
      Path home = Path.of(System.getProperty("user.home"));
      return sources.sources(downloads.fetching(System.getenv(), home, progress, cancel));
    }
  }
}
