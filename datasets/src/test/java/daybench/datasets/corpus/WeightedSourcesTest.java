package daybench.datasets.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import daybench.datasets.CancelSignal;
import daybench.datasets.ProgressListener;
import daybench.datasets.UserException;
import daybench.datasets.files.Sha256;
import daybench.datasets.sources.CorpusSource;
import daybench.datasets.sources.WeightedSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WeightedSourcesTest {
  @TempDir private Path folder = Path.of("");

  private final List<String> first = MadeUpText.documents(1, 400);
  private final List<String> second = MadeUpText.documents(2, 400);

  private CorpusCard prepare(String name, int threads, double weight) throws IOException {
    CorpusSource weighted = new WeightedSource(new MemorySource("b", second, 7), weight);
    Path vocabulary = MadeUpText.vocabularyFile(folder);
    return new CorpusPreparation()
        .prepare(
            MadeUpText.request(
                List.of(new MemorySource("a", first, 50), weighted), vocabulary, threads),
            folder.resolve(name),
            ProgressListener.NONE,
            CancelSignal.NEVER);
  }

  @Test
  void documents_are_learnt_from_as_often_as_their_source_weighs() throws IOException {
    CorpusCard plain = prepare("plain", 2, 1);
    long each = plain.training().documents();
    CorpusCard triple = prepare("triple", 2, 3);
    CorpusCard half = prepare("half", 2, 0.5);
    CorpusCard more = prepare("more", 2, 1.25);
    double ofSecond = (triple.training().documents() - each) / 2.0;
    assertTrue(ofSecond > 150 && ofSecond <= 400);
    assertEquals(each - 0.5 * ofSecond, (double) half.training().documents(), 40);
    assertEquals(each + 0.25 * ofSecond, (double) more.training().documents(), 40);
    for (CorpusCard card : List.of(triple, half, more)) {
      assertEquals(plain.heldOut(), card.heldOut());
      assertEquals(plain.documents(), card.documents());
    }
    assertEquals("3.0", triple.sources().get(1).options().get("weight"));
    assertTrue(triple.training().tokens() > plain.training().tokens());
  }

  @Test
  void the_mixture_does_not_depend_on_threads() throws IOException {
    prepare("one", 1, 2.4);
    prepare("four", 4, 2.4);
    String shard = "train-00000.safetensors";
    assertEquals(
        Sha256.of(folder.resolve("one").resolve(shard)),
        Sha256.of(folder.resolve("four").resolve(shard)));
  }

  @Test
  void weights_out_of_range_or_that_leave_nothing_are_explained() {
    for (double weight : new double[] {0, -1, 21, Double.NaN}) {
      assertThrows(UserException.class, () -> prepare("none", 1, weight));
    }
    CorpusSource tiny = new WeightedSource(new MemorySource("b", second, 7), 1e-9);
    UserException e =
        assertThrows(
            UserException.class,
            () ->
                new CorpusPreparation()
                    .prepare(
                        MadeUpText.request(List.of(tiny), MadeUpText.vocabularyFile(folder), 1),
                        folder.resolve("none"),
                        ProgressListener.NONE,
                        CancelSignal.NEVER));
    assertTrue(String.valueOf(e.getMessage()).contains("leave no document to learn from"));
  }
}
