package daybench.engine.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import daybench.datasets.UserException;
import daybench.engine.model.Initialiser;
import daybench.engine.settings.ModelSettings;
import daybench.engine.weights.SmallModels;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointStoreTest {
  private static final ModelSettings MODEL = SmallModels.preNorm(30);

  @TempDir private Path temp;
  private Path folder = Path.of("");
  private CheckpointStore store = new CheckpointStore(folder);
  private final List<String> warnings = new ArrayList<>();

  @BeforeEach
  void makeStore() {
    folder = temp.resolve("checkpoints");
    store = new CheckpointStore(folder);
  }

  private static List<ByteBuffer> values(long seed) {
    return new Initialiser(MODEL, new long[30], seed).values();
  }

  private static CheckpointContent content(long seed) {
    return new CheckpointContent(
        MODEL,
        values(seed),
        values(seed + 100),
        values(seed + 200),
        "[PAD]\n".getBytes(StandardCharsets.UTF_8));
  }

  private static CheckpointInfo info(long step, CheckpointReason... reasons) {
    return new CheckpointInfo(
        step,
        step,
        step * 8,
        step * 64,
        step * 8,
        step * 0.1,
        2.5,
        2.25,
        step,
        step * 0.1,
        true,
        "BF16",
        List.of(reasons),
        Instant.EPOCH,
        "0.1.0");
  }

  private void save(long step, CheckpointReason... reasons) throws IOException {
    store.write(info(step, reasons), content(step));
  }

  private List<Long> steps() throws IOException {
    return store.list().stream().map(CheckpointFolder::step).toList();
  }

  private long entries() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.count();
    }
  }

  private CheckpointReader newest() throws IOException {
    return store.newestSound(warnings::add).orElseThrow();
  }

  @Test
  void what_is_saved_comes_back_to_the_bit() throws IOException {
    CheckpointFolder saved = store.write(info(7, CheckpointReason.PERIODIC), content(7));
    assertEquals("step-000000007", saved.name());
    CheckpointReader reader = CheckpointReader.open(saved.path());
    assertEquals(info(7, CheckpointReason.PERIODIC), reader.info());
    assertEquals(MODEL, reader.model());
    assertEquals(values(7), reader.weightValues());
    assertEquals(values(107), reader.firstMoments());
    assertEquals(values(207), reader.secondMoments());
    assertEquals("[PAD]\n", Files.readString(reader.vocabularyFile()));
    assertTrue(reader.uncased());
    assertEquals(
        reader.bytes() + Files.size(saved.path().resolve("manifest.json")), store.bytes(saved));
  }

  @Test
  void there_may_be_none() throws IOException {
    assertEquals(List.of(), store.list());
    assertEquals(Optional.empty(), store.newestSound(warnings::add));
    store.recover();
    store.prune(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "model.safetensors",
        "optimizer.safetensors",
        "model.json",
        "vocab.txt",
        "checkpoint.json",
        "manifest.json"
      })
  void a_damaged_or_missing_file_is_noticed_and_the_one_before_is_used(String name)
      throws IOException {
    save(1);
    save(2);
    Path file = folder.resolve("step-000000002").resolve(name);
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
    assertEquals(1, newest().info().step());
    assertEquals(1, warnings.size());
    assertTrue(warnings.get(0).contains("step-000000002"), warnings.toString());
    Files.delete(file);
    assertEquals(1, newest().info().step());
  }

  @Test
  void when_none_is_sound_nothing_is_begun_anew() throws IOException {
    save(1);
    Files.delete(folder.resolve("step-000000001/manifest.json"));
    UserException refused =
        assertThrows(UserException.class, () -> store.newestSound(warnings::add));
    assertTrue(String.valueOf(refused.getMessage()).contains("None of the 1 checkpoints"));
  }

  @Test
  void a_manifest_cannot_name_files_elsewhere() throws IOException {
    save(1);
    Path manifest = folder.resolve("step-000000001/manifest.json");
    Files.writeString(manifest, Files.readString(manifest).replace("vocab.txt", "../../vocab.txt"));
    assertThrows(
        UserException.class, () -> CheckpointReader.open(folder.resolve("step-000000001")));
  }

  @Test
  void damaged_ones_are_set_aside_and_do_not_count() throws IOException {
    save(1, CheckpointReason.PERIODIC);
    save(9, CheckpointReason.PERIODIC);
    Files.delete(folder.resolve("step-000000009/model.json"));
    store.setAsideAfter(newest().info().step(), CheckpointStore.DAMAGED);
    save(2, CheckpointReason.PERIODIC);
    store.prune(1);
    assertEquals(List.of(2L), steps());
    assertTrue(Files.exists(folder.resolve("damaged-step-000000009")));
  }

  @Test
  void only_periodic_ones_and_surpassed_best_ones_are_deleted() throws IOException {
    save(1, CheckpointReason.FRACTION);
    save(2, CheckpointReason.BEST);
    save(3, CheckpointReason.REQUESTED, CheckpointReason.PERIODIC);
    save(4, CheckpointReason.PERIODIC);
    save(5, CheckpointReason.FINAL);
    save(6, CheckpointReason.BEST);
    save(7, CheckpointReason.STOPPED);
    save(8, CheckpointReason.PERIODIC);
    store.prune(2);
    assertEquals(List.of(8L, 7L, 6L, 5L, 3L, 1L), steps());
    store.prune(1);
    assertEquals(List.of(8L, 6L, 5L, 3L, 1L), steps());
  }

  @Test
  void the_newest_is_never_deleted() throws IOException {
    save(1, CheckpointReason.BEST);
    save(2, CheckpointReason.PERIODIC);
    save(3, CheckpointReason.BEST);
    store.prune(1);
    assertEquals(List.of(3L, 2L), steps());
  }

  @Test
  void pinned_ones_are_kept_until_the_pin_is_taken_back() throws IOException {
    for (long step = 1; step <= 4; step++) {
      save(step, CheckpointReason.PERIODIC);
    }
    CheckpointFolder first = store.list().getLast();
    first.pin(true);
    first.pin(true);
    store.prune(1);
    assertEquals(List.of(4L, 1L), steps());
    assertEquals(1, CheckpointReader.open(first.path()).info().step());
    save(1, CheckpointReason.PERIODIC);
    store.prune(1);
    assertEquals(List.of(4L, 1L), steps());
    first.pin(false);
    assertFalse(first.pinned());
    store.prune(1);
    assertEquals(List.of(4L), steps());
  }

  @Test
  void one_of_the_same_step_is_replaced() throws IOException {
    store.write(info(3, CheckpointReason.PERIODIC), content(1));
    store.write(info(3, CheckpointReason.FINAL), content(2));
    assertEquals(values(2), newest().weightValues());
    assertEquals(List.of(CheckpointReason.FINAL), newest().info().reasons());
    assertEquals(1, entries());
  }

  @Test
  void a_disk_that_fails_in_the_middle_leaves_the_old_ones() throws IOException {
    save(3);
    CheckpointContent sound = content(5);
    List<ByteBuffer> failing =
        new AbstractList<>() {
          @Override
          public ByteBuffer get(int index) {
            if (index == 4) {
              throw new UncheckedIOException(new IOException("No space left on device"));
            }
            return sound.weights().get(index);
          }

          @Override
          public int size() {
            return sound.weights().size();
          }
        };
    CheckpointContent content =
        new CheckpointContent(
            MODEL, failing, sound.firstMoments(), sound.secondMoments(), sound.vocabulary());
    assertThrows(Exception.class, () -> store.write(info(3), content));
    assertThrows(Exception.class, () -> store.write(info(4), content));
    assertEquals(values(3), newest().weightValues());
    assertEquals(1, entries());
  }

  @Test
  void what_a_kill_left_is_cleared_away() throws IOException {
    save(3);
    Path old = folder.resolve("step-000000003");
    Files.createDirectories(folder.resolve(".new-step-000000004"));
    Files.writeString(folder.resolve(".new-step-000000004/model.safetensors"), "half");
    Files.createDirectories(folder.resolve(".gone-step-000000001/x"));
    Files.move(old, folder.resolve(".old-step-000000003"));
    store.recover();
    assertEquals(List.of(3L), steps());
    assertEquals(1, entries());
    assertEquals(values(3), newest().weightValues());
    assertFalse(Files.exists(folder.resolve(".new-step-000000004")));
  }
}
