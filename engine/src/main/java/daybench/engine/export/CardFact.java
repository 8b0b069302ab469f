package daybench.engine.export;

/**
 * A line of a model card's table.
 *
 * @param name what, such as "Held-out loss"
 * @param value with its unit
 */
public record CardFact(String name, String value) {}
