package daybench.engine.cli.terminal;

import daybench.datasets.UserException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Asks a person before something costly is done. */
public final class Consent {
  private final Console console;

  public Consent(Console console) {
    this.console = console;
  }

  /**
   * Whether the person agrees; anything but yes is no.
   *
   * @param what is to be done, a sentence without its end
   * @throws UserException where nobody can be asked
   */
  public boolean to(String what) throws IOException {
    if (!console.terminal().inputInteractive()) {
      throw new UserException("%s. Nobody can be asked here: agree by --yes.".formatted(what));
    }
    console.err().print("%s. Go on? [y/N] ".formatted(what));
    console.err().flush();
    BufferedReader in =
        new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8));
    @Nullable String answer = in.readLine();
    String small = answer == null ? "" : answer.strip().toLowerCase(Locale.ROOT);
    return small.equals("y") || small.equals("yes");
  }
}
