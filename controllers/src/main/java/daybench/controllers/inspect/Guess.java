package daybench.controllers.inspect;

/**
 * A token that may stand under a mask.
 *
 * @param token as in the vocabulary: "##" before it means that it goes on the word before
 * @param probability 0 to 1
 * @param hidden whether it is what the text has there
 */
public record Guess(String token, double probability, boolean hidden) {}
