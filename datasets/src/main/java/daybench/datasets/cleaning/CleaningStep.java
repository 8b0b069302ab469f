package daybench.datasets.cleaning;

/** The steps of cleaning, in the order in which they are done. */
public enum CleaningStep {
  UNICODE("put in Unicode's composed form (NFC)"),
  CONTROL_CHARACTERS("rid of control and invisible characters"),
  PATTERNS("filtered by regular expressions"),
  BOILERPLATE("rid of lines that stand in many documents"),
  LENGTH("dropped for being too short"),
  LANGUAGE("dropped for being in another language"),
  NEAR_DUPLICATES("dropped for being nearly the same as an earlier one");

  private final String description;

  CleaningStep(String description) {
    this.description = description;
  }

  /** What is done to documents, to follow a number of them. */
  public String description() {
    return description;
  }
}
