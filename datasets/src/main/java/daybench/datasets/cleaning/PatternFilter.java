package daybench.datasets.cleaning;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Does what a rule says where its expression matches. */
final class PatternFilter implements DocumentStep {
  private final PatternRule.Action action;
  private final Pattern pattern;

  /** Several rules as one step, in their order. */
  static DocumentStep all(List<PatternRule> rules) {
    List<PatternFilter> filters = rules.stream().map(PatternFilter::new).toList();
    return text -> {
      @Nullable String left = text;
      for (PatternFilter filter : filters) {
        left = left == null ? null : filter.apply(left);
      }
      return left;
    };
  }

  PatternFilter(PatternRule rule) {
    this.action = rule.action();
    this.pattern = rule.compiled();
  }

  @Override
  public @Nullable String apply(String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      return text;
    }
    return switch (action) {
      case REMOVE -> matcher.replaceAll("");
      case DROP_LINES -> withoutLines(text, matcher);
      case DROP_DOCUMENTS -> null;
    };
  }

  /** Without the lines that any match touches. */
  private static String withoutLines(String text, Matcher matcher) {
    StringBuilder kept = new StringBuilder(text.length());
    int from = 0; // what is before it has been dealt with; always the start of a line
    for (boolean found = true; found; found = from < text.length() && matcher.find(from)) {
      int lineStart = text.lastIndexOf('\n', matcher.start() - 1) + 1;
      // What ends with a line feed does not touch the line behind it.
      int last = Math.max(matcher.start(), matcher.end() - 1);
      int lineEnd = text.indexOf('\n', last);
      kept.append(text, from, Math.max(from, lineStart));
      from = lineEnd < 0 ? text.length() : lineEnd + 1;
    }
    return kept.append(text, from, text.length()).toString();
  }
}
