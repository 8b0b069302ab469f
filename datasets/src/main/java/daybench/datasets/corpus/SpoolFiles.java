package daybench.datasets.corpus;

import java.nio.file.Path;

/**
 * The names of the spool files of partitions.
 *
 * @param work where they are
 * @param kind tells apart several spools of the same partitions
 */
record SpoolFiles(WorkFolder work, String kind) {
  Path texts(int partition) {
    return file(partition, "texts");
  }

  Path hashes(int partition) {
    return file(partition, "hashes");
  }

  Path marker(int partition) {
    return file(partition, "json");
  }

  private Path file(int partition, String extension) {
    return work.spool("%05d%s.%s".formatted(partition, kind, extension));
  }
}
