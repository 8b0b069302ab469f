package daybench.engine.cli;

import daybench.engine.cli.terminal.Console;
import daybench.engine.cli.watch.FollowStyle;
import daybench.engine.cli.watch.RunFolderSource;
import daybench.engine.cli.watch.RunFollower;
import daybench.engine.run.RunFolder;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code daybench watch}. */
@Command(
    name = "watch",
    description = {
      "Shows how a run goes, until it ends.",
      "",
      "Reads the run's folder only: the run need not be started from here, any number may watch,"
          + " and Ctrl-C ends the watching, not the run. Of a run that has ended it shows the"
          + " whole course at once."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  daybench watch run/",
      "  daybench watch run/ --json | grep validation   every event, as one JSON object a line"
    })
final class WatchCommand implements Callable<Integer> {
  private static final Duration INTERVAL = Duration.ofSeconds(1);

  private final Console console;
  @Mixin HelpOption help = new HelpOption();
  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private RunParameter run = new RunParameter();

  WatchCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws InterruptedException {
    RunFolder folder = run.open();
    RunFolderSource source = new RunFolderSource(folder);
    FollowStyle style = FollowStyle.of(console, output.json(), System::nanoTime);
    new RunFollower(source, style, INTERVAL).follow(() -> !source.view().live());
    return ExitCodes.DONE;
  }
}
