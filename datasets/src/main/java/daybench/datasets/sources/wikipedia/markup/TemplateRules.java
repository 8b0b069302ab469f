package daybench.datasets.sources.wikipedia.markup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which templates stand for text of the sentence around them, and for which; {@code templates.txt}
 * beside this class lists them. All others are taken out.
 */
final class TemplateRules {
  private static final String HOLE = String.valueOf(Marks.HOLE);

  private final Map<String, TemplateRule> rules;

  private TemplateRules(Map<String, TemplateRule> rules) {
    this.rules = rules;
  }

  static TemplateRules load() {
    Map<String, TemplateRule> rules = new HashMap<>();
    try (InputStream in =
            Objects.requireNonNull(TemplateRules.class.getResourceAsStream("templates.txt"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        String[] sides = line.split(" => ", 2);
        TemplateRule rule = TemplateRule.of(sides[1]);
        for (String name : sides[0].split("; ", -1)) {
          rules.put(name.strip(), rule);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new TemplateRules(rules);
  }

  /** What a template stands for; a mark where that is nothing. */
  String render(TemplateCall call) {
    String name = call.name();
    if (name.startsWith("formatnum:")) {
      return name.substring("formatnum:".length());
    }
    TemplateRule rule = rule(name);
    String text = rule == null ? "" : rule.render(call);
    return text.isEmpty() ? HOLE : text;
  }

  private @Nullable TemplateRule rule(String name) {
    TemplateRule rule = rules.get(name);
    if (rule == null && name.startsWith("lang-")) {
      return rules.get("lang-*");
    }
    return rule;
  }
}
