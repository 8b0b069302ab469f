package daybench.datasets.corpus;

import daybench.datasets.files.AtomicFiles;
import daybench.datasets.files.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.LoggerFactory;

/**
 * Remembers that the hashes of a folder's files were found right, so that opening a corpus of many
 * gigabytes does not read all of it each time. It holds as long as card, sizes and times of last
 * change are the same.
 *
 * @param card the hash of the card
 * @param files size and time of last change (nanoseconds since 1970) by name
 */
record VerifiedStamp(String card, Map<String, List<Long>> files) {
  VerifiedStamp {
    files = new TreeMap<>(files);
  }

  /** What the stamp of a folder would be now. */
  static VerifiedStamp of(Path folder, CorpusCard card) throws IOException {
    Map<String, List<Long>> files = new TreeMap<>();
    for (String name : fileNames(card)) {
      Path file = folder.resolve(name);
      long changed = Files.getLastModifiedTime(file).to(TimeUnit.NANOSECONDS);
      files.put(name, List.of(Files.size(file), changed));
    }
    String json = Files.readString(new CorpusPaths(folder).card());
    return new VerifiedStamp(Sha256.of(json.getBytes(StandardCharsets.UTF_8)), files);
  }

  private static List<String> fileNames(CorpusCard card) {
    List<String> names = new ArrayList<>();
    card.training().shards().forEach(shard -> names.add(shard.name()));
    card.heldOut().shards().forEach(shard -> names.add(shard.name()));
    card.files().forEach(file -> names.add(file.name()));
    return names;
  }

  /** Whether the folder bears a stamp that holds. */
  static boolean holds(Path folder, CorpusCard card) throws IOException {
    try {
      String json = Files.readString(new CorpusPaths(folder).verified());
      return JsonRecords.read(json, VerifiedStamp.class).equals(of(folder, card));
    } catch (IOException e) { // none, or not one of ours
      return false;
    }
  }

  /** Stamps a folder; where it cannot be written to, the next opening verifies again. */
  static void write(Path folder, CorpusCard card) {
    try {
      AtomicFiles.write(new CorpusPaths(folder).verified(), JsonRecords.write(of(folder, card)));
    } catch (IOException e) {
      LoggerFactory.getLogger(VerifiedStamp.class)
          .debug("{} keeps no record of its verification", folder, e);
    }
  }
}
