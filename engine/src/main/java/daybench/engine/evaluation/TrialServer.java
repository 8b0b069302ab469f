package daybench.engine.evaluation;

import daybench.datasets.CancelSignal;
import daybench.datasets.UserException;
import daybench.engine.finetuning.Evaluation;
import daybench.engine.finetuning.FineTuneListener;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Reads names of trials, a line each, and makes them in order. When its input ends, so does the
 * trial at work: the process that asked is gone, or wants no more.
 */
public final class TrialServer {
  private static final long PAUSE_NANOS = Duration.ofMillis(200).toNanos();

  private final EvaluationRequest request;
  private final TrialWorker worker;
  private final InputStream in;
  private final PrintStream out;
  private final BlockingQueue<String> asked = new LinkedBlockingQueue<>();
  private volatile boolean ended;

  /** A server of one evaluation. */
  public TrialServer(
      EvaluationRequest request, TrialWorker worker, InputStream in, PrintStream out) {
    this.request = request;
    this.worker = worker;
    this.in = in;
    this.out = out;
  }

  /**
   * Makes trials until the input ends.
   *
   * @param cancel ends it, too
   * @throws CancellationException where a trial was at work at the end
   */
  public void run(CancelSignal cancel) throws IOException, InterruptedException {
    Thread.ofPlatform().daemon().name("trials asked for").start(this::read);
    while (true) {
      String name = asked.take();
      if (ended || cancel.cancelled()) {
        return;
      }
      try {
        worker.make(named(name), new Told(), () -> ended || cancel.cancelled());
      } catch (UserException e) {
        say(new WorkerMessage.Refused(String.valueOf(e.getMessage())));
        throw e;
      }
      say(new WorkerMessage.Made(name));
    }
  }

  private Trial named(String name) {
    return request.trials().stream()
        .filter(trial -> trial.id().equals(name))
        .findFirst()
        .orElseThrow(() -> new UserException("The grid has no trial %s.".formatted(name)));
  }

  private void read() {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      @Nullable String line;
      while ((line = lines.readLine()) != null) {
        asked.add(line);
      }
    } catch (IOException e) {
      // as its end
    } finally {
      ended = true;
      asked.add("");
    }
  }

  private void say(WorkerMessage message) {
    byte[] line = (WorkerMessage.line(message) + "\n").getBytes(StandardCharsets.UTF_8);
    out.write(line, 0, line.length);
    out.flush();
  }

  private final class Told implements FineTuneListener {
    private long said;

    @Override
    public void stepped(long step, long steps, double loss) {
      if (step == steps || System.nanoTime() - said > PAUSE_NANOS) {
        said = System.nanoTime();
        say(new WorkerMessage.Stepped(step, steps, loss));
      }
    }

    @Override
    public void evaluated(Evaluation evaluation) {
      say(new WorkerMessage.Scored(evaluation));
    }
  }
}
