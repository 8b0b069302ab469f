package daybench.engine.inspect;

/**
 * A token of a text.
 *
 * @param id its id
 * @param token as in the vocabulary: "##" before it means that it goes on the word before
 * @param start the char of the text where it begins
 * @param end the char behind it
 * @param special whether it is one of [MASK], [UNK] and their like
 */
public record TextToken(int id, String token, int start, int end, boolean special) {}
