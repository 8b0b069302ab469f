package daybench.engine.cli;

import daybench.engine.cli.terminal.Console;
import java.util.List;

/** The commands, in the order in which help lists them. */
final class Commands {
  private Commands() {}

  static List<Object> all(Console console, Logs logs) {
    return List.of(
        new DemoCommand(console, logs),
        new CorpusCommand(console),
        new TrainCommand(console, logs),
        new ResumeCommand(console, logs),
        new MeasureCommand(console),
        new QueueCommand(console),
        new StatusCommand(console),
        new WatchCommand(console),
        new PauseCommand(console),
        new StopCommand(console),
        new CheckpointCommand(console),
        new FillCommand(console),
        new ExportCommand(console),
        new ImportCommand(console),
        new InspectServerCommand(console),
        new FinetuneCommand(console),
        new ClassifyCommand(console),
        new GlueCommand(console));
  }
}
