package daybench.engine.checkpoint;

import com.fasterxml.jackson.databind.node.ObjectNode;
import daybench.datasets.UserException;
import daybench.datasets.files.Sha256;
import daybench.engine.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * The files of a checkpoint with their sizes and hashes. Written last, so a folder with a manifest
 * was written whole.
 */
record Manifest(List<Entry> files) {
  static final String NAME = "manifest.json";
  private static final int SCHEMA = 1;
  private static final long LARGEST = 1 << 20;

  Manifest {
    files = List.copyOf(files);
  }

  /** A file by name. */
  record Entry(String name, long bytes, String sha256) {}

  String toJson() {
    ObjectNode json = Json.object();
    json.put("schema", SCHEMA);
    json.setAll(Json.tree(this));
    return Json.indented(json);
  }

  /**
   * Reads the manifest of a folder and compares every file with it.
   *
   * @throws UserException naming the file that is missing or differs
   */
  static Manifest verify(Path folder) throws IOException {
    Manifest manifest = read(folder.resolve(NAME));
    for (String needed : CheckpointFiles.ALL) {
      if (manifest.files.stream().noneMatch(entry -> entry.name.equals(needed))) {
        throw new UserException(folder.resolve(NAME) + " does not list " + needed + ".");
      }
    }
    for (Entry entry : manifest.files) {
      if (!CheckpointFiles.ALL.contains(entry.name)) {
        throw new UserException(folder.resolve(NAME) + " lists " + entry.name + ", no part of it.");
      }
      Path file = folder.resolve(entry.name);
      if (!Files.isRegularFile(file)) {
        throw new UserException(file + " is missing.");
      }
      if (Files.size(file) != entry.bytes || !Sha256.of(file).equals(entry.sha256)) {
        throw new UserException(file + " is not as it was saved: its size or hash differs.");
      }
    }
    return manifest;
  }

  private static Manifest read(Path file) throws IOException {
    try {
      if (Files.size(file) > LARGEST) {
        throw new UserException(file + " is too large to be a manifest.");
      }
      ObjectNode json = Json.parse(Files.readString(file), file.toString());
      int schema = json.path("schema").asInt(0);
      if (schema != SCHEMA) {
        throw new UserException(
            "%s has the schema %d, and this version of Daybench reads schema %d."
                .formatted(file, schema, SCHEMA));
      }
      return Json.convertLeniently(json, Manifest.class, file.toString());
    } catch (NoSuchFileException e) {
      throw new UserException(file + " is missing: the checkpoint was not written whole.", e);
    } catch (java.nio.charset.CharacterCodingException e) {
      throw new UserException(file + " is not UTF-8 text.", e);
    }
  }

  long bytes() {
    return files.stream().mapToLong(Entry::bytes).sum();
  }
}
