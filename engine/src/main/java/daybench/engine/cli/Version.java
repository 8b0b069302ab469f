package daybench.engine.cli;

import picocli.CommandLine.IVersionProvider;

/** The version of the jar that runs, and of what it runs on. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = Version.class.getPackage().getImplementationVersion();
    return new String[] {
      "daybench " + (version == null ? "(development build)" : version),
      "Java "
          + Runtime.version()
          + ", "
          + System.getProperty("os.name")
          + ' '
          + System.getProperty("os.arch")
    };
  }
}
