package daybench.controllers.inspect;

import daybench.controllers.jobs.EngineCommand;
import daybench.datasets.UserException;
import daybench.engine.device.NativeHeap;
import daybench.engine.inspect.InspectionAnswer;
import daybench.engine.inspect.InspectionProtocol;
import daybench.engine.inspect.InspectionRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.DoubleConsumer;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** One process of {@code daybench inspect-server}, from its start to its end. */
final class InspectionProcess implements AutoCloseable {
  private final Process process;
  private final OutputStream requests;
  private final AtomicLong lastId = new AtomicLong();
  private final Map<Long, Waiting> waiting = new ConcurrentHashMap<>();
  private final CompletableFuture<InspectionAnswer.Ready> ready = new CompletableFuture<>();
  private volatile boolean ended;

  /** Starts it; the first question waits until it is ready. */
  InspectionProcess(EngineCommand command, int threads) throws IOException {
    List<String> arguments = List.of("inspect-server", "--threads", Integer.toString(threads));
    ProcessBuilder builder =
        new ProcessBuilder(command.line(arguments)).redirectError(ProcessBuilder.Redirect.DISCARD);
    NativeHeap.keepIn(builder.environment());
    process = builder.start();
    requests = process.getOutputStream();
    Thread.ofVirtual().name("inspection answers").start(this::read);
  }

  long pid() {
    return process.pid();
  }

  boolean alive() {
    return !ended && process.isAlive();
  }

  /**
   * Asks and waits for the answer.
   *
   * @param request makes the request with an id
   * @throws ProcessEndedException where the process ends before it answers
   * @throws UserException where it refuses
   * @throws InterruptedException where the caller was interrupted; the question is taken back
   */
  <A extends InspectionAnswer> A ask(
      LongFunction<InspectionRequest> request, Class<A> kind, DoubleConsumer done)
      throws IOException, InterruptedException {
    awaitReady();
    long id = lastId.incrementAndGet();
    CompletableFuture<InspectionAnswer> answer = new CompletableFuture<>();
    waiting.put(id, new Waiting(answer, done));
    try {
      send(request.apply(id));
      return kind.cast(answer.get());
    } catch (InterruptedException e) {
      send(new InspectionRequest.Cancel(lastId.incrementAndGet(), id));
      throw e;
    } catch (ExecutionException e) {
      throw told(e);
    } finally {
      waiting.remove(id);
    }
  }

  /** As {@link #ask}, keeping an interruption of the caller for later. */
  <A extends InspectionAnswer> A askPatiently(
      LongFunction<InspectionRequest> request, Class<A> kind)
      throws IOException, InterruptedException {
    awaitReady();
    long id = lastId.incrementAndGet();
    CompletableFuture<InspectionAnswer> answer = new CompletableFuture<>();
    waiting.put(id, new Waiting(answer, share -> {}));
    boolean interrupted = false;
    try {
      send(request.apply(id));
      while (true) {
        try {
          return kind.cast(answer.get());
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } catch (ExecutionException e) {
      throw told(e);
    } finally {
      waiting.remove(id);
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Says something that needs no answer. */
  void send(InspectionRequest request) throws IOException {
    byte[] line = (request.line() + "\n").getBytes(StandardCharsets.UTF_8);
    try {
      synchronized (requests) {
        requests.write(line);
        requests.flush();
      }
    } catch (IOException e) {
      throw new ProcessEndedException("The inspection process takes no requests any more.");
    }
  }

  long nextId() {
    return lastId.incrementAndGet();
  }

  private void awaitReady() throws IOException, InterruptedException {
    try {
      InspectionAnswer.Ready first = ready.get();
      if (first.protocol() != InspectionProtocol.VERSION) {
        throw new UserException(
            "The engine speaks version %d of the inspection protocol and the window %d; install them together."
                .formatted(first.protocol(), InspectionProtocol.VERSION));
      }
    } catch (ExecutionException e) {
      throw told(e);
    }
  }

  private static IOException told(ExecutionException e) {
    return switch (e.getCause()) {
      case UserException refused -> throw refused;
      case CancellationException cancelled -> throw cancelled;
      case IOException io -> io;
      case null, default -> new IOException(e.getCause());
    };
  }

  private void read() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      @Nullable String line;
      while ((line = lines.readLine()) != null) {
        take(InspectionAnswer.read(line));
      }
    } catch (IOException | UserException e) {
      process.destroyForcibly(); // what it says cannot be understood
    } finally {
      ended = true;
      ProcessEndedException end = new ProcessEndedException("The inspection process ended.");
      ready.completeExceptionally(end);
      waiting.values().forEach(one -> one.answer().completeExceptionally(end));
    }
  }

  private void take(InspectionAnswer answer) {
    switch (answer) {
      case InspectionAnswer.Ready first -> ready.complete(first);
      case InspectionAnswer.Progressed now -> {
        @Nullable Waiting one = waiting.get(now.id());
        if (one != null && now.total() > 0) {
          one.done().accept((double) now.done() / now.total());
        }
      }
      case InspectionAnswer.Refused refused -> {
        if (refused.id() != null) {
          end(refused.id(), new UserException(refused.message()));
        }
      }
      case InspectionAnswer.Cancelled cancelled ->
          end(cancelled.id(), new CancellationException("The question was taken back."));
      case InspectionAnswer.Opened opened -> complete(opened.id(), opened);
      case InspectionAnswer.Filled filled -> complete(filled.id(), filled);
      case InspectionAnswer.Surprised surprised -> complete(surprised.id(), surprised);
      case InspectionAnswer.Tokenised tokenised -> complete(tokenised.id(), tokenised);
      case InspectionAnswer.Classified classified -> complete(classified.id(), classified);
      case InspectionAnswer.Closed closed -> complete(closed.id(), closed);
    }
  }

  private void complete(long id, InspectionAnswer answer) {
    @Nullable Waiting one = waiting.get(id);
    if (one != null) {
      one.answer().complete(answer);
    }
  }

  private void end(long id, RuntimeException why) {
    @Nullable Waiting one = waiting.get(id);
    if (one != null) {
      one.answer().completeExceptionally(why);
    }
  }

  /** Ends the process: its input ends, and so does it; in any case soon. */
  @Override
  public void close() {
    try {
      requests.close();
    } catch (IOException e) {
      // it is gone already
    }
    process.destroy();
  }

  private record Waiting(CompletableFuture<InspectionAnswer> answer, DoubleConsumer done) {}
}
