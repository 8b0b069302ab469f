package daybench.controllers.inspect;

import daybench.engine.inference.Candidate;
import daybench.engine.inference.FilledMask;
import daybench.engine.inspect.InspectedModel;
import daybench.engine.inspect.InspectionAnswer;
import daybench.engine.inspect.InspectionProtocol;
import daybench.engine.inspect.InspectionRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A process that speaks the inspection protocol without a model, notes what it is asked, and dies
 * or waits when the text says so.
 */
final class PretendedServer {
  private PretendedServer() {}

  /** The first argument is the file of the notes. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path notes = Path.of(arguments[0]);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.println(
        new InspectionAnswer.Ready(
                InspectionProtocol.VERSION, "test", ProcessHandle.current().pid(), 1, 4)
            .line());
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    int model = 0;
    @Nullable String line;
    while ((line = in.readLine()) != null) {
      Files.writeString(
          notes,
          line + "\n",
          java.nio.file.StandardOpenOption.CREATE,
          java.nio.file.StandardOpenOption.APPEND);
      switch (InspectionRequest.read(InspectionRequest.parse(line))) {
        case InspectionRequest.Open open -> out.println(opened(open, ++model).line());
        case InspectionRequest.Fill fill -> fill(out, fill);
        case InspectionRequest.Cancel cancel ->
            out.println(new InspectionAnswer.Cancelled(cancel.request()).line());
        case InspectionRequest other ->
            out.println(new InspectionAnswer.Refused(other.id(), "Not pretended.").line());
      }
    }
  }

  private static void fill(PrintStream out, InspectionRequest.Fill fill) {
    if (fill.text().contains("die always") || fill.text().contains("die once")) {
      Path died = Path.of(System.getProperty("died"));
      if (fill.text().contains("always") || died.toFile().mkdir()) {
        Runtime.getRuntime().halt(134);
      }
    }
    if (!fill.text().contains("wait")) {
      Candidate answer = new Candidate(7, fill.model() + ":" + fill.text(), 0.5);
      FilledMask mask = new FilledMask(0, 6, List.of(answer));
      out.println(new InspectionAnswer.Filled(fill.id(), List.of(mask), 1).line());
    }
  }

  private static InspectionAnswer opened(InspectionRequest.Open open, int model) {
    if (open.place().contains("missing")) {
      return new InspectionAnswer.Refused(open.id(), "There is no such model.");
    }
    InspectedModel about =
        new InspectedModel(
            open.place(), null, null, null, null, 2, 8, 100, 21, true, 12, List.of());
    return new InspectionAnswer.Opened(open.id(), model, about, 1);
  }
}
