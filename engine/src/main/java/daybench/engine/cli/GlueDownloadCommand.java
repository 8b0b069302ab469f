package daybench.engine.cli;

import daybench.datasets.UserException;
import daybench.datasets.glue.GlueTask;
import daybench.datasets.glue.download.GlueDownload;
import daybench.datasets.sources.download.Fetching;
import daybench.engine.cli.options.DownloadOptions;
import daybench.engine.cli.terminal.Answer;
import daybench.engine.cli.terminal.Consent;
import daybench.engine.cli.terminal.Console;
import daybench.engine.cli.terminal.ProgressPrinter;
import daybench.engine.cli.terminal.ProgressStyle;
import daybench.engine.cli.terminal.Quantities;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code daybench glue download}. */
@Command(
    name = "download",
    description = {
      "Downloads GLUE's official files, verifies their published hashes and lays them out as the"
          + " other commands read them.",
      "",
      "Says how much it is and asks first. What broke off goes on when the same is asked for again;"
          + " tasks that are there already are left alone."
    })
final class GlueDownloadCommand implements Callable<Integer> {
  private final Console console;
  @Mixin HelpOption help = new HelpOption();
  @Mixin private OutputOptions output = new OutputOptions();

  @Option(
      names = "--to",
      paramLabel = "FOLDER",
      description = "The folder that gets a folder for each task. Default: ${DEFAULT-VALUE}.")
  private Path folder = Path.of("glue");

  @Option(
      names = "--tasks",
      split = ",",
      paramLabel = "TASK",
      description = "Which tasks, separated by commas. Default: all, and AX.")
  private @Nullable List<String> tasks;

  @Option(names = "--yes", description = "Do not ask.")
  private boolean yes;

  @ArgGroup(validate = false, heading = "%nDownloads:%n")
  private DownloadOptions downloads = new DownloadOptions();

  GlueDownloadCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    GlueDownload download = new GlueDownload(folder);
    List<GlueTask> wanted = wanted();
    List<GlueTask> missing = download.missing(wanted);
    if (!missing.isEmpty()) {
      String what =
          "%s of GLUE are to be downloaded to %s: %s"
              .formatted(Quantities.bytes(download.bytes(missing)), folder, titles(missing));
      if (!yes && !new Consent(console).to(what)) {
        console.err().println("Nothing was downloaded.");
        return ExitCodes.DONE;
      }
      fetch(download, missing);
    }
    new Answer("glue-download")
        .put("folder", folder.toString())
        .put("downloaded", missing.stream().map(GlueTask::title).toList())
        .put(
            "there",
            wanted.stream().filter(t -> !missing.contains(t)).map(GlueTask::title).toList())
        .line(
            missing.isEmpty()
                ? "%s has all of these already: %s.".formatted(folder, titles(wanted))
                : "Ready: %s in %s, as published.".formatted(titles(missing), folder))
        .to(console, output.json());
    new NextSteps(console, output.json()).say("daybench glue inspect %s".formatted(folder));
    return ExitCodes.DONE;
  }

  private void fetch(GlueDownload download, List<GlueTask> missing) throws IOException {
    Path home = Path.of(System.getProperty("user.home"));
    try (Interrupts interrupts = Interrupts.handle(() -> {});
        ProgressPrinter progress =
            new ProgressPrinter(ProgressStyle.of(console, output.json()), System::nanoTime)) {
      Fetching fetching = downloads.fetching(System.getenv(), home, progress, interrupts);
      for (GlueTask task : missing) {
        download.fetch(task, fetching, interrupts);
      }
    }
  }

  private List<GlueTask> wanted() {
    if (tasks == null) {
      return List.of(GlueTask.values());
    }
    return tasks.stream().map(GlueDownloadCommand::named).distinct().toList();
  }

  private static GlueTask named(String name) {
    return GlueTask.named(name)
        .orElseThrow(
            () ->
                new UserException(
                    "GLUE has no task %s; it has %s."
                        .formatted(name, titles(Arrays.asList(GlueTask.values())))));
  }

  private static String titles(List<GlueTask> tasks) {
    return tasks.stream().map(GlueTask::title).collect(Collectors.joining(", "));
  }
}
