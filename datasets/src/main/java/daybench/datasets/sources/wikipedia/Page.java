package daybench.datasets.sources.wikipedia;

/**
 * A page of a dump.
 *
 * @param id its number
 * @param title its title
 * @param namespace 0 for articles
 * @param redirect whether it only leads to another
 * @param model what its text is; {@code wikitext} for articles
 * @param text its text
 */
record Page(String id, String title, int namespace, boolean redirect, String model, String text) {
  boolean isArticle() {
    return namespace == 0 && model.equals("wikitext");
  }

  /** Whether it leads to another page, by its tag or, in old dumps, by its text alone. */
  boolean leadsElsewhere() {
    String mark = "#REDIRECT";
    return redirect || text.stripLeading().regionMatches(true, 0, mark, 0, mark.length());
  }
}
