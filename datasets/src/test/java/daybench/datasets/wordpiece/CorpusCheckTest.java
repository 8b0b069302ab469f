package daybench.datasets.wordpiece;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Compares every document of a folder with the reference, as a whole and line by line:
 *
 * <pre>
 * ./mvnw verify -Pslow -pl datasets -Dtest=CorpusCheckTest \
 *     -Ddaybench.check.corpus=FOLDER -Ddaybench.check.vocabulary=VOCAB.TXT
 * </pre>
 */
@Tag("slow")
class CorpusCheckTest {
  private static final int BATCH = 64;
  private static final String CORPUS = System.getProperty("daybench.check.corpus", "");
  private static final String VOCABULARY = System.getProperty("daybench.check.vocabulary", "");

  private long documents;
  private long tokens;
  private long different;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void no_document_differs(boolean uncased) throws IOException {
    assumeTrue(!CORPUS.isEmpty(), "-Ddaybench.check.corpus names no folder to check");
    assumeTrue(!VOCABULARY.isEmpty(), "-Ddaybench.check.vocabulary names no vocab.txt");
    Vocabulary vocabulary = Vocabulary.read(Path.of(VOCABULARY));
    WordPieceTokenizer tokenizer = new WordPieceTokenizer(vocabulary, uncased);
    Encoder encoder = tokenizer.encoder();
    try (Reference reference = new Reference(vocabulary, uncased);
        Stream<Path> files = Files.walk(Path.of(CORPUS))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        check(List.of(text.split("(?<=\n</doc>\n)", -1)), tokenizer, encoder, reference);
        check(text.lines().toList(), tokenizer, encoder, reference);
      }
    }
    System.out.println(
        "%s: %,d documents and lines, %,d tokens, %,d different"
            .formatted(uncased ? "uncased" : "cased", documents, tokens, different));
    assertEquals(0, different);
  }

  private void check(
      List<String> texts, WordPieceTokenizer tokenizer, Encoder encoder, Reference reference) {
    TokenBuffer ids = new TokenBuffer();
    for (int from = 0; from < texts.size(); from += BATCH) {
      List<String> batch = texts.subList(from, Math.min(texts.size(), from + BATCH));
      int[][] expected = reference.encode(batch);
      for (int i = 0; i < expected.length; i++) {
        ids.clear();
        encoder.encode(batch.get(i), ids);
        boolean same =
            Arrays.equals(expected[i], ids.toArray())
                && Arrays.equals(expected[i], tokenizer.encode(batch.get(i)));
        documents++;
        tokens += expected[i].length;
        different += same ? 0 : 1;
      }
    }
  }
}
