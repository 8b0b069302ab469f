package daybench.datasets.packing;

import daybench.datasets.UserException;

/**
 * How sequences are made.
 *
 * @param packing the mode
 * @param length the greatest length of a sequence in tokens, [CLS] and [SEP] included, 8 to 512
 * @param seed what the random targets of {@link Packing#DOCUMENT} depend on
 */
public record PackingSettings(Packing packing, int length, long seed) {
  /** The length of the paper's sequences. */
  public static final int DEFAULT_LENGTH = 128;

  public static final int MINIMUM_LENGTH = 8;
  public static final int MAXIMUM_LENGTH = 512;

  /**
   * @throws UserException where the length is out of range
   */
  public PackingSettings {
    if (length < MINIMUM_LENGTH || length > MAXIMUM_LENGTH) {
      throw new UserException(
          "The sequence length is %d; choose one from %d to %d."
              .formatted(length, MINIMUM_LENGTH, MAXIMUM_LENGTH));
    }
  }

  /** The tokens of text that a sequence holds at most. */
  int capacity() {
    return length - 2;
  }
}
