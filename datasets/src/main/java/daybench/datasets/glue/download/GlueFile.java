package daybench.datasets.glue.download;

import daybench.datasets.sources.download.RemoteFile;

/**
 * A file that a task is made of.
 *
 * @param remote where it is, and its hash
 * @param bytes its published size
 */
public record GlueFile(RemoteFile remote, long bytes) {
  static GlueFile of(String address, long bytes, String sha256) {
    return new GlueFile(RemoteFile.parse(address + "#sha256=" + sha256), bytes);
  }
}
