package daybench.controllers.background;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import daybench.datasets.UserException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class FailureTest {
  @Test
  void a_sentence_for_the_user_is_told_as_it_is() {
    Failure failure = Failure.of(new UserException("Give it a name."));
    assertEquals("Give it a name.", failure.what());
    assertEquals("", failure.advice());
  }

  @Test
  void a_full_disk_asks_for_room() {
    Failure failure =
        Failure.of(new FileSystemException("/data/run.json", null, "No space left on device"));
    assertEquals("/data/run.json", failure.where());
    assertTrue(failure.what().contains("No space left on device"), failure.what());
    assertTrue(failure.advice().startsWith("Make room"), failure.advice());
  }

  @Test
  void what_may_not_be_written_asks_for_the_right_to() {
    assertTrue(
        Failure.of(new AccessDeniedException("/share/run")).advice().contains("right to write"));
    assertTrue(
        Failure.of(new FileSystemException("/share", null, "Read-only file system"))
            .advice()
            .contains("right to write"));
  }

  @Test
  void the_exception_inside_an_unchecked_one_counts() {
    Failure failure = Failure.of(new UncheckedIOException(new NoSuchFileException("/gone")));
    assertEquals("There is no /gone.", failure.what());
  }

  @Test
  void what_was_tried_comes_first_and_the_reason_follows() {
    Failure failure =
        Failure.of(new IOException("Stale file handle")).in("The run was not renamed.", "/r");
    assertEquals("The run was not renamed.", failure.what());
    assertEquals("/r", failure.where());
    assertEquals("Stale file handle. Try again.", failure.advice());
    assertTrue(failure.text().contains("java.io.IOException"), failure.text());
  }
}
