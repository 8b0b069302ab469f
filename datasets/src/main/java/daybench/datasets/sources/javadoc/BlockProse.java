package daybench.datasets.sources.javadoc;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Words a part of a comment as prose. "@return the size" becomes "Returns the size."; tags whose
 * text is no prose (authors, versions, references) become nothing.
 */
final class BlockProse {
  private static final Pattern CONDITION =
      Pattern.compile("(?i)(if|when|whenever|on|unless|in|for|as|because|since|after)\\b.*");

  private final Function<String, List<String>> paragraphs;

  /**
   * @param paragraphs makes paragraphs of a comment's markup
   */
  BlockProse(Function<String, List<String>> paragraphs) {
    this.paragraphs = paragraphs;
  }

  List<String> of(BlockTag part) {
    return switch (part.name()) {
      case "" -> paragraphs.apply(part.text());
      case "apinote", "implspec", "implnote", "serial", "serialdata" -> sentences(part.text());
      case "preconditions", "postconditions", "invariants" -> sentences(part.text());
      case "deprecated" -> led("Deprecated: ", sentences(part.text()));
      case "param", "pararm", "praam", "prarm" -> parameter(part.text());
      case "return", "returns" -> returned(sentences(part.text()));
      case "throws", "throw", "exception" -> thrown(part.text());
      default -> List.of();
    };
  }

  private List<String> sentences(String markup) {
    List<String> found = new ArrayList<>(paragraphs.apply(markup));
    if (!found.isEmpty()) {
      String last = found.removeLast();
      char end = last.charAt(last.length() - 1);
      boolean open = Character.isLetterOrDigit(end) || end == ')' || end == '"' || end == '\'';
      found.add(open ? last + "." : last);
    }
    return found;
  }

  private List<String> parameter(String markup) {
    String text = markup.strip();
    int end = References.length(text);
    String name = text.substring(0, end).replaceAll("[<>`:,]", "");
    return led(name + ": ", sentences(withoutDash(text.substring(end))));
  }

  private static List<String> returned(List<String> found) {
    if (found.isEmpty() || found.getFirst().regionMatches(true, 0, "return", 0, 6)) {
      return found;
    }
    return led("Returns ", lowered(found));
  }

  private List<String> thrown(String markup) {
    String text = markup.strip();
    int end = References.length(text);
    String name = References.name(text.substring(0, end).replaceAll("[`:,]", ""));
    List<String> found = sentences(withoutDash(text.substring(end)));
    if (found.isEmpty()) {
      return found;
    }
    if (CONDITION.matcher(found.getFirst()).matches()) {
      return led("Throws " + name + " ", lowered(found));
    }
    return found.getFirst().regionMatches(true, 0, "thrown", 0, 6)
        ? led(name + " is ", lowered(found))
        : led(name + ": ", found);
  }

  private static String withoutDash(String text) {
    return text.replaceFirst("^[\\s:]*(-+\\s)?\\s*", "");
  }

  /** Puts words before the first paragraph, if there is one. */
  private static List<String> led(String words, List<String> found) {
    List<String> led = new ArrayList<>(found);
    if (!led.isEmpty()) {
      led.set(0, words + led.getFirst());
    }
    return led;
  }

  /** Begins with a small letter, unless the first word is a name or an abbreviation. */
  private static List<String> lowered(List<String> found) {
    List<String> lowered = new ArrayList<>(found);
    String first = found.getFirst();
    if (Pattern.matches("(?s)(If|When|Whenever|The|A|An|True|False|On|In|Thrown)\\b.*", first)) {
      lowered.set(0, first.substring(0, 1).toLowerCase(Locale.ROOT) + first.substring(1));
    }
    return lowered;
  }
}
