package daybench.datasets.sources.wikipedia.markup;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The first quantity in the arguments of {@code convert}, such as 5 km, 5 to 10 km, 5 ft 2 in. */
final class Quantity {
  private static final Set<String> BETWEEN =
      Set.of(
          "to", "-", "–", "and", "or", "by", "x", "×", "+/-", "±", "to(-)", "and(-)", "to about");
  private static final Map<String, String> UNITS =
      Map.ofEntries(
          Map.entry("sqmi", "square miles"),
          Map.entry("sqkm", "km²"),
          Map.entry("km2", "km²"),
          Map.entry("m2", "m²"),
          Map.entry("km3", "km³"),
          Map.entry("m3", "m³"),
          Map.entry("sqft", "square feet"),
          Map.entry("cuft", "cubic feet"),
          Map.entry("C", "°C"),
          Map.entry("F", "°F"),
          Map.entry("mi", "miles"),
          Map.entry("ha", "hectares"),
          Map.entry("acre", "acres"),
          Map.entry("nmi", "nautical miles"));

  private Quantity() {}

  static String of(List<String> arguments) {
    if (arguments.isEmpty() || !isNumber(arguments.getFirst())) {
      return "";
    }
    StringBuilder text = new StringBuilder(arguments.getFirst());
    int next = 1;
    while (next + 1 < arguments.size()
        && BETWEEN.contains(arguments.get(next))
        && isNumber(arguments.get(next + 1))) {
      String word = arguments.get(next).replace("(-)", "");
      boolean dash = word.equals("-") || word.equals("–");
      text.append(dash ? "–" : " " + word + " ").append(arguments.get(next + 1));
      next += 2;
    }
    if (next < arguments.size()) {
      text.append(' ').append(unit(arguments.get(next)));
    }
    if (next + 2 < arguments.size()
        && isNumber(arguments.get(next + 1))
        && !isNumber(arguments.get(next + 2))) {
      text.append(' ').append(arguments.get(next + 1));
      text.append(' ').append(unit(arguments.get(next + 2)));
    }
    return text.toString();
  }

  private static String unit(String code) {
    return UNITS.getOrDefault(code, code);
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty()
        && text.chars().anyMatch(Character::isDigit)
        && text.chars().allMatch(c -> Character.isDigit(c) || "+-−–.,/⁄e ".indexOf(c) >= 0);
  }
}
