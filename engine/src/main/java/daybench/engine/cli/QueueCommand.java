package daybench.engine.cli;

import daybench.engine.cli.terminal.Answer;
import daybench.engine.cli.terminal.Console;
import daybench.engine.device.NvidiaSmi;
import daybench.engine.jobs.OwnProgram;
import daybench.engine.queue.QueueEntry;
import daybench.engine.queue.QueueFolder;
import daybench.engine.queue.QueueKeeper;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code daybench queue}. */
@Command(
    name = "queue",
    description = {
      "Starts the runs that wait in a queue, one after the other on each device.",
      "",
      "The window puts runs into the queue of its workspace and starts this command; it goes on when"
          + " the window is closed and ends when nothing waits. After a restart of the machine,"
          + " opening the window or this command goes on."
    },
    footerHeading = "%nExample:%n",
    footer = "  daybench queue ~/Daybench")
final class QueueCommand implements Callable<Integer> {
  private static final long PAUSE_MILLIS = 1_000;

  private final Console console;
  @Mixin HelpOption help = new HelpOption();
  @Mixin private OutputOptions output = new OutputOptions();

  @Parameters(paramLabel = "WORKSPACE", description = "The folder of the window's workspace.")
  private Path workspace = Path.of("");

  @Option(names = "--list", description = "Say what is in the queue, and start nothing.")
  private boolean list;

  QueueCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    QueueFolder queue = new QueueFolder(workspace.resolve("queue"));
    boolean kept = true;
    if (!list) {
      boolean hasGpu = NvidiaSmi.query(0).isPresent();
      try (Interrupts interrupts = Interrupts.handle(() -> {})) {
        kept =
            new QueueKeeper(
                    queue, OwnProgram.words(), workspace.resolve("runs"), hasGpu, PAUSE_MILLIS)
                .keep(interrupts);
      }
    }
    Answer answer = new Answer("queue").put("kept", kept).put("entries", queue.read());
    if (!kept) {
      answer.line("Another process keeps this queue already.");
    }
    for (QueueEntry entry : queue.read()) {
      answer.row(
          entry.state().name().toLowerCase(Locale.ROOT),
          entry.title() + (entry.message().isEmpty() ? "" : ": " + entry.message()));
    }
    answer.to(console, output.json());
    return ExitCodes.DONE;
  }
}
