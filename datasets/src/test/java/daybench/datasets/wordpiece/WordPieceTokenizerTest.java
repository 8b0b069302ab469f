package daybench.datasets.wordpiece;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Same ids and offsets as Hugging Face's tokenizer. */
class WordPieceTokenizerTest {
  private static final List<String> WORDS =
      List.of(
          "the",
          "The",
          "un",
          "##aff",
          "##able",
          "affable",
          "runn",
          "##ing",
          "##s",
          "naive",
          "cafe",
          "##e",
          "ab",
          "##ab",
          "abab",
          "##ba",
          "i",
          "istanbul",
          "##stanbul",
          "strasse",
          "ß",
          "##ß",
          "##σ",
          "σ",
          "##ς",
          "\u1112",
          "##\u1161",
          "##\u11ab",
          "中",
          "国",
          "##中",
          "!",
          ",",
          "[",
          "]",
          "mask",
          "##mask",
          "MASK",
          "pad",
          "#",
          "##x",
          "##",
          "$",
          "\u00b4",
          "¿",
          "=",
          "`",
          ";",
          "·",
          "\ud83d\ude00",
          "##\ud83d\ude00",
          "\ud801\udc28",
          "##\ud801\udc28",
          "x",
          "1",
          "##1",
          "1000");

  private static final Vocabulary VOCABULARY = vocabulary();

  private static Vocabulary vocabulary() {
    Set<String> tokens = new LinkedHashSet<>(Vocabulary.SPECIAL);
    tokens.addAll(WORDS);
    for (char c = ' ' + 1; c < 0x250; c++) {
      if (c < 0x7f || (c > 0xa0 && c != 0xad)) {
        tokens.add(Character.toString(c));
        tokens.add("##" + c);
      }
    }
    return Vocabulary.of(List.copyOf(tokens));
  }

  private static final List<String> CASES =
      List.of(
          "",
          " ",
          "\t\n\r \u00a0\u2003\u2028\u2029\u3000",
          "The unaffable running, naïve café! The END.",
          "unaffableness",
          "[MASK] [mask] [Mask] x[MASK]y[MASK][SEP]![CLS][PAD]?[UNK]",
          "[[MASK]] [MASK[MASK] [MAS K] [ MASK ] [MASK",
          "a[",
          "[",
          "[unused1] [UNUSED]",
          "e\u0301 [MASK]\u0301e",
          "a\u0301\u0327\u0300b",
          "[MA\u0000SK] [MA\u200dSK] [MÁSK]",
          "a\u0000b\ufffdc\u200bd\u200ee\u00adf\ufeffg\ue000h",
          "中国abc中x国1",
          "\uf900\ufa0e\ud87e\udc00\ud840\udc00\ud86d\ude20\u3007\u3042\u30a2",
          "한국어 각 가",
          "İstanbul ISTANBUL ıI \u0130\u0307",
          "ΣΑΣ Σ ΟΔΟΣ. ΑΣ",
          "Straße STRASSE ẞ",
          "ǅ ǄǆΩK\u212b\u2126\u212a",
          "ﬁ ﬀ ½ ² ™",
          "≠ ≮ ≯ \u1fef \u037e \u0387 \u2260\u0338",
          "$5.00 #hash ##x a_b ^ ` | ~ + < = > © ¬ ´ ¿ § ¶",
          "\u2018quotes\u2019 \u201cdouble\u201d \u2014 dash\u2013dash \u2026",
          "\u0964 \u0965 \u05be \u061f \u0b83 \u2e52 \u2e3e",
          "\ud83d\ude00 \ud83d\ude00\ud83d\ude00x \ud83d\udc69\u200d\ud83d\udcbb \u2764\ufe0f",
          "\ud801\udc00\ud801\udc28 \ud834\udd5e\ud834\udd60",
          "a\u302e\u302fb \ud834\udd6d\ud834\udd65",
          "x".repeat(100),
          "x".repeat(101),
          "x".repeat(250) + " x",
          "é".repeat(100) + " " + "é".repeat(101),
          "e\u0301".repeat(100) + " " + "e\u0301".repeat(101),
          "\ud83d\ude00".repeat(100) + " " + "\ud83d\ude00".repeat(101),
          "한".repeat(33) + " " + "한".repeat(34),
          "ab\u200d".repeat(50) + " " + "ab\u0000".repeat(51),
          "abab".repeat(40) + "!" + "x".repeat(120) + "!",
          "\ud835\udd38 \udbff\udfff \u0378 \u0600 \u180e");

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void hard_cases_are_cut_as_the_reference_cuts_them(boolean uncased) {
    WordPieceTokenizer tokenizer = new WordPieceTokenizer(VOCABULARY, uncased);
    try (Reference reference = new Reference(VOCABULARY, uncased)) {
      for (String text : CASES) {
        check(reference.encodeWithOffsets(text), tokenizer, text, !text.contains("\u302e"));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void random_texts_are_cut_as_the_reference_cuts_them(boolean uncased) {
    WordPieceTokenizer tokenizer = new WordPieceTokenizer(VOCABULARY, uncased);
    CharacterTable table = new CharacterTable(uncased);
    SplittableRandom random = new SplittableRandom(uncased ? 1 : 2);
    try (Reference reference = new Reference(VOCABULARY, uncased)) {
      for (int i = 0; i < 20_000; i++) {
        String text = RandomText.next(random, WORDS);
        boolean sorts =
            text.codePoints()
                .anyMatch(
                    c -> (table.entry(c) & (CharacterTable.SORTED | CharacterTable.EXPANDED)) != 0);
        check(reference.encodeWithOffsets(text), tokenizer, text, !sorts);
      }
    }
  }

  /** The reference gives marks that it has sorted the offsets of their neighbours; we do not. */
  private static void check(
      TokenizedText expected, WordPieceTokenizer tokenizer, String text, boolean offsets) {
    assertArrayEquals(expected.ids(), tokenizer.encode(text), () -> shown(text));
    TokenizedText actual = tokenizer.encodeWithOffsets(text);
    assertArrayEquals(expected.ids(), actual.ids(), () -> shown(text));
    if (offsets) {
      assertArrayEquals(expected.starts(), actual.starts(), () -> shown(text));
      assertArrayEquals(expected.ends(), actual.ends(), () -> shown(text));
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void the_fast_encoder_gives_what_the_plain_one_does(boolean uncased) {
    WordPieceTokenizer tokenizer = new WordPieceTokenizer(VOCABULARY, uncased);
    Encoder encoder = tokenizer.encoder();
    SplittableRandom random = new SplittableRandom(3);
    TokenBuffer ids = new TokenBuffer();
    for (int i = 0; i < 300; i++) {
      StringBuilder text = new StringBuilder();
      while (text.length() < 20 * i) {
        text.append(RandomText.next(random, WORDS)).append(random.nextInt(3) == 0 ? "" : " ");
      }
      int before = ids.size();
      int count = encoder.encode(text, ids);
      assertEquals(before + count, ids.size());
      int[] added = Arrays.copyOfRange(ids.array(), before, ids.size());
      assertArrayEquals(tokenizer.encodeWithOffsets(text.toString()).ids(), added);
      if (ids.size() > 10_000) {
        ids.clear();
      }
    }
  }

  @Test
  void the_cache_may_fill_up() {
    Set<String> tokens = new LinkedHashSet<>(VOCABULARY.tokens());
    for (int i = 0; i < 80_000; i += 7) {
      tokens.add(Integer.toString(i, 36));
    }
    WordPieceTokenizer tokenizer = new WordPieceTokenizer(Vocabulary.of(List.copyOf(tokens)), true);
    Encoder encoder = tokenizer.encoder();
    TokenBuffer ids = new TokenBuffer();
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < 80_000; i++) {
        String word = Integer.toString(i, 36) + (i % 1000 == 0 ? "ab".repeat(49) : "");
        ids.clear();
        encoder.encode(word, ids);
        assertArrayEquals(tokenizer.encode(word), ids.toArray());
      }
    }
  }

  @Test
  void unpaired_surrogates_are_dropped() {
    WordPieceTokenizer tokenizer = new WordPieceTokenizer(VOCABULARY, true);
    String text = "a\ud83db \ude00 \udc00\ud83dab\ud83d";
    assertArrayEquals(tokenizer.encode("ab  ab"), tokenizer.encode(text));
    assertArrayEquals(tokenizer.encode("ab  ab"), tokenizer.encodeWithOffsets(text).ids());
  }

  @Test
  void pairs_and_special_tokens_may_lie_across_any_block_border() {
    WordPieceTokenizer tokenizer = new WordPieceTokenizer(VOCABULARY, true);
    for (int shift = 0; shift < 16; shift++) {
      String text = "x".repeat(shift) + " ab[MASK]\ud83d\ude00é ".repeat(3000);
      assertArrayEquals(
          tokenizer.encodeWithOffsets(text).ids(), tokenizer.encode(CharBuffer.wrap(text)));
    }
  }

  private static String shown(String text) {
    List<String> shown = new ArrayList<>();
    text.codePoints().forEach(c -> shown.add("%04X".formatted(c)));
    return text + " " + shown;
  }
}
