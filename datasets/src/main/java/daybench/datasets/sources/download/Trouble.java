package daybench.datasets.sources.download;

import java.io.IOException;
import java.net.ConnectException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;

/** What keeps a server from being reached, in words; the JDK's client often has no message. */
final class Trouble {
  private Trouble() {}

  static String of(IOException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnresolvedAddressException) {
        return "the name of its server is not known here";
      }
    }
    if (lasts(e)) {
      return "the certificate of its server is not trusted";
    }
    if (e.getMessage() != null) {
      return e.getMessage();
    }
    return e instanceof ConnectException
        ? "nothing answers at its address"
        : e.getClass().getSimpleName();
  }

  /** Whether asking again changes nothing: a server is not trusted sooner for that. */
  static boolean lasts(IOException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof CertificateException || cause instanceof CertPathBuilderException) {
        return true;
      }
    }
    return false;
  }
}
