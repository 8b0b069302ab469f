package daybench.datasets.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import daybench.datasets.CancelSignal;
import daybench.datasets.Progress;
import daybench.datasets.ProgressListener;
import daybench.datasets.UserException;
import daybench.datasets.files.Sha256;
import daybench.datasets.packing.Packing;
import daybench.datasets.sources.CorpusSource;
import daybench.datasets.wordpiece.Vocabulary;
import daybench.datasets.wordpiece.WordPieceTokenizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CorpusPreparationTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-02T03:04:05.678Z"), ZoneOffset.UTC);
  private static final int SMALL_SHARD = 40 * 64;

  @TempDir Path folder;
  private Path vocabulary = Path.of("");

  @BeforeEach
  void writeVocabulary() throws IOException {
    vocabulary = MadeUpText.vocabularyFile(folder);
  }

  private CorpusRequest request(CorpusSource... sources) {
    return MadeUpText.request(List.of(sources), vocabulary, 2);
  }

  private static CorpusCard prepare(CorpusRequest request, Path target) {
    return new CorpusPreparation(CLOCK, SMALL_SHARD, 1 << 20)
        .prepare(request, target, ProgressListener.NONE, CancelSignal.NEVER);
  }

  private static String refusal(CorpusRequest request, Path target) {
    UserException e = assertThrows(UserException.class, () -> prepare(request, target));
    return String.valueOf(e.getMessage());
  }

  /** The ordinary tokens of a store's sequences, in order. */
  private static List<Integer> ordinary(SequenceStore store, Vocabulary vocabulary) {
    List<Integer> tokens = new ArrayList<>();
    for (long i = 0; i < store.count(); i++) {
      Arrays.stream(store.read(i)).filter(id -> !vocabulary.isSpecial(id)).forEach(tokens::add);
    }
    return tokens;
  }

  private static Map<String, String> files(Path corpus) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> entries = Files.list(corpus)) {
      for (Path file : entries.toList()) {
        files.put(file.getFileName().toString(), Sha256.of(file));
      }
    }
    files.remove(CorpusPaths.VERIFIED); // holds times of files
    return files;
  }

  @ParameterizedTest
  @EnumSource(Packing.class)
  void every_token_of_every_document_is_on_its_side_in_order(Packing packing) {
    List<String> texts = MadeUpText.documents(1, 150);
    CorpusRequest request =
        MadeUpText.with(request(new MemorySource("a", texts, 40)), packing, 0.1, false);
    CorpusCard card = prepare(request, folder.resolve("corpus"));
    try (Corpus corpus = Corpus.open(folder.resolve("corpus"))) {
      WordPieceTokenizer tokenizer = new WordPieceTokenizer(MadeUpText.vocabulary(), true);
      List<Integer> training = ordinary(corpus.training(), corpus.vocabulary());
      List<Integer> heldOut = ordinary(corpus.heldOut(), corpus.vocabulary());
      int trainingAt = 0;
      int heldOutAt = 0;
      int heldOutDocuments = 0;
      for (String text : texts) {
        List<Integer> tokens = Arrays.stream(tokenizer.encode(text)).boxed().toList();
        int trainingEnd = Math.min(training.size(), trainingAt + tokens.size());
        if (training.subList(trainingAt, trainingEnd).equals(tokens)) {
          trainingAt = trainingEnd;
        } else {
          assertEquals(tokens, heldOut.subList(heldOutAt, heldOutAt + tokens.size()));
          heldOutAt += tokens.size();
          heldOutDocuments++;
        }
      }
      assertEquals(training.size(), trainingAt);
      assertEquals(heldOut.size(), heldOutAt);
      assertEquals(heldOutDocuments, card.heldOut().documents());
      assertEquals(150 - heldOutDocuments, card.training().documents());
      assertEquals(training.size(), card.training().tokens());
      assertEquals(training.size(), Arrays.stream(corpus.tokenCounts()).sum());
      assertTrue(card.training().shards().size() > 2, "many shards");
      assertEquals(corpus.training().count(), card.training().sequences());
    }
  }

  @Test
  void what_is_made_does_not_depend_on_threads() throws IOException {
    List<String> texts = MadeUpText.documents(2, 300);
    CorpusRequest first =
        MadeUpText.request(List.of(new MemorySource("a", texts, 7)), vocabulary, 1);
    prepare(first, folder.resolve("one"));
    for (int threads : new int[] {2, 5}) {
      CorpusRequest other =
          MadeUpText.request(List.of(new MemorySource("a", texts, 7)), vocabulary, threads);
      prepare(other, folder.resolve("t" + threads));
      assertEquals(files(folder.resolve("one")), files(folder.resolve("t" + threads)));
    }
  }

  @Test
  void a_vocabulary_is_trained_on_the_training_side_whatever_the_threads() throws IOException {
    List<String> texts = new ArrayList<>(MadeUpText.documents(2, 100));
    texts.replaceAll(text -> text + " Ä" + text.hashCode() + "x" + text.length());
    for (int threads : new int[] {1, 3}) {
      CorpusRequest request =
          MadeUpText.request(List.of(new MemorySource("a", texts, 7)), vocabulary, threads);
      CorpusCard card =
          prepare(MadeUpText.training(request, 120, false), folder.resolve("t" + threads));
      assertEquals(120, card.vocabulary().size());
      assertTrue(card.vocabulary().trained());
      assertFalse(card.vocabulary().uncased());
      assertEquals(0, card.training().unknownTokens());
    }
    assertEquals(files(folder.resolve("t1")), files(folder.resolve("t3")));
  }

  @Test
  void of_much_text_a_sample_trains_the_vocabulary() {
    List<String> texts = new ArrayList<>(Collections.nCopies(400, "aab"));
    for (int i = 0; i < texts.size(); i++) {
      texts.set(i, "aab b" + (char) ('c' + i % 20) + " " + i);
    }
    CorpusRequest request =
        MadeUpText.training(request(new MemorySource("a", texts, 50)), 150, true);
    long textBytes = texts.stream().mapToLong(String::length).sum();
    CorpusCard sampled =
        new CorpusPreparation(CLOCK, SMALL_SHARD, textBytes / 4)
            .prepare(request, folder("sampled"), ProgressListener.NONE, CancelSignal.NEVER);
    CorpusCard whole = prepare(request, folder("whole"));
    assertEquals(0.25, sampled.vocabulary().trainedShare(), 0.01);
    assertEquals(1, whole.vocabulary().trainedShare());
    assertNotEquals(sampled.vocabulary().sha256(), whole.vocabulary().sha256());
    assertTrue(sampled.training().unknownTokens() < sampled.training().tokens() / 10);
  }

  @Test
  void words_of_held_out_documents_do_not_shape_the_vocabulary() {
    CorpusRequest request =
        request(new MemorySource("a", List.of("aab aab aab", "ccd ccd ccd"), 1));
    CorpusCard card = prepare(MadeUpText.training(request, 100, true), folder.resolve("corpus"));
    assertEquals(3, card.training().tokens());
    assertEquals(3, card.heldOut().unknownTokens());
  }

  @Test
  void nothing_but_the_corpus_is_left() throws IOException {
    prepare(request(new MemorySource("a", MadeUpText.documents(2, 3), 2)), folder.resolve("c"));
    try (Stream<Path> entries = Files.list(folder)) {
      assertEquals(2, entries.count(), "the corpus and the given vocabulary");
    }
    assertEquals(
        List.of(
            "corpus.json",
            "counts.safetensors",
            "heldout-00000.safetensors",
            "train-00000.safetensors",
            "vocab.txt"),
        List.copyOf(files(folder.resolve("c")).keySet()));
  }

  @Test
  void duplicates_are_dropped_and_counted_wherever_they_are() {
    List<String> texts = MadeUpText.documents(3, 50);
    List<String> more = new ArrayList<>(texts);
    more.addAll(texts.subList(10, 30));
    more.addAll(List.of("?!", "... --", texts.get(4)));
    CorpusCard once = prepare(request(new MemorySource("a", texts, 9)), folder.resolve("once"));
    CorpusCard card =
        prepare(
            request(new MemorySource("a", more, 9), new MemorySource("b", texts, 50)),
            folder.resolve("twice"));
    assertEquals(new CorpusCard.Documents(123, 71, 2, false), card.documents());
    assertEquals(once.training(), card.training());
    assertEquals(once.heldOut(), card.heldOut());
  }

  @Test
  void the_card_tells_sources_counts_and_findings() {
    List<String> texts = List.of("One small river. A bright stone.", "The sum is 0.", "We, we?");
    CorpusCard card = prepare(request(new MemorySource("a", texts, 1)), folder.resolve("corpus"));
    assertEquals(CorpusCard.FORMAT, card.format());
    assertEquals("2026-01-02T03:04:05Z", card.created());
    assertEquals("/memory/a", card.sources().getFirst().location());
    CorpusCard.Finding finding = card.findings().getFirst();
    assertEquals("EMPTY_FILE", finding.issue());
    assertEquals(3, finding.count());
    assertEquals(List.of("a-0/empty", "a-1/empty", "a-2/empty"), finding.examples());
    assertEquals(4, card.training().sentences() + card.heldOut().sentences());
    assertEquals(12, card.training().words() + card.heldOut().words());
    assertEquals(
        texts.stream().mapToInt(String::length).sum(),
        card.training().textBytes() + card.heldOut().textBytes());
    assertEquals(0, card.training().unknownTokens());
    assertEquals(MadeUpText.vocabulary().sha256(), card.vocabulary().sha256());
    assertFalse(card.vocabulary().trained());
    try (Corpus corpus = Corpus.open(folder.resolve("corpus"))) {
      assertEquals(card, corpus.card());
      assertEquals(card.unigramEntropy(), corpus.unigramEntropy());
    }
  }

  @Test
  void at_least_one_document_is_held_out_and_one_is_not() {
    for (int seed = 0; seed < 6; seed++) {
      List<String> texts = MadeUpText.documents(seed, 2);
      for (double share : new double[] {0.0001, 0.5}) {
        CorpusRequest request =
            MadeUpText.with(request(new MemorySource("a", texts, 1)), Packing.FULL, share, false);
        CorpusCard card = prepare(request, folder.resolve(seed + "-" + share));
        assertEquals(1, card.training().documents());
        assertEquals(1, card.heldOut().documents());
      }
    }
  }

  @Test
  void a_single_document_is_cut_at_a_paragraph() {
    String start = "We walk. ".repeat(30).strip();
    String text = start + "\n\nA bright end.";
    CorpusCard card =
        prepare(request(new MemorySource("a", List.of(text), 1)), folder.resolve("corpus"));
    assertTrue(card.documents().cut());
    assertEquals(60, card.training().words());
    assertEquals(3, card.heldOut().words());
    try (Corpus corpus = Corpus.open(folder.resolve("corpus"))) {
      assertEquals(1, corpus.heldOut().count());
      assertTrue(Double.isFinite(corpus.unigramEntropy()));
    }
  }

  @Test
  void a_single_paragraph_is_cut_between_sentences() {
    CorpusCard card =
        prepare(
            request(new MemorySource("a", List.of("We walk a bit. The end is here."), 1)),
            folder.resolve("corpus"));
    assertEquals(4, card.training().words());
    assertEquals(4, card.heldOut().words());
  }

  @Test
  void too_little_text_is_explained() {
    String one = refusal(request(new MemorySource("a", List.of("Only this"), 1)), folder("1"));
    assertTrue(one.contains("only one sentence"), one);
    String none = refusal(request(new MemorySource("a", List.of("?", "!"), 1)), folder("2"));
    assertTrue(none.contains("no text in the sources (2 empty files, skipped)"), none);
    String nothing = refusal(request(new MemorySource("a", List.of(), 1)), folder("3"));
    assertTrue(nothing.contains("no text"), nothing);
  }

  private Path folder(String name) {
    return folder.resolve(name);
  }

  @Test
  void a_target_that_is_taken_is_refused_and_left_alone() throws IOException {
    CorpusRequest request = request(new MemorySource("a", MadeUpText.documents(1, 5), 2));
    prepare(request, folder("corpus"));
    Map<String, String> before = files(folder("corpus"));
    assertTrue(refusal(request, folder("corpus")).contains("holds a finished corpus already"));
    assertEquals(before, files(folder("corpus")));
    Path other = Files.createDirectory(folder("other"));
    Files.writeString(other.resolve("precious"), "text");
    CorpusRequest replacing = MadeUpText.with(request, Packing.FULL, 0.1, true);
    assertTrue(refusal(replacing, other).contains("not empty and holds no corpus"));
    assertTrue(refusal(replacing, other.resolve("precious")).contains("is a file"));
    prepare(request, Files.createDirectory(folder("empty")));
    assertEquals(before, files(folder("empty")));
  }

  @Test
  void a_corpus_is_replaced_only_when_the_new_one_is_finished() throws IOException {
    CorpusRequest old = request(new MemorySource("a", MadeUpText.documents(1, 5), 2));
    prepare(old, folder("corpus"));
    Map<String, String> before = files(folder("corpus"));
    MemorySource source = new MemorySource("b", MadeUpText.documents(2, 9), 2);
    CorpusRequest request = MadeUpText.with(request(source), Packing.FULL, 0.1, true);
    source.with(
        partition -> {
          throw new IOException("torn tape");
        });
    String message = refusal(request, folder("corpus"));
    assertTrue(message.contains("b-0 could not be read: torn tape"), message);
    assertEquals(before, files(folder("corpus")));
    source.with(partition -> {});
    prepare(request, folder("corpus"));
    assertNotEquals(before, files(folder("corpus")));
    assertFalse(Files.exists(folder("corpus.replaced")));
    Corpus.open(folder("corpus")).close();
  }

  @Test
  void a_replacement_that_was_interrupted_is_undone() throws IOException {
    CorpusRequest request = request(new MemorySource("a", MadeUpText.documents(1, 5), 2));
    prepare(request, folder("corpus"));
    Files.move(folder("corpus"), folder("corpus.replaced"));
    assertTrue(refusal(request, folder("corpus")).contains("holds a finished corpus already"));
    assertFalse(Files.exists(folder("corpus.replaced")));
    Corpus.open(folder("corpus")).close();
  }

  @Test
  void a_corpus_inside_its_source_is_refused() {
    String message =
        refusal(
            request(new MemorySource("a", MadeUpText.documents(1, 5), 2)),
            Path.of("/memory/a/corpus"));
    assertTrue(message.contains("lies inside the source"), message);
  }

  @Test
  void progress_goes_through_every_stage_to_its_total() {
    List<Progress> heard = Collections.synchronizedList(new ArrayList<>());
    new CorpusPreparation(CLOCK, SMALL_SHARD, 1 << 20)
        .prepare(
            MadeUpText.request(
                List.of(new MemorySource("a", MadeUpText.documents(1, 30), 4)), vocabulary, 1),
            folder("corpus"),
            heard::add,
            CancelSignal.NEVER);
    Map<String, Progress> last = new ConcurrentHashMap<>();
    heard.forEach(progress -> last.put(progress.phase(), progress));
    assertEquals(
        List.of("Reading the sources", "Finding duplicates", "Encoding"),
        heard.stream().map(Progress::phase).distinct().toList());
    last.values().forEach(progress -> assertEquals(progress.total(), progress.done()));
  }

  @Test
  void ids_beyond_16_bits_are_kept() throws IOException {
    List<String> tokens = new ArrayList<>(MadeUpText.vocabulary().tokens());
    for (int i = tokens.size(); i < 70_000; i++) {
      tokens.add("##x" + i);
    }
    tokens.add("giraffe");
    Path large = Files.write(folder("large.txt"), Vocabulary.of(tokens).toBytes());
    CorpusRequest request =
        MadeUpText.request(
            List.of(new MemorySource("a", List.of("A giraffe.", "The giraffe."), 1)), large, 1);
    prepare(request, folder("corpus"));
    try (Corpus corpus = Corpus.open(folder("corpus"))) {
      assertTrue(ordinary(corpus.training(), corpus.vocabulary()).contains(70_000));
    }
  }

  @Test
  void settings_out_of_range_are_explained() {
    CorpusRequest fine = request(new MemorySource("a", List.of("x"), 1));
    for (double share : new double[] {0, -1, 0.6, Double.NaN}) {
      assertThrows(UserException.class, () -> MadeUpText.with(fine, Packing.FULL, share, false));
    }
    assertThrows(UserException.class, () -> MadeUpText.request(List.of(), vocabulary, 1));
    assertThrows(UserException.class, () -> MadeUpText.request(fine.sources(), vocabulary, 0));
    assertThrows(UserException.class, () -> new VocabularyChoice.Train(3, true));
    assertTrue(
        refusal(MadeUpText.request(fine.sources(), folder("none.txt"), 1), folder("corpus"))
            .contains("none.txt"));
  }
}
