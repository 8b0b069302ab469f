package daybench.datasets.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import daybench.datasets.CancelSignal;
import daybench.datasets.ProgressListener;
import daybench.datasets.UserException;
import daybench.datasets.cleaning.CleaningSettings;
import daybench.datasets.packing.Packing;
import daybench.datasets.sources.CorpusSource;
import daybench.datasets.sources.WeightedSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Other machines make the same corpus, byte for byte. */
class RemotePreparationTest {
  private static final int SMALL_SHARD = 40 * 64;
  private static final CleaningSettings CLEANING =
      new CleaningSettings(true, true, List.of(), 0, 30, List.of(), 0);

  @TempDir Path folder;
  private Path vocabulary = Path.of("");

  @BeforeEach
  void writeVocabulary() throws IOException {
    vocabulary = MadeUpText.vocabularyFile(folder);
  }

  private List<CorpusSource> sources() {
    List<String> texts = new ArrayList<>(MadeUpText.documents(1, 150));
    texts.addAll(texts.subList(20, 30)); // duplicates
    texts.addAll(List.of("...", "Short.", "An acute e\u0301 and a soft hy\u00adphen in one line."));
    return List.of(
        new MemorySource("a", texts, 13),
        new WeightedSource(new MemorySource("b", MadeUpText.documents(2, 40), 7), 2.5));
  }

  private CorpusRequest request(
      CleaningSettings cleaning, VocabularyChoice choice, Packing packing) {
    return new CorpusRequest(sources(), cleaning, choice, packing, 32, 0.1, 7, 2, false, "test");
  }

  private VocabularyChoice loaded() {
    return new VocabularyChoice.Load(vocabulary, true);
  }

  private static CorpusPreparation preparation() {
    return new CorpusPreparation(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), SMALL_SHARD, 1 << 20);
  }

  /** Works on partitions in no order, and knows of them only what is sent as bytes. */
  private static final class ShuffledEngine implements PartitionEngine {
    private final List<CorpusSource> seen;
    private final List<List<byte[]>> kept = new ArrayList<>();

    ShuffledEngine(List<CorpusSource> seen) {
      this.seen = seen;
    }

    @Override
    public void read(int partitions, Results summaries) throws IOException {
      byte[][] read = new byte[partitions][];
      kept.addAll(Collections.nCopies(partitions, List.of()));
      List<Integer> order = new ArrayList<>(IntStream.range(0, partitions).boxed().toList());
      Collections.reverse(order);
      for (int partition : order) {
        PartitionReader.PartitionDocuments documents =
            new PartitionReader(seen, CLEANING).read(partition, CancelSignal.NEVER);
        read[partition] = documents.summary();
        kept.set(partition, documents.blocks());
      }
      for (byte[] summary : read) {
        summaries.accept(summary);
      }
    }

    @Override
    public void encode(byte[] plan, Results encodedBlocks) throws IOException {
      for (List<byte[]> blocks : kept) {
        PartitionEncoder encoder = new PartitionEncoder(plan);
        for (byte[] block : blocks) {
          encodedBlocks.accept(encoder.encode(block));
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Packing.class)
  void makes_the_same_files(Packing packing) throws IOException {
    CorpusRequest request = request(CLEANING, loaded(), packing);
    Path here = folder.resolve("here");
    Path there = folder.resolve("there");
    CorpusCard card =
        preparation().prepare(request, here, ProgressListener.NONE, CancelSignal.NEVER);
    CorpusCard remote =
        preparation()
            .prepareBy(
                new ShuffledEngine(sources()),
                request,
                there,
                ProgressListener.NONE,
                CancelSignal.NEVER);
    assertEquals(card, remote);
    assertEquals(10, card.documents().duplicates());
    assertTrue(card.training().shards().size() > 3);
    List<CorpusCard.Shard> shards = new ArrayList<>(card.training().shards());
    shards.addAll(card.heldOut().shards());
    for (CorpusCard.Shard shard : shards) {
      assertEquals(-1, Files.mismatch(here.resolve(shard.name()), there.resolve(shard.name())));
    }
    assertEquals(
        -1, Files.mismatch(here.resolve(CorpusPaths.CARD), there.resolve(CorpusPaths.CARD)));
  }

  @Test
  void a_machine_that_sees_other_files_is_noticed() {
    List<CorpusSource> others =
        List.of(sources().getFirst(), new MemorySource("b", MadeUpText.documents(3, 40), 7));
    UserException e =
        assertThrows(
            UserException.class,
            () ->
                preparation()
                    .prepareBy(
                        new ShuffledEngine(others),
                        request(CLEANING, loaded(), Packing.FULL),
                        folder.resolve("corpus"),
                        ProgressListener.NONE,
                        CancelSignal.NEVER));
    assertTrue(String.valueOf(e.getMessage()).contains("another machine"), e.getMessage());
  }

  @Test
  void what_one_machine_alone_can_do_is_refused() {
    CleaningSettings near = new CleaningSettings(false, false, List.of(), 0, 0, List.of(), 0.8);
    CleaningSettings lines = new CleaningSettings(false, false, List.of(), 5, 0, List.of(), 0);
    for (CorpusRequest request :
        List.of(
            request(near, loaded(), Packing.FULL),
            request(lines, loaded(), Packing.FULL),
            request(CLEANING, new VocabularyChoice.Train(300, true), Packing.FULL))) {
      UserException e =
          assertThrows(
              UserException.class,
              () ->
                  preparation()
                      .prepareBy(
                          new ShuffledEngine(sources()),
                          request,
                          folder.resolve("refused"),
                          ProgressListener.NONE,
                          CancelSignal.NEVER));
      assertTrue(String.valueOf(e.getMessage()).contains("one machine"), e.getMessage());
    }
  }
}
