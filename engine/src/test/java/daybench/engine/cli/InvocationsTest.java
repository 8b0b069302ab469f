package daybench.engine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import daybench.engine.cli.terminal.CapturedConsole;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

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

  @Test
  void every_command_explains_itself_on_standard_output() {
    CommandLine root = Daybench.commandLine(captured.console(), new Logs());
    for (String name : root.getSubcommands().keySet()) {
      CapturedConsole help = CapturedConsole.plain();
      assertEquals(0, Daybench.run(help.console(), name, "--help"), name);
      assertTrue(help.out().contains("daybench " + name), name);
      assertTrue(help.out().contains("Example"), name);
      assertEquals("", help.err(), name);
      assertTrue(help.out().lines().allMatch(line -> line.length() <= 100), help.out());
    }
    assertFalse(root.getSubcommands().isEmpty());
  }
}
