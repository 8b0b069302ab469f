package daybench.datasets.sources.wikipedia.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one template stands for: the first of some patterns that has all its arguments, or a
 * measured quantity, or the arguments joined.
 */
sealed interface TemplateRule {
  /** The text, or the empty string for none. */
  String render(TemplateCall call);

  /**
   * Reads a rule: patterns separated by {@code " / "}, {@code @quantity}, or {@code @join} and what
   * to put between the arguments.
   */
  static TemplateRule of(String rule) {
    String text = rule.replace("\\n", "\n").replace("\\s", " ");
    if (text.equals("@quantity")) {
      return new Measure();
    }
    if (text.startsWith("@join")) {
      return new Join(text.substring("@join".length()).replaceFirst("^ ", ""));
    }
    return new Patterns(List.of(text.split(" / ", -1)));
  }

  /** Texts with {@code $1}, {@code $name} or {@code $last} for arguments. */
  record Patterns(List<String> patterns) implements TemplateRule {
    private static final Pattern ARGUMENT = Pattern.compile("\\$(\\d|[a-z_]+)");

    @Override
    public String render(TemplateCall call) {
      for (String pattern : patterns) {
        List<String> values = new ArrayList<>();
        Matcher matcher = ARGUMENT.matcher(pattern);
        while (matcher.find()) {
          values.add(call.argument(matcher.group(1)));
        }
        if (values.stream().noneMatch(String::isBlank)) {
          return fill(pattern, values);
        }
      }
      return "";
    }

    private static String fill(String pattern, List<String> values) {
      StringBuilder filled = new StringBuilder();
      Matcher matcher = ARGUMENT.matcher(pattern);
      int from = 0;
      for (int i = 0; matcher.find(); i++) {
        filled.append(pattern, from, matcher.start()).append(values.get(i));
        from = matcher.end();
      }
      return filled.append(pattern, from, pattern.length()).toString();
    }
  }

  /** The arguments that have no name. */
  record Join(String between) implements TemplateRule {
    @Override
    public String render(TemplateCall call) {
      return String.join(between, call.positional().stream().filter(s -> !s.isBlank()).toList());
    }
  }

  /** A quantity that the template also converts: its first number or range, with the unit. */
  record Measure() implements TemplateRule {
    @Override
    public String render(TemplateCall call) {
      return Quantity.of(call.positional());
    }
  }
}
