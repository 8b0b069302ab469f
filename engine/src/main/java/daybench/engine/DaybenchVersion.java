package daybench.engine;

/** The version of Daybench that runs. */
public final class DaybenchVersion {
  private DaybenchVersion() {}

  /** The version, as written into the jar by the build. */
  public static String number() {
    String version = DaybenchVersion.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
