package daybench.engine.cli;

import daybench.engine.DaybenchVersion;
import picocli.CommandLine.IVersionProvider;

/** The version of the jar that runs, and of what it runs on. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {
      "daybench " + DaybenchVersion.number(),
      "Java "
          + Runtime.version()
          + ", "
          + System.getProperty("os.name")
          + ' '
          + System.getProperty("os.arch")
    };
  }
}
