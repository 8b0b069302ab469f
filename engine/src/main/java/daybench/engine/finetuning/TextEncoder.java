package daybench.engine.finetuning;

import daybench.datasets.UserException;
import daybench.datasets.glue.Example;
import daybench.datasets.glue.ExampleSet;
import daybench.datasets.wordpiece.Vocabulary;
import daybench.datasets.wordpiece.WordPieceTokenizer;

/** Turns texts and pairs into sequences for an encoder. */
final class TextEncoder {
  private final WordPieceTokenizer tokenizer;
  private final int maximumLength;
  private final Overlong overlong;

  /**
   * @param maximumLength tokens, [CLS] and [SEP] included
   */
  TextEncoder(WordPieceTokenizer tokenizer, int maximumLength, Overlong overlong) {
    this.tokenizer = tokenizer;
    this.maximumLength = maximumLength;
    this.overlong = overlong;
  }

  /**
   * All examples of a set.
   *
   * @throws UserException naming the first that is too long, where that is an error
   */
  EncodedSet encode(ExampleSet set) {
    return new EncodedSet(
        set, set.examples().stream().map(example -> encode(example, set.source())).toList());
  }

  /**
   * One example.
   *
   * @param source named where it is too long
   */
  EncodedText encode(Example example, String source) {
    int[] first = tokenizer.encode(example.first());
    int[] second = example.other().map(tokenizer::encode).orElse(new int[0]);
    boolean pair = example.second() != null;
    int room = maximumLength - (pair ? 3 : 2);
    boolean tooLong = first.length + second.length > room;
    if (tooLong && overlong == Overlong.REFUSE) {
      throw new UserException(
          "%s: the example %s has %d tokens, and at most %d were asked for; allow truncation, or raise the maximum where the model was trained on more."
              .formatted(
                  source,
                  example.index(),
                  first.length + second.length + maximumLength - room,
                  maximumLength));
    }
    int keptFirst = pair ? kept(first.length, second.length, room) : Math.min(first.length, room);
    int keptSecond = Math.min(second.length, room - keptFirst);
    return new EncodedText(
        joined(first, keptFirst, second, keptSecond, pair), keptFirst + 2, tooLong);
  }

  /** Tokens kept of the first text: the longer one is cut, and where both are long, to halves. */
  private static int kept(int first, int second, int room) {
    if (first + second <= room) {
      return first;
    }
    int half = room / 2;
    if (Math.min(first, second) <= half) {
      return first <= second ? first : room - second;
    }
    return first <= second ? half : room - half;
  }

  private int[] joined(int[] first, int keptFirst, int[] second, int keptSecond, boolean pair) {
    Vocabulary vocabulary = tokenizer.vocabulary();
    int[] ids = new int[keptFirst + keptSecond + (pair ? 3 : 2)];
    ids[0] = vocabulary.clsId();
    System.arraycopy(first, 0, ids, 1, keptFirst);
    ids[keptFirst + 1] = vocabulary.sepId();
    if (pair) {
      System.arraycopy(second, 0, ids, keptFirst + 2, keptSecond);
      ids[ids.length - 1] = vocabulary.sepId();
    }
    return ids;
  }
}
