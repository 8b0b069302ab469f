package daybench.datasets.sources.wikipedia.markup;

import java.util.regex.Pattern;

/** Mathematics in text. */
final class Formula {
  private static final String UNREADABLE = "formula";
  private static final int LONGEST = 40;
  private static final Pattern SPACING =
      Pattern.compile("\\\\[,;:! ]|\\\\(?:quad|displaystyle|textstyle|left|right)\\b|~");
  private static final Pattern FONT =
      Pattern.compile(
          "\\\\(?:mathrm|mathbf|mathit|text|textit|operatorname|rm|bf)\\{([^{}\\\\]*)}");
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N} .,;:=+\\-*/<>()|!'′]+");
  private static final String DIGITS = "0123456789+-−=()n";
  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ";
  private static final String[] SYMBOLS = {
    "alpha",
    "α",
    "beta",
    "β",
    "gamma",
    "γ",
    "delta",
    "δ",
    "epsilon",
    "ε",
    "varepsilon",
    "ε",
    "zeta",
    "ζ",
    "eta",
    "η",
    "theta",
    "θ",
    "iota",
    "ι",
    "kappa",
    "κ",
    "lambda",
    "λ",
    "mu",
    "μ",
    "nu",
    "ν",
    "xi",
    "ξ",
    "pi",
    "π",
    "rho",
    "ρ",
    "sigma",
    "σ",
    "tau",
    "τ",
    "phi",
    "φ",
    "varphi",
    "φ",
    "chi",
    "χ",
    "psi",
    "ψ",
    "omega",
    "ω",
    "Gamma",
    "Γ",
    "Delta",
    "Δ",
    "Theta",
    "Θ",
    "Lambda",
    "Λ",
    "Sigma",
    "Σ",
    "Phi",
    "Φ",
    "Psi",
    "Ψ",
    "Omega",
    "Ω",
    "times",
    "×",
    "cdot",
    "·",
    "pm",
    "±",
    "infty",
    "∞",
    "leq",
    "≤",
    "le",
    "≤",
    "geq",
    "≥",
    "ge",
    "≥",
    "neq",
    "≠",
    "ne",
    "≠",
    "approx",
    "≈",
    "to",
    "→",
    "rightarrow",
    "→",
    "ldots",
    "...",
    "dots",
    "...",
    "in",
    "∈",
    "circ",
    "°"
  };
  private static final Pattern COMMAND = Pattern.compile("\\\\([A-Za-z]+)");

  private Formula() {}

  /** A short, plain formula as it is written; the word "formula" for any other. */
  static String text(String tex) {
    String line = FONT.matcher(SPACING.matcher(tex).replaceAll(" ")).replaceAll("$1");
    line = COMMAND.matcher(line).replaceAll(match -> symbol(match.group(1)));
    line = line.replaceAll("\\^\\{?2}?", "²").replaceAll("\\^\\{?3}?", "³");
    line = line.strip().replaceAll("\\s+", " ");
    boolean plain = line.length() <= LONGEST && PLAIN.matcher(withoutSymbols(line)).matches();
    return plain ? line : UNREADABLE;
  }

  private static String symbol(String command) {
    for (int i = 0; i < SYMBOLS.length; i += 2) {
      if (SYMBOLS[i].equals(command)) {
        return SYMBOLS[i + 1];
      }
    }
    return "\\\\\\\\"; // fails the test for a plain formula
  }

  private static String withoutSymbols(String line) {
    return line.replaceAll("[×·±∞≤≥≠≈→∈°²³]", "x");
  }

  /** Whether a text is no more than the word that stands for a formula. */
  static boolean isAlone(String text) {
    return text.startsWith(UNREADABLE)
        && text.substring(UNREADABLE.length()).chars().noneMatch(Character::isLetterOrDigit);
  }

  /** Whether there is a superscript of a character. */
  static boolean isSuperscript(char c) {
    return DIGITS.indexOf(c) >= 0;
  }

  static char superscript(char c) {
    return RAISED.charAt(DIGITS.indexOf(c));
  }
}
