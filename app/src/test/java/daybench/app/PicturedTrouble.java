package daybench.app;

import daybench.controllers.workspace.Workspace;
import daybench.engine.run.RunFolder;
import daybench.engine.run.RunState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A workspace whose runs are in every kind of trouble, beside one that is well. */
final class PicturedTrouble {
  private static final int REPORTS = 400;

  private PicturedTrouble() {}

  static void make(Workspace workspace) throws IOException {
    run(workspace, "paused", RunState.PAUSED, 120);
    run(workspace, "out-of-memory", RunState.FAILED, 40, "The device has no memory left.");
    run(
        workspace,
        "rate-too-high",
        RunState.GAVE_UP,
        90,
        "The loss stayed infinite or undefined; lower the learning rate.");
    run(workspace, "well", RunState.FINISHED, REPORTS);
    Path damaged = run(workspace, "half-written", RunState.STOPPED, 200).requestFile();
    Files.writeString(damaged, Files.readString(damaged).substring(0, 200));
    Path newer = run(workspace, "from-the-future", RunState.STOPPED, 200).requestFile();
    Files.writeString(
        newer, Files.readString(newer).replaceFirst("\"schema\" : 1", "\"schema\" : 99"));
    Path corpus = Files.createDirectories(workspace.corpora().resolve("cut-off"));
    Files.writeString(corpus.resolve("corpus.json"), "{ \"schema\"");
  }

  private static RunFolder run(Workspace workspace, String name, RunState state, int told)
      throws IOException {
    return run(workspace, name, state, told, "");
  }

  private static RunFolder run(
      Workspace workspace, String name, RunState state, int told, String message)
      throws IOException {
    DayRun run = new DayRun(workspace.runs().resolve(name), REPORTS, name.length());
    run.tell(0, told);
    run.say(state, told, message);
    return run.folder();
  }
}
