package daybench.engine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import daybench.datasets.UserException;
import daybench.engine.cli.terminal.CapturedConsole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class FailuresTest {
  private final CapturedConsole captured = CapturedConsole.plain();
  private final Logs logs = new Logs();
  @TempDir private Path folder;

  private int handle(Exception failure) {
    return new Failures(captured.console(), logs)
        .handleExecutionException(failure, new CommandLine(new Daybench()), null);
  }

  @Test
  void a_user_error_is_told_as_it_is() {
    assertEquals(
        2, handle(new UserException("The corpus is of another vocabulary; choose its own.")));
    assertEquals(
        "daybench: The corpus is of another vocabulary; choose its own.\n", captured.err());
  }

  @Test
  void troubles_with_files_name_the_file() {
    assertEquals(2, handle(new NoSuchFileException("missing.txt")));
    assertEquals(2, handle(new UncheckedIOException(new AccessDeniedException("secret"))));
    assertEquals(2, handle(new FileSystemException("full", null, "No space left on device")));
    assertEquals(
        """
        daybench: missing.txt: there is no such file or folder.
        daybench: secret: you are not allowed to read or write it.
        daybench: full: No space left on device.
        """,
        captured.err());
  }

  @Test
  void an_unexpected_failure_is_one_sentence_and_its_trace_is_in_the_log() throws IOException {
    try (Logs.Attachment attachment = logs.writeTo(folder)) {
      assertTrue(attachment != null);
      assertEquals(1, handle(new IllegalStateException("tensor of the wrong shape\nat node 7")));
    }
    Path log = folder.resolve("log.txt");
    assertEquals(
        "daybench: Something unexpected went wrong: tensor of the wrong shape. The details are in "
            + log
            + ".\n",
        captured.err());
    String trace = Files.readString(log);
    assertTrue(trace.contains("an_unexpected_failure_is_one_sentence"), trace);
  }

  @Test
  void without_a_log_the_trace_goes_to_a_file_of_its_own() throws IOException {
    assertEquals(1, handle(new NullPointerException()));
    String message = captured.err().strip();
    Path trace = Path.of(message.substring(message.lastIndexOf(' ') + 1, message.length() - 1));
    try {
      assertTrue(Files.readString(trace).contains("NullPointerException"));
      assertFalse(captured.err().contains("\tat "));
    } finally {
      Files.delete(trace);
    }
  }

  @Test
  void a_cancelled_job_has_an_exit_code_of_its_own() {
    assertEquals(130, handle(new CancellationException("cancelled")));
  }
}
