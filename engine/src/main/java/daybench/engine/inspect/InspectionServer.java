package daybench.engine.inspect;

import com.fasterxml.jackson.databind.node.ObjectNode;
import daybench.datasets.UserException;
import daybench.engine.DaybenchVersion;
import daybench.engine.device.ComputeThreads;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Reads requests, a line each, and answers them in order until its input ends. A thread of its own
 * reads, so that a request can be taken back while it waits or is at work; the caller's computes.
 * Whatever is wrong with a request is told in a line, and the next one is read.
 */
public final class InspectionServer {
  private final InputStream in;
  private final PrintStream out;
  private final int threads;
  private final int mostModels;
  private final boolean bfloat16;
  private final BlockingQueue<Work> waiting = new LinkedBlockingQueue<>();
  private final Map<Long, AtomicBoolean> unanswered = new ConcurrentHashMap<>();
  private volatile boolean ended;

  /**
   * A server.
   *
   * @param threads of libtorch's operators
   * @param mostModels in memory at once
   * @param bfloat16 whether matrix products run in bfloat16
   */
  public InspectionServer(
      InputStream in, PrintStream out, int threads, int mostModels, boolean bfloat16) {
    this.in = in;
    this.out = out;
    this.threads = threads;
    this.mostModels = mostModels;
    this.bfloat16 = bfloat16;
  }

  /** Answers until the input ends; what waits then is not answered. */
  public void run() throws InterruptedException {
    ComputeThreads.use(threads);
    say(
        new InspectionAnswer.Ready(
            InspectionProtocol.VERSION,
            DaybenchVersion.number(),
            ProcessHandle.current().pid(),
            threads,
            mostModels));
    Thread.ofPlatform().daemon().name("requests").start(this::read);
    try (Questions questions = new Questions(mostModels, bfloat16)) {
      while (true) {
        Work work = waiting.take();
        if (ended) {
          return;
        }
        answer(questions, work);
      }
    }
  }

  private void read() {
    BoundedLines lines = new BoundedLines(in, InspectionProtocol.LONGEST_LINE);
    try {
      BoundedLines.@Nullable Line line;
      while ((line = lines.next()) != null && !out.checkError()) {
        if (line.fault() != null) {
          say(new InspectionAnswer.Refused(null, line.fault()));
        } else if (!line.text().isBlank()) {
          take(line.text());
        }
      }
    } catch (IOException e) {
      say(new InspectionAnswer.Refused(null, "The requests cannot be read: " + e.getMessage()));
    } finally {
      ended = true;
      unanswered.values().forEach(cancelled -> cancelled.set(true));
      waiting.add(new Work(new InspectionRequest.Close(0, 0), new AtomicBoolean(true)));
    }
  }

  private void take(String line) {
    @Nullable Long id = null;
    try {
      ObjectNode json = InspectionRequest.parse(line);
      id = InspectionRequest.idOf(json);
      InspectionRequest request = InspectionRequest.read(json);
      if (request instanceof InspectionRequest.Cancel cancel) {
        @Nullable AtomicBoolean asked = unanswered.get(cancel.request());
        if (asked != null) {
          asked.set(true);
        }
      } else {
        enqueue(request);
      }
    } catch (UserException e) {
      say(new InspectionAnswer.Refused(id, String.valueOf(e.getMessage())));
    }
  }

  private void enqueue(InspectionRequest request) {
    if (waiting.size() >= InspectionProtocol.MOST_WAITING) {
      throw new UserException(
          "%d requests wait already; ask again when some are answered."
              .formatted(InspectionProtocol.MOST_WAITING));
    }
    AtomicBoolean cancelled = new AtomicBoolean();
    if (unanswered.putIfAbsent(request.id(), cancelled) != null) {
      throw new UserException(
          "The request %d is not answered yet; give each an id of its own."
              .formatted(request.id()));
    }
    waiting.add(new Work(request, cancelled));
  }

  private void answer(Questions questions, Work work) {
    long id = work.request().id();
    InspectionAnswer answer;
    try {
      if (work.cancelled().get()) {
        throw new CancellationException();
      }
      answer = questions.answer(work.request(), work.cancelled()::get, this::say);
    } catch (CancellationException e) {
      answer = new InspectionAnswer.Cancelled(id);
    } catch (UserException e) {
      answer = new InspectionAnswer.Refused(id, String.valueOf(e.getMessage()));
    } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
      // The other models are still there, so the process goes on.
      answer = new InspectionAnswer.Refused(id, "The request could not be answered: " + brief(e));
    }
    unanswered.remove(id);
    say(answer);
  }

  private static String brief(Throwable e) {
    String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("").strip();
    return "%s: %s".formatted(e.getClass().getSimpleName(), message);
  }

  /** UTF-8 whatever the locale, a line at once. */
  private synchronized void say(InspectionAnswer answer) {
    byte[] line = (answer.line() + "\n").getBytes(StandardCharsets.UTF_8);
    out.write(line, 0, line.length);
    out.flush();
  }

  private record Work(InspectionRequest request, AtomicBoolean cancelled) {}
}
