package daybench.engine.cli;

import daybench.engine.cli.terminal.Console;
import daybench.engine.cli.terminal.JsonLines;
import daybench.engine.cli.watch.RunOverview;
import daybench.engine.cli.watch.RunTable;
import daybench.engine.run.RunFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code daybench status}. */
@Command(
    name = "status",
    description = {
      "Says how runs stand, at once.",
      "",
      "One run is told in full, several in a line each. A run whose process was killed is told as"
          + " INTERRUPTED."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  daybench status run/",
      "  daybench status runs/*           compare them",
      "  daybench status run/ --json      for a script"
    })
final class StatusCommand implements Callable<Integer> {
  private final Console console;
  @Mixin HelpOption help = new HelpOption();
  @Mixin private OutputOptions output = new OutputOptions();

  @Parameters(arity = "1..*", paramLabel = "RUN", description = "Folders of runs.")
  private List<Path> runs = new ArrayList<>();

  StatusCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    List<RunFolder> folders = runs.stream().map(RunParameter::open).toList();
    List<RunOverview> overviews = folders.stream().map(RunOverview::read).toList();
    if (output.json()) {
      JsonLines lines = new JsonLines(console.out());
      overviews.forEach(one -> lines.write(one.json()));
    } else if (overviews.size() == 1) {
      overviews.getFirst().lines(console.terminal()).forEach(console::line);
    } else {
      RunTable.draw(overviews, console.terminal().columns()).forEach(console::line);
    }
    return ExitCodes.DONE;
  }
}
