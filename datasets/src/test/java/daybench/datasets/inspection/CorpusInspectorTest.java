package daybench.datasets.inspection;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import daybench.datasets.CancelSignal;
import daybench.datasets.ProgressListener;
import daybench.datasets.UserException;
import daybench.datasets.corpus.Corpus;
import daybench.datasets.corpus.CorpusPreparation;
import daybench.datasets.corpus.CorpusRequest;
import daybench.datasets.corpus.SequenceStore;
import daybench.datasets.corpus.VocabularyChoice;
import daybench.datasets.inspection.SampleSequence.Role;
import daybench.datasets.masking.MaskedSequence;
import daybench.datasets.masking.Masker;
import daybench.datasets.masking.MaskingSettings;
import daybench.datasets.packing.Packing;
import daybench.datasets.sources.DocumentBoundary;
import daybench.datasets.sources.PlainTextSource;
import daybench.datasets.wordpiece.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusInspectorTest {
  private static final int LENGTH = 20;

  @TempDir Path folder;

  @BeforeEach
  void prepare() throws IOException {
    List<String> tokens = new ArrayList<>(List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"));
    tokens.addAll(List.of("river", "run", "##s", "##ning", "the", ".", "never", "0", "1", "2"));
    for (int digit = 0; digit < 10; digit++) {
      tokens.add("##" + digit);
    }
    Files.write(folder.resolve("vocab.txt"), Vocabulary.of(tokens).toBytes());
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      text.append("The river runs. The ".repeat(1 + i % 3)).append(" xyz ").append(i % 3).append(i);
      text.append(".\n\nRunning river the the.\nThe ".repeat(i % 4)).append("\n\n");
    }
    Files.writeString(folder.resolve("text.txt"), text);
    prepare(Packing.DOCUMENT, LENGTH, "corpus");
  }

  private void prepare(Packing packing, int length, String name) {
    Path file = folder.resolve("text.txt");
    CorpusRequest request =
        new CorpusRequest(
            List.of(new PlainTextSource(file, DocumentBoundary.BLANK_LINES)),
            new VocabularyChoice.Load(folder.resolve("vocab.txt"), true),
            packing,
            length,
            0.1,
            1,
            1,
            false,
            "test");
    new CorpusPreparation()
        .prepare(request, folder.resolve(name), ProgressListener.NONE, CancelSignal.NEVER);
  }

  private static CorpusInspection inspect(Corpus corpus, InspectionSettings settings) {
    return new CorpusInspector(settings).inspect(corpus, ProgressListener.NONE, CancelSignal.NEVER);
  }

  private static InspectionSettings settings(int top, int samples) {
    return new InspectionSettings(top, samples, 3, new MaskingSettings(0.3, false, 0, 9), 2);
  }

  @Test
  void figures_of_a_side_agree_with_its_sequences() {
    try (Corpus corpus = Corpus.open(folder.resolve("corpus"))) {
      CorpusInspection inspection = inspect(corpus, InspectionSettings.DEFAULT);
      agree(inspection.training(), corpus.training(), corpus.vocabulary());
      agree(inspection.heldOut(), corpus.heldOut(), corpus.vocabulary());
      assertEquals(corpus.card(), inspection.card());
    }
  }

  private static void agree(SideInspection side, SequenceStore store, Vocabulary vocabulary) {
    long places = 0;
    long unknown = 0;
    long continuing = 0;
    long[] byBin = new long[side.lengths().size()];
    for (long i = 0; i < store.count(); i++) {
      int[] ids = store.read(i);
      assertEquals(ids.length, store.length(i));
      places += ids.length;
      for (int id : ids) {
        unknown += id == vocabulary.unknownId() ? 1 : 0;
        continuing += vocabulary.isContinuation(id) ? 1 : 0;
      }
      for (int bin = 0; bin < byBin.length; bin++) {
        LengthBin range = side.lengths().get(bin);
        byBin[bin] += range.from() <= ids.length && ids.length <= range.to() ? 1 : 0;
      }
    }
    assertArrayEquals(byBin, side.lengths().stream().mapToLong(LengthBin::sequences).toArray());
    assertEquals(LENGTH, side.lengths().getLast().to());
    assertEquals(store.count(), side.sequences());
    assertEquals((double) places / (LENGTH * store.count()), side.fillRatio(), 1e-12);
    long tokens = places - 2 * store.count();
    assertEquals(tokens, side.tokens());
    assertEquals((double) unknown / tokens, side.unknownShare(), 1e-12);
    assertEquals((double) continuing / tokens, side.continuationShare(), 1e-12);
    assertEquals((double) tokens / side.words(), side.fertility(), 1e-12);
    assertTrue(unknown > 0 && continuing > 0);
  }

  @Test
  void the_vocabulary_is_told_by_frequency() {
    try (Corpus corpus = Corpus.open(folder.resolve("corpus"))) {
      VocabularyInspection vocabulary = inspect(corpus, settings(4, 0)).vocabulary();
      assertEquals(25, vocabulary.size());
      assertEquals(20, vocabulary.ordinary());
      assertEquals(19, vocabulary.used(), "all but \"never\"");
      assertEquals(0.95, vocabulary.coverage());
      assertEquals(4, vocabulary.top().size());
      assertEquals("the", vocabulary.top().getFirst().token());
      long[] counts = corpus.tokenCounts();
      for (int i = 0; i < 4; i++) {
        VocabularyInspection.TokenFrequency token = vocabulary.top().get(i);
        assertEquals(counts[token.id()], token.count());
        assertTrue(i == 0 || token.count() <= vocabulary.top().get(i - 1).count());
      }
      assertEquals(
          List.of(1, 2, 5, 10, 19),
          vocabulary.covered().stream().map(VocabularyInspection.CoveragePoint::tokens).toList());
      assertEquals(1, vocabulary.covered().getLast().share());
      assertEquals(
          vocabulary.top().getFirst().share(), vocabulary.covered().getFirst().share(), 1e-12);
      assertTrue(vocabulary.rare() > 0 && vocabulary.rare() < 19);
      assertTrue(vocabulary.heldOutCoverage() > 0.9);
    }
  }

  @Test
  void samples_are_masked_as_a_run_masks_them() {
    try (Corpus corpus = Corpus.open(folder.resolve("corpus"))) {
      Vocabulary vocabulary = corpus.vocabulary();
      InspectionSettings settings = settings(0, 30);
      Masker masker =
          new Masker(
              vocabulary.size(),
              vocabulary.maskId(),
              vocabulary::isSpecial,
              vocabulary::isContinuation,
              settings.masking());
      List<SampleSequence> samples = inspect(corpus, settings).samples();
      Set<Role> roles = new HashSet<>();
      Set<Long> indexes = new HashSet<>();
      for (SampleSequence sample : samples) {
        indexes.add(sample.index());
        int[] ids = corpus.training().read(sample.index());
        MaskedSequence masked = masker.mask(ids, 2, sample.index());
        for (int i = 0; i < ids.length; i++) {
          SampleSequence.Token token = sample.tokens().get(i);
          roles.add(token.role());
          assertEquals(vocabulary.token(ids[i]), token.token());
          assertEquals(vocabulary.token(masked.inputIds()[i]), token.seen());
        }
        long hidden =
            sample.tokens().stream()
                .filter(token -> token.role() != Role.CONTEXT && token.role() != Role.SPECIAL)
                .count();
        assertEquals(masked.positions().length, hidden);
        assertTrue(sample.plain().startsWith("[CLS] "), sample.plain());
        assertFalse(sample.plain().contains("##"), sample.plain());
        assertEquals(
            ids.length - 2,
            corpus.tokenizer().encode(sample.plain()).length - 2,
            "the same tokens when read again");
      }
      assertEquals(30, indexes.size());
      assertEquals(Set.of(Role.values()), roles);
    }
  }

  @Test
  void a_word_that_a_sequence_begins_within_is_told_by_its_marks() {
    prepare(Packing.FULL, 8, "cut");
    try (Corpus corpus = Corpus.open(folder.resolve("cut"))) {
      int cut = 0;
      for (SampleSequence sample : inspect(corpus, settings(0, 10_000)).samples()) {
        boolean within = sample.tokens().get(1).token().startsWith("##");
        assertEquals(within, sample.plain().startsWith("[CLS] ##"), sample.plain());
        assertEquals(within ? "[CLS] ".length() : -1, sample.plain().lastIndexOf("##"));
        cut += within ? 1 : 0;
      }
      assertTrue(cut > 0);
    }
  }

  @Test
  void more_samples_than_there_are_sequences_is_all_of_them() {
    try (Corpus corpus = Corpus.open(folder.resolve("corpus"))) {
      assertEquals(
          corpus.training().count(), inspect(corpus, settings(0, 10_000)).samples().size());
    }
  }

  @Test
  void a_cancelled_inspection_ends() {
    try (Corpus corpus = Corpus.open(folder.resolve("corpus"))) {
      assertThrows(
          CancellationException.class,
          () ->
              new CorpusInspector(InspectionSettings.DEFAULT)
                  .inspect(corpus, ProgressListener.NONE, () -> true));
    }
  }

  @Test
  void settings_out_of_range_are_refused() {
    assertThrows(UserException.class, () -> settings(-1, 0));
    assertThrows(UserException.class, () -> settings(0, 10_001));
    assertThrows(
        UserException.class,
        () -> new InspectionSettings(1, 1, 1, InspectionSettings.DEFAULT.masking(), -1));
  }
}
