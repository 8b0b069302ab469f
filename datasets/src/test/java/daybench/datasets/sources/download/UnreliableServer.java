package daybench.datasets.sources.download;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A server on this machine that misbehaves as asked. */
final class UnreliableServer implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /** The method and range of every request. */
  final List<String> requests = new CopyOnWriteArrayList<>();

  volatile byte[] content = new byte[0];

  /** What is at a path, where it is not the content that is everywhere. */
  final Map<String, byte[]> contents = new ConcurrentHashMap<>();

  volatile String etag = "";
  volatile boolean ranges = true;
  volatile boolean wrongRange;
  volatile boolean endless; // says nothing more after breakAfter bytes
  volatile int breakAfter = Integer.MAX_VALUE; // bytes of an answer
  volatile int declared = -1; // bytes that are said to come, where not the truth
  volatile int status = 200;
  final AtomicInteger failures = new AtomicInteger(); // answers with status 503 that come first
  volatile Runnable afterAnswer = () -> {};

  UnreliableServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  String address(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String range = exchange.getRequestHeaders().getFirst("Range");
      String condition = exchange.getRequestHeaders().getFirst("If-Range");
      requests.add(exchange.getRequestMethod() + (range == null ? "" : " " + range));
      if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
        exchange.sendResponseHeaders(503, -1);
        return;
      }
      if (status != 200) {
        exchange.sendResponseHeaders(status, -1);
        return;
      }
      byte[] bytes = contents.getOrDefault(exchange.getRequestURI().getPath(), content);
      if (!etag.isEmpty()) {
        exchange.getResponseHeaders().set("ETag", etag);
      }
      if (exchange.getRequestMethod().equals("HEAD")) {
        exchange.getResponseHeaders().set("Content-Length", Integer.toString(bytes.length));
        exchange.sendResponseHeaders(200, -1);
        return;
      }
      boolean part = ranges && range != null && etag.equals(condition);
      int start = part ? Integer.parseInt(range.replaceAll("\\D", "")) : 0;
      if (part && start >= bytes.length) {
        exchange.sendResponseHeaders(416, -1);
        return;
      }
      if (part) {
        int said = wrongRange ? start + 1 : start;
        exchange
            .getResponseHeaders()
            .set("Content-Range", "bytes %d-%d/%d".formatted(said, bytes.length - 1, bytes.length));
      }
      int length = declared >= 0 ? declared : bytes.length - start;
      exchange.sendResponseHeaders(part ? 206 : 200, length == 0 ? -1 : length);
      OutputStream body = exchange.getResponseBody();
      body.write(bytes, start, Math.min(Math.min(length, bytes.length - start), breakAfter));
      body.flush();
      while (endless) {
        Thread.sleep(20);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      afterAnswer.run();
    }
  }

  @Override
  public void close() {
    endless = false;
    server.stop(0);
    threads.shutdownNow();
  }
}
