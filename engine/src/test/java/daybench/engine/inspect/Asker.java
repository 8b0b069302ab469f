package daybench.engine.inspect;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** An inspection server on a thread of its own, and the other end of its streams. */
final class Asker implements AutoCloseable {
  private final PipedOutputStream requests = new PipedOutputStream();
  private final BufferedReader answers;
  private final Thread server;

  Asker(int mostModels) throws IOException {
    PipedInputStream in = new PipedInputStream(requests, 1 << 22);
    PipedInputStream out = new PipedInputStream(1 << 22);
    OutputStream written = new PipedOutputStream(out);
    PrintStream printed = new PrintStream(written, true, StandardCharsets.US_ASCII);
    answers = new BufferedReader(new InputStreamReader(out, StandardCharsets.UTF_8));
    server =
        Thread.ofPlatform()
            .start(
                () -> {
                  try (printed) {
                    new InspectionServer(in, printed, 1, mostModels, false).run();
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                });
  }

  void send(InspectionRequest request) {
    send(request.line());
  }

  void send(String line) {
    try {
      requests.write((line + "\n").getBytes(StandardCharsets.UTF_8));
      requests.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The next answer, told progress included. */
  InspectionAnswer next() {
    try {
      return InspectionAnswer.read(String.valueOf(answers.readLine()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The answer to one request, in which progress is passed over. */
  InspectionAnswer ask(InspectionRequest request) {
    send(request);
    InspectionAnswer answer = next();
    while (answer instanceof InspectionAnswer.Progressed) {
      answer = next();
    }
    return answer;
  }

  /** Ends the input, as a parent that dies does, and waits for the server's end. */
  @Override
  public void close() {
    try {
      requests.close();
      server.join();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
