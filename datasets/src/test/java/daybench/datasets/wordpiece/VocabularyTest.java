package daybench.datasets.wordpiece;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import daybench.datasets.UserException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VocabularyTest {
  private static final List<String> TOKENS =
      List.of("[PAD]", "[unused0]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "é", "##é", "##", "#");

  @TempDir private Path folder;

  private Path file(String text) throws IOException {
    return Files.write(folder.resolve("vocab.txt"), text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void ids_are_lines() throws IOException {
    Vocabulary vocabulary = Vocabulary.read(file(String.join("\n", TOKENS) + "\n"));
    assertEquals(TOKENS, vocabulary.tokens());
    assertEquals(10, vocabulary.size());
    assertEquals(OptionalInt.of(7), vocabulary.id("##é"));
    assertEquals(OptionalInt.empty(), vocabulary.id("e"));
    assertEquals("é", vocabulary.token(6));
    assertEquals(0, vocabulary.padId());
    assertEquals(2, vocabulary.unknownId());
    assertEquals(3, vocabulary.clsId());
    assertEquals(4, vocabulary.sepId());
    assertEquals(5, vocabulary.maskId());
  }

  @Test
  void classes_of_tokens_are_told_by_their_form() {
    Vocabulary vocabulary = Vocabulary.of(TOKENS);
    for (int id = 0; id < TOKENS.size(); id++) {
      assertEquals(id < 6, vocabulary.isSpecial(id));
      assertEquals(id == 7, vocabulary.isContinuation(id));
    }
  }

  @Test
  void line_ends_and_a_missing_last_one_make_no_difference() throws IOException {
    Vocabulary expected = Vocabulary.of(TOKENS);
    for (String text :
        List.of(
            String.join("\n", TOKENS),
            String.join("\r\n", TOKENS) + "\r\n",
            String.join("\r\n", TOKENS))) {
      Vocabulary vocabulary = Vocabulary.read(file(text));
      assertEquals(TOKENS, vocabulary.tokens());
      assertEquals(expected.sha256(), vocabulary.sha256());
    }
    assertFalse(expected.sha256().equals(Vocabulary.of(TOKENS.subList(0, 9)).sha256()));
  }

  @Test
  void bytes_are_read_back() throws IOException {
    Vocabulary vocabulary = Vocabulary.of(TOKENS);
    Path file = Files.write(folder.resolve("copy.txt"), vocabulary.toBytes());
    assertEquals(vocabulary.tokens(), Vocabulary.read(file).tokens());
  }

  @Test
  void what_is_no_vocabulary_is_refused_in_a_sentence() throws IOException {
    String fine = String.join("\n", TOKENS);
    assertTrue(refusal(file(fine.replace("[MASK]", "[mask]"))).contains("[MASK] is missing"));
    assertTrue(refusal(file(fine + "\né")).contains("é is there twice, on lines 7 and 11"));
    assertTrue(refusal(file(fine + "\n\n")).contains("line 11 is empty"));
    assertTrue(refusal(file("")).contains("empty"));
    assertTrue(refusal(folder.resolve("none.txt")).contains("does not exist"));
    assertTrue(refusal(folder).contains("cannot be read"));
    Path latin = Files.write(folder.resolve("latin.txt"), new byte[] {'a', (byte) 0xe9, '\n'});
    assertTrue(refusal(latin).contains("not UTF-8"));
  }

  private static String refusal(Path file) {
    String message =
        String.valueOf(assertThrows(UserException.class, () -> Vocabulary.read(file)).getMessage());
    assertTrue(message.contains(file.toString()), message);
    return message;
  }
}
