package daybench.engine.cli;

import picocli.CommandLine.IVersionProvider;

/** The version of the jar that runs, and of what it runs on. */
final class Version implements IVersionProvider {
  /** The version, as written into the jar by the build. */
  static String number() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  @Override
  public String[] getVersion() {
    return new String[] {
      "daybench " + number(),
      "Java "
          + Runtime.version()
          + ", "
          + System.getProperty("os.name")
          + ' '
          + System.getProperty("os.arch")
    };
  }
}
