package daybench.engine.cli;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.FileAppender;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where this process logs: warnings to the console, or everything to the log.txt of the job that
 * runs, which tells its warnings itself.
 */
final class Logs {
  /** The log's name in the folder of a run or a demo. */
  static final String FILE_NAME = "log.txt";

  // As logback.xml names it.
  private static final String CONSOLE = "console";

  private static final String PATTERN =
      "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level %logger{0}: %msg%n%ex";

  private @Nullable Path file;

  /** From now on adds what is logged to {@code folder}/log.txt instead, until closed. */
  Attachment writeTo(Path folder) {
    Path target = folder.resolve(FILE_NAME);
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setPattern(PATTERN);
    encoder.setCharset(StandardCharsets.UTF_8);
    encoder.start();
    FileAppender<ILoggingEvent> appender = new FileAppender<>();
    appender.setContext(context);
    appender.setName(target.toString());
    appender.setFile(target.toString());
    appender.setEncoder(encoder);
    appender.start();
    var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    @Nullable Appender<ILoggingEvent> toConsole = root.getAppender(CONSOLE);
    root.detachAppender(CONSOLE);
    root.addAppender(appender);
    @Nullable Path former = file;
    file = target;
    return () -> {
      root.detachAppender(appender);
      appender.stop();
      if (toConsole != null) {
        root.addAppender(toConsole);
      }
      file = former;
    };
  }

  /** Keeps the stack trace of a failure, in the job's log or else in a file of its own. */
  Path record(Throwable failure) {
    try {
      Path target = file != null ? file : Files.createTempFile("daybench-failure-", ".txt");
      try (PrintWriter writer =
          new PrintWriter(
              Files.newBufferedWriter(
                  target,
                  StandardCharsets.UTF_8,
                  StandardOpenOption.CREATE,
                  StandardOpenOption.APPEND))) {
        failure.printStackTrace(writer);
      }
      return target;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A log file in use. */
  interface Attachment extends AutoCloseable {
    @Override
    void close();
  }
}
