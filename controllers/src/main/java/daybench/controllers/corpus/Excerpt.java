package daybench.controllers.corpus;

/** A piece of a text, for show. */
final class Excerpt {
  private Excerpt() {}

  /** At most so many characters from a place on, none of them half; dots where more is left out. */
  static String of(String text, int from, int length) {
    int start = edge(text, Math.min(from, text.length()));
    int end = edge(text, Math.min(start + length, text.length()));
    return (start > 0 ? "… " : "") + text.substring(start, end) + (end < text.length() ? " …" : "");
  }

  /** The place itself, or the one before where it would part a pair of surrogates. */
  static int edge(String text, int place) {
    boolean within = place > 0 && place < text.length();
    return within && Character.isHighSurrogate(text.charAt(place - 1)) ? place - 1 : place;
  }
}
