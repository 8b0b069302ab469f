package daybench.engine.cli;

import daybench.engine.cli.demo.DemoFolder;
import daybench.engine.cli.demo.DemoPlan;
import daybench.engine.cli.terminal.Console;
import daybench.engine.settings.Presets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code daybench demo}. */
@Command(
    name = "demo",
    description = {
      "From nothing to a trained, exported model in minutes.",
      "",
      "Prepares the documentation comments of the JDK that runs this (or --wiki), trains a small"
          + " model on them, fills masks and exports. An interrupted demo goes on when the same is"
          + " asked for again."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  daybench demo",
      "  daybench demo --budget 10m --force",
      "  daybench demo --wiki extracted/ --vocab vocab.txt --folder wiki-demo/"
    })
final class DemoCommand implements Callable<Integer> {
  private final Console console;
  private final Logs logs;
  @Mixin HelpOption help = new HelpOption();
  @Mixin private OutputOptions output = new OutputOptions();

  @Option(
      names = "--folder",
      paramLabel = "FOLDER",
      defaultValue = "demo",
      description = "Where all that is made is kept. Default: ./${DEFAULT-VALUE}.")
  private Path folder = Path.of("demo");

  @Option(
      names = "--budget",
      paramLabel = "TIME",
      defaultValue = "5m",
      description = "The time to train for. Default: ${DEFAULT-VALUE}.")
  private Duration budget = Duration.ofMinutes(5);

  @Option(
      names = "--wiki",
      paramLabel = "FOLDER",
      description = "Train on what WikiExtractor made of a Wikipedia dump instead.")
  private @Nullable Path wiki;

  @Option(
      names = "--vocab",
      paramLabel = "FILE",
      description = "Use this uncased vocab.txt. Default: train one of 8,192 tokens.")
  private @Nullable Path vocabulary;

  @Option(
      names = "--preset",
      paramLabel = "NAME",
      defaultValue = "tiny",
      description = "The model: tiny, small, base or large. Default: ${DEFAULT-VALUE}.")
  private String preset = "tiny";

  @Option(names = "--force", description = "Train anew over an earlier demo in the folder.")
  private boolean force;

  DemoCommand(Console console, Logs logs) {
    this.console = console;
    this.logs = logs;
  }

  @Override
  public Integer call() throws Exception {
    Presets.load(preset, DemoJob.VOCABULARY_SIZE); // Refuses a preset that there is not.
    DemoPlan plan =
        new DemoPlan(absolute(wiki), absolute(vocabulary), preset, budget.toMillis() / 1000.0);
    return new DemoJob(console, output.json(), logs, plan).run(new DemoFolder(folder), force);
  }

  private static @Nullable String absolute(@Nullable Path path) {
    return path == null ? null : path.toAbsolutePath().normalize().toString();
  }
}
