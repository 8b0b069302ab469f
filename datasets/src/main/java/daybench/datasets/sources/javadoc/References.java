package daybench.datasets.sources.javadoc;

/** References to program elements, as a reader would name them. */
final class References {
  private References() {}

  /** The length of the reference at the start of a text: to white space outside parentheses. */
  static int length(String text) {
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '(' || c == '<') {
        depth++;
      } else if (c == ')' || c == '>') {
        depth--;
      } else if (Character.isWhitespace(c) && depth <= 0) {
        return i;
      }
    }
    return text.length();
  }

  /**
   * The name in a reference: without its module, its package, type arguments, or the types of a
   * method's parameters: {@code java.base/java.util.List#get(int)} is {@code List.get}.
   */
  static String name(String reference) {
    String name = reference.strip();
    int parameters = name.indexOf('(');
    name = parameters < 0 ? name : name.substring(0, parameters);
    int arguments = name.indexOf('<');
    name = arguments < 0 ? name : name.substring(0, arguments);
    int hash = name.indexOf('#');
    String type = hash < 0 ? name : name.substring(0, hash);
    String member = hash < 0 ? "" : name.substring(hash).replace("#", "");
    type = withoutPackage(type.substring(type.indexOf('/') + 1));
    return type.isEmpty() || member.isEmpty() ? type + member : type + "." + member;
  }

  private static String withoutPackage(String type) {
    int start = 0;
    for (int dot = type.indexOf('.'); dot >= 0; dot = type.indexOf('.', dot + 1)) {
      if (Character.isLowerCase(type.charAt(start)) && dot + 1 < type.length()) {
        start = dot + 1;
      } else {
        break;
      }
    }
    // A name without capitals is a package: it is kept whole.
    return start < type.length() && Character.isUpperCase(type.charAt(start))
        ? type.substring(start)
        : type;
  }
}
