package daybench.engine.inference;

/**
 * A token that may stand under a mask.
 *
 * @param id its id
 * @param token as in the vocabulary: "##" before it means that it goes on the word before
 * @param probability among all tokens of the vocabulary
 */
public record Candidate(int id, String token, double probability) {}
