package daybench.datasets.sources.download;

import java.io.IOException;
import java.nio.file.Path;

/** Where fetched files are on this machine. */
@FunctionalInterface
public interface Fetching {
  Path fetch(RemoteFile file) throws IOException;
}
