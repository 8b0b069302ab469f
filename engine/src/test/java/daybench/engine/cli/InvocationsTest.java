package daybench.engine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import daybench.engine.cli.terminal.CapturedConsole;
import org.junit.jupiter.api.Test;

class InvocationsTest {
  private final CapturedConsole captured = CapturedConsole.plain();

  private int run(String... arguments) {
    return Daybench.run(captured.console(), arguments);
  }

  @Test
  void no_command_is_a_user_error_of_one_sentence() {
    assertEquals(2, run());
    assertEquals("daybench: Say which command to run. See daybench --help.\n", captured.err());
    assertEquals("", captured.out());
  }

  @Test
  void an_unknown_command_is_a_user_error() {
    assertEquals(2, run("trian"));
    assertTrue(captured.err().contains("trian"), captured.err());
    assertEquals(1, captured.err().lines().count());
  }

  @Test
  void version_names_the_program_and_its_java() {
    assertEquals(0, run("--version"));
    assertTrue(captured.out().startsWith("daybench "), captured.out());
    assertTrue(captured.out().contains("Java " + Runtime.version()), captured.out());
  }
}
