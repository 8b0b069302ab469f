package daybench.datasets.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import daybench.datasets.CancelSignal;
import daybench.datasets.ProgressListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentSelectorTest {
  @TempDir Path folder;

  private List<SpoolPart> spooled(WorkFolder work) throws IOException {
    Random random = new Random(1);
    List<SpoolPart> parts = new ArrayList<>();
    for (int partition = 0; partition < 5; partition++) {
      try (SpoolWriter writer =
          new SpoolWriter(work.kept().texts(partition), work.kept().hashes(partition))) {
        for (int i = 0; i < 1000; i++) {
          writer.add("document " + random.nextInt(4000));
        }
        parts.add(writer.finish(partition, 0, List.of(), List.of()));
      }
    }
    return parts;
  }

  private static Selection select(DocumentSelector selector, List<SpoolPart> parts, WorkFolder work)
      throws IOException {
    return selector.select(parts, work, ProgressListener.NONE, CancelSignal.NEVER);
  }

  @Test
  void memory_for_few_hashes_only_takes_longer() throws IOException {
    try (WorkFolder work = WorkFolder.open(folder.resolve("corpus"), false)) {
      work.adoptOrClear("plan");
      List<SpoolPart> parts = spooled(work);
      Selection whole = select(new DocumentSelector(0.01, 3), parts, work);
      for (int hashesAtOnce : new int[] {1000, 777, 50}) {
        Selection pieces = select(new DocumentSelector(0.01, 3, hashesAtOnce), parts, work);
        assertEquals(whole, pieces);
      }
      assertEquals(5000, whole.kept() + whole.duplicateCount());
      assertTrue(whole.duplicateCount() > 1000);
    }
  }

  @Test
  void what_was_spooled_is_read_back_whole() throws IOException {
    try (WorkFolder work = WorkFolder.open(folder.resolve("corpus"), false)) {
      work.adoptOrClear("plan");
      List<String> texts = new ArrayList<>();
      SpoolPart part;
      try (SpoolWriter writer = new SpoolWriter(work.kept().texts(0), work.kept().hashes(0))) {
        for (int i = 0; i < 3000; i++) {
          texts.add(("é𝄞 " + i).repeat(1 + i % 700));
          writer.add(texts.getLast());
        }
        part = writer.finish(0, 0, List.of(), List.of());
      }
      assertTrue(part.blocks().size() > 3);
      List<String> read = new ArrayList<>();
      for (SpoolPart.Block block : part.blocks()) {
        SpoolReader.read(work.kept().texts(0), 0, block)
            .forEach(
                (document, hash, text) -> {
                  assertEquals(read.size(), document);
                  read.add(text.get());
                });
      }
      assertEquals(texts, read);
      assertTrue(SpoolReader.isSound(work.kept().texts(0), work.kept().hashes(0), part));
      Files.write(work.kept().hashes(0), new byte[3000 * 16]);
      assertTrue(!SpoolReader.isSound(work.kept().texts(0), work.kept().hashes(0), part));
    }
  }
}
