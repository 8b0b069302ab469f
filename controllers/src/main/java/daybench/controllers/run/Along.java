package daybench.controllers.run;

/** What the curves of a run are drawn against. */
public enum Along {
  STEP("Step", "steps"),
  SEQUENCES("Sequences", "sequences"),
  TOKENS("Tokens", "tokens"),
  HOURS("Hours", "hours"),
  BUDGET("Budget", "% of the budget");

  private final String label;
  private final String unit;

  Along(String label, String unit) {
    this.label = label;
    this.unit = unit;
  }

  public String label() {
    return label;
  }

  public String unit() {
    return unit;
  }
}
