package daybench.datasets.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import daybench.datasets.CancelSignal;
import daybench.datasets.ProgressListener;
import daybench.datasets.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DamagedCorpusTest {
  @TempDir Path folder;
  private Path corpus = Path.of("");

  @BeforeEach
  void prepare() throws IOException {
    corpus = folder.resolve("corpus");
    CorpusRequest request =
        MadeUpText.request(
            List.of(new MemorySource("a", MadeUpText.documents(1, 40), 9)),
            MadeUpText.vocabularyFile(folder),
            2);
    new CorpusPreparation().prepare(request, corpus, ProgressListener.NONE, CancelSignal.NEVER);
    Corpus.open(corpus).close();
  }

  private String fault() {
    UserException e = assertThrows(UserException.class, () -> Corpus.open(corpus).close());
    String message = String.valueOf(e.getMessage());
    assertTrue(message.contains(corpus.toString()) && message.endsWith("."), message);
    return message;
  }

  private void edit(String from, String to) throws IOException {
    Path card = corpus.resolve("corpus.json");
    String text = Files.readString(card);
    assertTrue(text.contains(from), from);
    Files.writeString(card, text.replaceFirst(Pattern.quote(from), to));
  }

  private static void flip(Path file, long from) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[(int) from] ^= 1;
    Files.write(file, bytes);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "vocab.txt",
        "counts.safetensors",
        "train-00000.safetensors",
        "heldout-00000.safetensors"
      })
  void a_file_that_is_missing_short_or_changed_is_named(String name) throws IOException {
    Path file = corpus.resolve(name);
    byte[] whole = Files.readAllBytes(file);
    Files.delete(file);
    assertTrue(fault().contains(name + " is missing"));
    Files.write(file, Arrays.copyOf(whole, whole.length - 1));
    assertTrue(fault().contains("%d bytes instead of".formatted(whole.length - 1)));
    Files.write(file, whole);
    flip(file, whole.length - 3);
    String message = fault();
    assertTrue(message.contains(name + " is damaged: its content"), message);
    Files.write(file, whole);
    Corpus.open(corpus).close();
  }

  @Test
  void damage_that_leaves_size_and_time_alone_is_found_by_verifying_all() throws IOException {
    Path file = corpus.resolve("train-00000.safetensors");
    FileTime time = Files.getLastModifiedTime(file);
    flip(file, Files.size(file) - 3);
    Files.setLastModifiedTime(file, time);
    Corpus.open(corpus).close(); // as remembered
    assertThrows(UserException.class, () -> Corpus.openVerifyingAll(corpus).close());
    Files.delete(corpus.resolve("verified.json"));
    fault();
  }

  @Test
  void a_folder_that_is_no_corpus_says_why() throws IOException {
    Path card = corpus.resolve("corpus.json");
    String text = Files.readString(card);
    Files.writeString(card, text.substring(0, text.length() / 2));
    assertTrue(fault().contains("is damaged: it is not JSON"));
    Files.write(card, new byte[] {(byte) 0xFF, 0, 1});
    assertTrue(fault().contains("is damaged: it is not JSON"));
    Files.writeString(card, "{}");
    assertTrue(fault().contains("is not the card of a corpus"));
    Files.writeString(card, "[]");
    assertTrue(fault().contains("is not the card of a corpus"));
    Files.delete(card);
    assertTrue(fault().contains("is not a corpus: it has no corpus.json"));
    corpus = folder.resolve("elsewhere");
    assertTrue(fault().contains("There is no corpus"));
  }

  @Test
  void a_layout_of_another_version_is_refused() throws IOException {
    edit("\"schema\" : 1", "\"schema\" : 2");
    assertTrue(fault().contains("use the version that made it (test)"));
  }

  @Test
  void a_card_of_something_else_is_refused() throws IOException {
    edit("daybench-corpus", "shopping-list");
    assertTrue(fault().contains("is not the card of a corpus"));
  }

  @Test
  void a_missing_value_is_named() throws IOException {
    edit("\"packing\" : \"FULL\",", "");
    assertTrue(fault().contains("packing"));
  }

  @Test
  void unknown_keys_are_passed_over() throws IOException {
    edit("\"packing\"", "\"later\" : {\"a\": [1]}, \"packing\"");
    Corpus.open(corpus).close();
  }

  @Test
  void files_outside_of_the_folder_are_not_touched() throws IOException {
    edit("\"vocab.txt\"", "\"../given-vocab.txt\"");
    assertTrue(fault().contains("names a file outside of it"));
  }

  @Test
  void a_card_that_does_not_fit_its_shards_is_refused() throws IOException {
    edit("\"length\" : 32", "\"length\" : 33");
    assertTrue(fault().contains("is damaged: \"tokens\""));
  }

  @Test
  void sequences_beyond_the_last_are_an_error() {
    try (Corpus open = Corpus.open(corpus)) {
      long count = open.training().count();
      assertEquals(32, open.training().maximumLength());
      assertThrows(IndexOutOfBoundsException.class, () -> open.training().read(count));
      assertThrows(IndexOutOfBoundsException.class, () -> open.training().read(-1));
    }
  }
}
