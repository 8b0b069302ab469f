package daybench.datasets.cleaning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import daybench.datasets.UserException;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class DocumentStepsTest {
  private static final String[] BITS = {
    "a", "e", " ", "\n", "\u0301", "\u0323", "\u00e9", "\uac00", "\u1100", "\u1161", "\ud83d\ude00"
  };

  private static String random(Random random, String[] bits, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(bits[random.nextInt(bits.length)]);
    }
    return text.toString();
  }

  @Test
  void text_is_composed_as_the_jdk_composes_it() {
    Random random = new Random(1);
    for (int i = 0; i < 2000; i++) {
      String text = random(random, BITS, 1 + random.nextInt(20));
      assertEquals(
          Normalizer.normalize(text, Normalizer.Form.NFC), new UnicodeForm().apply(text), text);
    }
    String plain = "nothing to do here, cafe";
    assertSame(plain, new UnicodeForm().apply(plain));
    String composed = "caf\u00e9 \u65e5\u672c";
    assertSame(composed, new UnicodeForm().apply(composed));
  }

  @Test
  void accents_without_end_take_no_time_and_are_cut_off() {
    String marks = "\u0323\u0301".repeat(500_000);
    String text =
        Assertions.assertTimeout(
            Duration.ofSeconds(20), () -> new UnicodeForm().apply("e" + marks + "f"));
    assertTrue(text.startsWith("\u1eb9") && text.endsWith("f") && text.length() < 40, text);
  }

  @Test
  void what_is_not_seen_is_taken_out() {
    ControlCharacters step = new ControlCharacters();
    assertEquals(
        "ab\tc\nd\ne f\u200dg",
        step.apply(
            "a\u0000b\tc\nd\u2028e\u00ad \u202ef\u200dg\ue000\ud800\ufffe\ufdd0\ufeff\u0007"));
    String clean = "Naïve 日本語 \ud83d\ude00 ok\n\tyes";
    assertSame(clean, step.apply(clean));
    assertEquals("\ud83d\ude00", step.apply("\ud83d\ude00\udbff\udffd"));
  }

  @Test
  void short_documents_are_dropped_by_characters_not_by_units() {
    assertNull(new MinimumLength(4).apply("\ud83d\ude00\ud83d\ude00\ud83d\ude00"));
    String just = "\ud83d\ude00abc";
    assertSame(just, new MinimumLength(4).apply(just));
    assertNull(new MinimumLength(4).apply("abc"));
  }

  private static DocumentStep rule(PatternRule.Action action, String expression) {
    return new PatternFilter(new PatternRule(action, expression));
  }

  @Test
  void matches_are_removed_and_documents_dropped() {
    assertEquals(
        "see  there",
        rule(PatternRule.Action.REMOVE, "https?://\\S+").apply("see http://x.y there"));
    assertNull(
        rule(PatternRule.Action.DROP_DOCUMENTS, "(?i)lorem ipsum").apply("a\nLorem Ipsum b"));
    String other = "nothing of the kind";
    for (PatternRule.Action action : PatternRule.Action.values()) {
      assertSame(other, rule(action, "\\d+").apply(other));
    }
  }

  @Test
  void dropped_lines_are_those_that_match_by_themselves() {
    Random random = new Random(2);
    String[] bits = {"a", "b", "\n", "x"};
    for (String expression : new String[] {"ab", "x$", "^b", "a*", "^$", "^a.*x$"}) {
      DocumentStep step = rule(PatternRule.Action.DROP_LINES, expression);
      Pattern java = Pattern.compile(expression);
      for (int i = 0; i < 400; i++) {
        String text = random(random, bits, 1 + random.nextInt(14)) + "b";
        String wanted =
            text.lines()
                .filter(line -> !java.matcher(line).find())
                .collect(Collectors.joining("\n"));
        assertEquals(
            wanted.stripTrailing(),
            String.valueOf(step.apply(text)).stripTrailing(),
            expression + ":" + text);
      }
    }
  }

  @Test
  void a_match_over_several_lines_takes_all_of_them() {
    assertEquals(
        "one\nfour",
        rule(PatternRule.Action.DROP_LINES, "w[o\\n]+t").apply("one\ntwo\nthree\nfour"));
  }

  @Test
  void expressions_that_explode_elsewhere_take_linear_time() {
    String text = "a".repeat(200_000) + "!";
    for (String expression : new String[] {"(a+)+$", "(a|a)*b", "(a?){20}a{20}c", "^(.*)*#"}) {
      Assertions.assertTimeout(
          Duration.ofSeconds(30),
          () -> assertSame(text, rule(PatternRule.Action.DROP_DOCUMENTS, expression).apply(text)));
    }
  }

  @Test
  void expressions_that_cannot_be_used_are_refused_in_a_sentence() {
    for (String bad :
        new String[] {"(", "a{3,2}", "(a)\\1", "(?=a)", "", "a{2000}", "x".repeat(10_001)}) {
      UserException e =
          assertThrows(
              UserException.class, () -> new PatternRule(PatternRule.Action.REMOVE, bad), bad);
      assertTrue(String.valueOf(e.getMessage()).endsWith("."), String.valueOf(e.getMessage()));
    }
  }

  @Test
  void steps_follow_each_other_and_are_counted_once_a_document() {
    CleaningSettings settings =
        new CleaningSettings(
            true,
            true,
            List.of(
                new PatternRule(PatternRule.Action.REMOVE, "X"),
                new PatternRule(PatternRule.Action.REMOVE, "Y")),
            0,
            3,
            List.of(),
            0);
    Cleaner cleaner =
        settings.beforeBoilerplate().then(settings.afterBoilerplate(BoilerplateLines.NONE));
    CleaningTally tally = new CleaningTally();
    List<String> cleaned = new ArrayList<>();
    for (String text : List.of("X abc Y", "XaY", "e\u0301\u0000t\u00e9", "fine")) {
      cleaned.add(String.valueOf(cleaner.clean(text, tally::add)));
    }
    assertEquals(List.of("abc", "null", "\u00e9t\u00e9", "fine"), cleaned);
    assertEquals(
        List.of(
            new StepCount(CleaningStep.UNICODE, 1, 0),
            new StepCount(CleaningStep.CONTROL_CHARACTERS, 1, 0),
            new StepCount(CleaningStep.PATTERNS, 2, 0),
            new StepCount(CleaningStep.LENGTH, 0, 1)),
        tally.counts());
    assertTrue(CleaningSettings.NONE.beforeBoilerplate().doesNothing());
  }

  @Test
  void settings_out_of_range_are_refused() {
    refused(() -> new CleaningSettings(false, false, List.of(), 1, 0, List.of(), 0));
    refused(() -> new CleaningSettings(false, false, List.of(), 0, -1, List.of(), 0));
    refused(() -> new CleaningSettings(false, false, List.of(), 0, 0, List.of(), 0.3));
    refused(() -> new CleaningSettings(false, false, List.of(), 0, 0, List.of(), Double.NaN));
    refused(() -> new CleaningSettings(false, false, List.of(), 0, 0, List.of("qq"), 0));
    refused(() -> new CleaningSettings(false, false, List.of(), 0, 0, List.of("english"), 0));
  }

  private static void refused(Runnable making) {
    assertThrows(UserException.class, making::run);
  }
}
