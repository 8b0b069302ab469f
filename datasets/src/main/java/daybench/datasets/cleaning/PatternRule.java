package daybench.datasets.cleaning;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import daybench.datasets.UserException;

/**
 * What to do where a regular expression matches. The expressions are those of RE2, which match in
 * time linear in the text whatever the expression; so they have no back-references and no
 * look-around.
 *
 * @param action what is done
 * @param expression the regular expression; {@code ^} and {@code $} match at the ends of lines
 */
public record PatternRule(Action action, String expression) {
  private static final int LONGEST = 10_000;

  /** What is done where an expression matches. */
  public enum Action {
    /** What matches is taken out. */
    REMOVE,
    /** Lines in which it matches are taken out. */
    DROP_LINES,
    /** Documents in which it matches are dropped. */
    DROP_DOCUMENTS
  }

  /**
   * @throws UserException where the expression cannot be understood
   */
  public PatternRule {
    compile(expression);
  }

  Pattern compiled() {
    return compile(expression);
  }

  private static Pattern compile(String expression) {
    if (expression.isEmpty()) {
      throw new UserException("A regular expression is empty, which would match everywhere.");
    }
    if (expression.length() > LONGEST) {
      throw new UserException(
          "A regular expression has %,d characters; at most %,d."
              .formatted(expression.length(), LONGEST));
    }
    try {
      return Pattern.compile(expression, Pattern.MULTILINE);
    } catch (PatternSyntaxException e) {
      throw new UserException(
          "The regular expression '%s' cannot be used (%s); back-references and look-around are not supported."
              .formatted(expression, e.getDescription()),
          e);
    }
  }
}
