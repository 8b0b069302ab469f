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

  private void refused(String message, String... arguments) {
    CapturedConsole console = CapturedConsole.plain();
    assertEquals(2, Daybench.run(console.console(), arguments));
    assertEquals("daybench: " + message + "\n", console.err());
    assertEquals("", console.out());
  }

  @Test
  void what_is_mistyped_is_told_with_what_may_be_meant() {
    refused("There is no command 'watsh'. Did you mean watch? See daybench --help.", "watsh");
    refused(
        "Unknown option: '--jsn'. Did you mean --json? See daybench status --help.",
        "status",
        "run",
        "--jsn");
    refused(
        "'b' is one argument too many; a text with spaces needs quotes."
            + " See daybench pause --help.",
        "pause",
        "a",
        "b");
    refused("The folder of the run has no name; give its path.", "pause", "");
  }

  @Test
  void every_command_helps_with_examples_and_fits_its_width() {
    for (String command :
        Daybench.commandLine(captured.console(), new Logs()).getSubcommands().keySet()) {
      CapturedConsole console = CapturedConsole.plain();
      assertEquals(0, Daybench.run(console.console(), command, "--help"));
      assertTrue(console.out().contains("Example"), command);
      assertTrue(console.out().contains("--json"), command);
      assertTrue(console.out().lines().allMatch(line -> line.length() <= 100), command);
    }
    assertEquals(0, run("corpus", "inspect", "--help"));
    assertTrue(captured.out().contains("corpus inspect corpus/ --json"), captured.out());
  }

  @Test
  void version_names_the_program_and_its_java() {
    assertEquals(0, run("--version"));
    assertTrue(captured.out().startsWith("daybench "), captured.out());
    assertTrue(captured.out().contains("Java " + Runtime.version()), captured.out());
  }
}
