package daybench.engine.evaluation;

import daybench.datasets.CancelSignal;
import daybench.datasets.UserException;
import daybench.engine.device.NativeHeap;
import daybench.engine.finetuning.FineTuneListener;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Has trials made by a process of its own, see {@link TrialServer}: DJL collects gradients for one
 * training of a process at a time. A process that dies takes its trial with it, which counts as
 * failed; the next trial gets a new one.
 */
public final class TrialProcess implements TrialWorker {
  private static final long PAUSE_MILLIS = 100;
  private static final long LAST_STEP_SECONDS = 30;

  private final EvaluationFolder folder;
  private final List<String> command;
  private final Map<String, String> environment;
  private @Nullable Running running;

  /**
   * A worker, whose process starts with its first trial.
   *
   * @param command that starts a {@link TrialServer} of the folder on its standard input and output
   * @param environment added to this process's
   */
  public TrialProcess(
      EvaluationFolder folder, List<String> command, Map<String, String> environment) {
    this.folder = folder;
    this.command = List.copyOf(command);
    this.environment = Map.copyOf(environment);
  }

  @Override
  public TrialResult make(Trial trial, FineTuneListener listener, CancelSignal cancel)
      throws IOException {
    Running now = running();
    try {
      now.ask(trial.id());
      while (true) {
        cancel.throwIfCancelled();
        Optional<WorkerMessage> said = now.next();
        if (said.isEmpty()) {
          if (now.silent()) {
            cancel.throwIfCancelled(); // an interrupt at the terminal reaches both processes
            return died(trial, now);
          }
          continue;
        }
        switch (said.get()) {
          case WorkerMessage.Stepped(long step, long steps, double loss) ->
              listener.stepped(step, steps, loss);
          case WorkerMessage.Scored(var evaluation) -> listener.evaluated(evaluation);
          case WorkerMessage.Refused(String message) -> throw new UserException(message);
          case WorkerMessage.Made(String made) -> {
            return folder
                .result(trial)
                .orElseThrow(() -> new IOException("The result of " + made + " is missing."));
          }
        }
      }
    } catch (CancellationException e) {
      close();
      throw e;
    }
  }

  private TrialResult died(Trial trial, Running now) throws IOException {
    int status = now.status();
    close();
    TrialResult result =
        TrialResult.failed(
            trial, "Its process ended, with the status %d, before it was done.".formatted(status));
    folder.write(result);
    return result;
  }

  private Running running() throws IOException {
    if (running == null || !running.process.isAlive()) {
      close();
      ProcessBuilder builder =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
      builder.environment().putAll(environment);
      NativeHeap.keepIn(builder.environment());
      running = new Running(builder.start());
    }
    return running;
  }

  /** Ends the process, after the step that it is at. */
  @Override
  public void close() {
    if (running != null) {
      running.end();
      running = null;
    }
  }

  /** A process, and what it said that was not heard yet. */
  private static final class Running {
    private final Process process;
    private final BlockingQueue<WorkerMessage> said = new LinkedBlockingQueue<>();
    private final Thread reader;

    Running(Process process) {
      this.process = process;
      this.reader = Thread.ofVirtual().name("trials made").start(this::read);
    }

    private void read() {
      try (BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
        @Nullable String line;
        while ((line = lines.readLine()) != null) {
          said.add(WorkerMessage.read(line));
        }
      } catch (IOException | UserException e) {
        process.destroyForcibly(); // what it says cannot be understood
      }
    }

    void ask(String trial) {
      try {
        process.getOutputStream().write((trial + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
      } catch (IOException e) {
        process.destroy(); // it takes nothing any more; its silence is noticed
      }
    }

    /** The next message; empty where there was none for a moment. */
    Optional<WorkerMessage> next() {
      try {
        return Optional.ofNullable(said.poll(PAUSE_MILLIS, TimeUnit.MILLISECONDS));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CancellationException("Interrupted.");
      }
    }

    /** Whether nothing will come any more. */
    boolean silent() {
      return !reader.isAlive() && said.isEmpty();
    }

    int status() {
      boolean interrupted = false;
      while (true) {
        try {
          int status = process.waitFor();
          if (interrupted) {
            Thread.currentThread().interrupt();
          }
          return status;
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    }

    void end() {
      try {
        process.getOutputStream().close();
      } catch (IOException e) {
        // it is gone already
      }
      try {
        if (!process.waitFor(LAST_STEP_SECONDS, TimeUnit.SECONDS)) {
          process.destroyForcibly();
        }
      } catch (InterruptedException e) {
        process.destroyForcibly();
        Thread.currentThread().interrupt();
      }
    }
  }
}
