package daybench.datasets.wordpiece;

import daybench.datasets.UserException;
import daybench.datasets.files.Sha256;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of a WordPiece model; a token's id is its place. The five special tokens of BERT are
 * always among them. A token that begins with "##" continues a word. Immutable, safe for many
 * threads.
 */
public final class Vocabulary {
  /** The special tokens, in the order in which a trained vocabulary begins. */
  static final List<String> SPECIAL = List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]");

  /** What a token that continues a word begins with. */
  static final String CONTINUATION = "##";

  private static final int MAX_SIZE = 10_000_000;
  private static final long MAX_BYTES = 256L << 20;
  private static final Pattern UNUSED = Pattern.compile("\\[unused\\d+]");

  private final List<String> tokens;
  private final Map<String, Integer> ids;
  private final boolean[] special;

  private Vocabulary(List<String> tokens) {
    this.tokens = List.copyOf(tokens);
    this.ids = HashMap.newHashMap(tokens.size());
    this.special = new boolean[tokens.size()];
    for (int id = 0; id < tokens.size(); id++) {
      String token = tokens.get(id);
      check(!token.isEmpty(), "line " + (id + 1) + " is empty");
      check(token.indexOf('\n') < 0 && token.indexOf('\r') < 0, "a token has a line break in it");
      Integer before = ids.put(token, id);
      check(
          before == null,
          "the token "
              + token
              + " is there twice, on lines "
              + lineOf(before)
              + " and "
              + (id + 1));
      special[id] = SPECIAL.contains(token) || UNUSED.matcher(token).matches();
    }
    for (String token : SPECIAL) {
      check(ids.containsKey(token), "the token " + token + " is missing");
    }
  }

  private static int lineOf(@Nullable Integer id) {
    return id == null ? 0 : id + 1;
  }

  private static void check(boolean fine, String otherwise) {
    if (!fine) {
      throw new IllegalArgumentException("Not a WordPiece vocabulary: " + otherwise + ".");
    }
  }

  /**
   * A vocabulary of these tokens.
   *
   * @throws IllegalArgumentException where a special token is missing, or one is there twice
   */
  public static Vocabulary of(List<String> tokens) {
    return new Vocabulary(tokens);
  }

  /**
   * Reads a vocab.txt: UTF-8, one token a line.
   *
   * @throws UserException where the file cannot be read or is no such vocabulary
   */
  public static Vocabulary read(Path vocabTxt) {
    try {
      if (Files.size(vocabTxt) > MAX_BYTES) {
        throw new UserException(
            "The vocabulary " + vocabTxt + " is too large: over 256 MiB. Is it a vocab.txt?");
      }
      ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(vocabTxt));
      String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
      List<String> tokens = List.of(withoutLastBreak(text).split("\r\n|\n|\r", -1));
      if (tokens.size() > MAX_SIZE) {
        throw new UserException(
            "The vocabulary " + vocabTxt + " is too large: over 10 million tokens.");
      }
      return new Vocabulary(tokens);
    } catch (CharacterCodingException e) {
      throw new UserException(
          "The vocabulary " + vocabTxt + " is not UTF-8 text. Give a vocab.txt.", e);
    } catch (NoSuchFileException e) {
      throw new UserException("The vocabulary " + vocabTxt + " does not exist.", e);
    } catch (IOException e) {
      throw new UserException("The vocabulary " + vocabTxt + " cannot be read: " + e + ".", e);
    } catch (IllegalArgumentException e) {
      throw new UserException(vocabTxt + ": " + e.getMessage(), e);
    }
  }

  private static String withoutLastBreak(String text) {
    String shorter = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    return shorter.endsWith("\r") ? shorter.substring(0, shorter.length() - 1) : shorter;
  }

  public int size() {
    return tokens.size();
  }

  public String token(int id) {
    return tokens.get(id);
  }

  public OptionalInt id(String token) {
    Integer id = ids.get(token);
    return id == null ? OptionalInt.empty() : OptionalInt.of(id);
  }

  /** The tokens by id. */
  public List<String> tokens() {
    return tokens;
  }

  public int padId() {
    return idOfSpecial(0);
  }

  public int unknownId() {
    return idOfSpecial(1);
  }

  public int clsId() {
    return idOfSpecial(2);
  }

  public int sepId() {
    return idOfSpecial(3);
  }

  public int maskId() {
    return idOfSpecial(4);
  }

  private int idOfSpecial(int index) {
    return id(SPECIAL.get(index)).orElseThrow();
  }

  /** Whether a token stands for no text: one of the five, or [unusedN]. */
  public boolean isSpecial(int id) {
    return special[id];
  }

  /** Whether a token continues a word. */
  public boolean isContinuation(int id) {
    return tokens.get(id).startsWith(CONTINUATION) && tokens.get(id).length() > 2;
  }

  /** The SHA-256 of {@link #toBytes()}, in hexadecimal. */
  public String sha256() {
    return Sha256.of(toBytes());
  }

  /** The vocab.txt: UTF-8, a line feed after each token. */
  public byte[] toBytes() {
    return (String.join("\n", tokens) + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
