package daybench.controllers.newrun;

/**
 * A preset that can be chosen.
 *
 * @param name of the preset
 * @param description in a sentence
 * @param own whether the user saved it
 * @param layers of its model
 * @param hiddenSize of its model
 * @param heads of its model
 * @param parameters of its model, with the vocabulary of the corpus
 * @param budgetSeconds it is meant for; 0 where it ends by steps
 */
public record PresetChoice(
    String name,
    String description,
    boolean own,
    int layers,
    int hiddenSize,
    int heads,
    long parameters,
    double budgetSeconds) {}
