package daybench.datasets.sources.wikipedia.markup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A template with its arguments, whose own markup is resolved already. */
final class TemplateCall {
  private static final int LONGEST_NAME = 200;

  private final CharSequence source;
  private final int start;
  private final int end;
  private final int[] bars;
  private final List<String> positional = new ArrayList<>();
  private final Map<String, String> named = new HashMap<>();

  /**
   * @param source ends with the template, which begins at {@code start}
   * @param bars where its separators are
   */
  TemplateCall(CharSequence source, int start, int[] bars) {
    this.source = source;
    this.start = start;
    this.end = source.length();
    this.bars = bars;
  }

  /** The name, lower case, with single spaces; empty for one too long to be a name. */
  String name() {
    int nameEnd = bars.length > 0 ? bars[0] : end;
    if (nameEnd - start > LONGEST_NAME) {
      return "";
    }
    String name = source.subSequence(start, nameEnd).toString();
    return name.replace(Marks.HOLE, ' ').replace('_', ' ').strip().toLowerCase(Locale.ROOT);
  }

  /** The argument of a number from 1 or of a name, or the empty string. */
  String argument(String key) {
    parse();
    if (key.equals("last")) {
      return positional.isEmpty() ? "" : positional.getLast();
    }
    String byName = named.get(key);
    if (byName != null) {
      return byName;
    }
    boolean number = Character.isDigit(key.charAt(0));
    int place = number ? Integer.parseInt(key) - 1 : positional.size();
    return place < positional.size() ? positional.get(place) : "";
  }

  /** The arguments without a name, in order. */
  List<String> positional() {
    parse();
    return positional;
  }

  private void parse() {
    if (!positional.isEmpty() || !named.isEmpty()) {
      return;
    }
    for (int i = 0; i < bars.length; i++) {
      int to = i + 1 < bars.length ? bars[i + 1] : end;
      String argument = source.subSequence(bars[i] + 1, to).toString();
      int equals = argument.indexOf('=');
      if (equals < 0) {
        positional.add(argument.strip());
      } else {
        named.put(argument.substring(0, equals).strip(), argument.substring(equals + 1).strip());
      }
    }
  }
}
