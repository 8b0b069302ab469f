package daybench.datasets.wordpiece;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** Nasty random text: words, special tokens whole and broken, and code points of all kinds. */
final class RandomText {
  private static final int[] MARKS = {
    0x300, 0x301, 0x327, 0x338, 0x302e, 0x302f, 0x94d, 0x93e, 0x5b0, 0x20dd, 0x1d165, 0x1d16d,
    0x1df6, 0x34f, 0xfe0f, 0x1e94a, 0x903
  };
  private static final int[] FORMAT = {
    0, 7, 9, 10, 13, 0x7f, 0x85, 0xa0, 0xad, 0x200b, 0x200d, 0x2028, 0x3000, 0xfeff, 0xfffd, 0xe001,
    0xf0000, 0x61c, 0x180e, 0x2003
  };

  private RandomText() {}

  static String next(SplittableRandom random, List<String> words) {
    StringBuilder text = new StringBuilder();
    int parts = random.nextInt(1, 20);
    for (int i = 0; i < parts; i++) {
      switch (random.nextInt(12)) {
        case 0, 1 -> text.append(words.get(random.nextInt(words.size())));
        case 2 -> text.append(words.get(random.nextInt(words.size())).replace("#", ""));
        case 3 -> text.append(special(random));
        case 4 -> text.append(' ');
        case 5 -> text.append((char) random.nextInt(0x20, 0x7f));
        case 6 -> text.append((char) random.nextInt(0xa0, 0x600));
        case 7 -> text.appendCodePoint(MARKS[random.nextInt(MARKS.length)]);
        case 8 -> text.appendCodePoint(FORMAT[random.nextInt(FORMAT.length)]);
        case 9 -> text.appendCodePoint(valid(random.nextInt(0x1000, 0x10000)));
        case 10 -> text.appendCodePoint(random.nextInt(0x10000, 0x32000));
        default -> text.append("ab".repeat(random.nextInt(random.nextInt(4) == 0 ? 60 : 3)));
      }
    }
    return text.toString();
  }

  private static String special(SplittableRandom random) {
    String token = Vocabulary.SPECIAL.get(random.nextInt(Vocabulary.SPECIAL.size()));
    return switch (random.nextInt(4)) {
      case 0 -> token.toLowerCase(Locale.ROOT);
      case 1 -> token.substring(random.nextInt(token.length()));
      default -> token;
    };
  }

  private static int valid(int codePoint) {
    boolean surrogate =
        codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    return surrogate ? codePoint - 0x800 : codePoint;
  }
}
