package daybench.engine.cli.terminal;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PosixTerminalTest {
  @Test
  void a_descriptor_that_is_not_open_is_no_terminal_and_has_no_width() {
    PosixTerminal terminal = new PosixTerminal();
    assertFalse(terminal.isTerminal(987));
    assertTrue(terminal.columns(987).isEmpty());
  }
}
