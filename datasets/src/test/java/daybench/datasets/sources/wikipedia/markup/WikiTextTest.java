package daybench.datasets.sources.wikipedia.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WikiTextTest {
  private final WikiText wiki = new WikiText(Set.of("datei", "kategorie"));

  private String prose(String... lines) {
    return wiki.prose(String.join("\n", lines));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '`',
      value = {
        "The [[cat]] sat. > The cat sat.",
        "Two [[cat]]s and [[Dog (animal)|dogs]]. > Two cats and dogs.",
        "See [[#History]] and [[:Category:Cats]]. > See History and Category:Cats.",
        "A [[wikt:mat|mat]], a [[wikt:rug]]. > A mat, a rug.",
        "Odd [[a|b|c]]. > Odd b c.",
        "[[Category:Cats]]Text[[de:Katze]] [[File:A.jpg|thumb|A [[nested]] caption]]. > Text .",
        "[[Datei:A.jpg|mini|Caption]]Text[[Kategorie:X]] > Text",
        "[[Bild:A.jpg|thumb|200px|Caption]]Text > Text",
        "[[Immagine:A.jpg|Caption]]Text[[Categorie:X|!]] > Text",
        "[[Imagine: John Lennon]] is a film. > Imagine: John Lennon is a film.",
        "A [http://x.org/a?b=c site] and [http://x.org]. > A site and.",
        "Say [[[word]]] and [sic]. > Say [word] and [sic].",
      })
  void links_leave_their_text(String markup, String wanted) {
    assertEquals(wanted, prose(markup));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '`',
      value = {
        "A -{zh-hans:联邦州; zh-hant:聯邦州}- here > A 联邦州 here",
        "A -{ plain }- and -{A|zh-cn:x; zh-tw:y}-. > A plain and x.",
        "A -{H|zh-cn:x; zh-tw:y}-word > A word",
        "A set -{1, 2} of -{ > A set -{1, 2} of -{",
      })
  void of_a_languages_variants_the_first_is_kept(String markup, String wanted) {
    assertEquals(wanted, prose(markup));
  }

  @Test
  void rows_of_a_table_that_a_template_began_are_gone() {
    assertEquals(
        "Before.\n\nAfter!",
        prose(
            "Before.", "{{TableHead}}", "! Year", "! People", "|-", "| 1999 || 3", "|}", "After!"));
  }

  @Test
  void running_text_about_sources_is_no_list_of_them() {
    String metal = "It is found in over 100 minerals, and sometimes native. ".repeat(5).strip();
    assertEquals(
        "Text.\n\n" + metal, prose("Text.", "== Sources ==", metal, "* " + metal, "A book, 1900."));
    assertEquals("Text.", prose("Text.", "== References ==", metal));
  }

  @Test
  void sections_of_references_are_dropped_in_other_languages_too() {
    assertEquals(
        "Text.", prose("Text.", "== Einzelnachweise ==", "* Buch", "== Примечания ==", "Abc"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '`',
      value = {
        "Known.{{citation needed|date=May 2010}} Yes. > Known. Yes.",
        "Greek {{lang|grc|λόγος}} (word). > Greek λόγος (word).",
        "Russian ({{lang-ru|мир}}; {{IPA|mir}}) peace. > Russian (мир) peace.",
        "Anna ({{IPAc-en|a|n}}, born 1900) sang. > Anna (born 1900) sang.",
        "Anna ({{IPAc-en|a|n}}; {{x}}) sang. > Anna sang.",
        "It is {{convert|5|km|mi|abbr=on}} long. > It is 5 km long.",
        "It is {{convert|5|to|10|sqmi}} wide. > It is 5 to 10 square miles wide.",
        "He is {{convert|6|ft|2|in}} tall. > He is 6 ft 2 in tall.",
        "About {{frac|3|1|2}} cups. > About 3 1/2 cups.",
        "{{As of|2010|May}}, it stood. > As of May 2010, it stood.",
        "{{nowrap|10 {{lang|fr|pas}}}} away > 10 pas away",
        "The {{USS|Enterprise|CVN-65}}. > The USS Enterprise (CVN-65).",
        "One {{{param|x}}} two. > One two.",
        "Population: {{formatnum:12345}}. > Population: 12345.",
      })
  void templates_leave_what_belongs_to_the_sentence(String markup, String wanted) {
    assertEquals(wanted, prose(markup));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "A<ref>{{cite web|url=x}}</ref> b<ref name=\"n\" /> c<ref name=n>d</ref>. ~ A b c.",
        "A<!-- hidden --> b. ~ A b.",
        "Line<br />break. ~ `Line\nbreak.`",
        "H<sub>2</sub>O, 10<sup>-5</sup>, 19<sup>th</sup> ~ H2O, 10⁻⁵, 19th",
        "A <span style=\"x\">b</span> <u>c</u> ~ A b c",
        "If <math>x^2 \\geq \\alpha</math> then ~ If x² ≥ α then",
        "If <math>\\frac{a}{b}</math> then ~ If formula then",
        "Use <nowiki>''[[x]]''</nowiki> so ~ Use ''[[x]]'' so",
        "a < b and c > d ~ a < b and c > d",
        "Mail <me@x.org> now ~ Mail <me@x.org> now",
        "Fish&nbsp;&amp; chips&nbsp;&ndash; 1&lt;2 ~ Fish & chips – 1<2",
        "'''Bold''' and ''italic'' and '''''both''''' ~ Bold and italic and both",
        "L'''amour'' est ~ L'amour est",
        "__NOTOC__Text with snake__case ~ Text with snake__case",
      })
  void tags_entities_and_type_faces_are_resolved(String markup, String wanted) {
    assertEquals(wanted, prose(markup));
  }

  @Test
  void headings_lists_and_paragraphs_are_laid_out() {
    assertEquals(
        "One two.\n\nHistory\n\nEarly\n\nfirst\nsecond deep\nterm: definition\n\nEnd.",
        prose(
            "{{Infobox person",
            "| name = X",
            "| born = {{birth date|1900|1|1}}",
            "}}",
            "One",
            "two.",
            "",
            "== History ==",
            "=== Early ===",
            "* first",
            "** second ''deep''",
            "; term: definition",
            "",
            "End.",
            "== Empty ==",
            "=== Empty too ===",
            "{{x}}",
            "== See also ==",
            "* [[A]]",
            "=== Below ===",
            "text",
            "[[Category:X]]"));
  }

  @Test
  void tables_are_gone_nested_or_not() {
    assertEquals(
        "Before.\n\nAfter.",
        prose(
            "Before.",
            "{| class=\"wikitable\"",
            "! A !! B",
            "|-",
            "| 1 || [[x|y]]",
            "|",
            "{|",
            "| inner",
            "|}",
            "| {{x|",
            "|}}",
            "|}",
            "After."));
  }

  @Test
  void what_has_no_end_does_not_swallow_the_article() {
    assertEquals(
        "Start here.\n\nA\n\nProse of A.\n\nB\n\nProse of B.",
        prose(
            "{{Infobox",
            "| a = b",
            "",
            "Start here.",
            "== A ==",
            "Prose of A.",
            "{| class=x",
            "| cell",
            "! head",
            "== B ==",
            "Prose }}of B."));
    assertEquals("Prose x bold.\n\nMore.", prose("Prose [[x bold.", "", "More.]]"));
    assertEquals("Prose note\n\nMore.", prose("Prose<ref>note", "", "More.<ref>y</ref>"));
    assertEquals("Prose hidden", prose("Prose <!-- hidden"));
    assertEquals("More.", prose("[[File:x.jpg|thumb|caption {{broken]]", "More."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{{a|", "[[a|", "{{lang|x|", "{{{a|", "<ref>", "\n{|\n", "[http://x "})
  void great_depth_costs_nothing_but_itself(String opening) {
    String end = "]]".repeat(3000) + "}}".repeat(3000) + "\n|}".repeat(3000) + "</ref>";
    for (int depth : new int[] {1000, 100_000}) {
      String open = opening.repeat(depth);
      assertTrue(prose("Before. " + open + "x" + end + "\n== H ==\nAfter.").contains("Before."));
      String unclosed = prose("Before. " + open + "\n\n== H ==\nAfter.");
      assertTrue(unclosed.startsWith("Before."));
      assertTrue(unclosed.endsWith("H\n\nAfter."));
    }
  }

  @Test
  void templates_nested_a_thousand_deep_are_resolved() {
    String nested = "{{a|".repeat(1000) + "x" + "}}".repeat(1000);
    assertEquals("Before after.", prose("Before " + nested + " after."));
  }

  @Test
  void random_markup_leaves_no_syntax() {
    String[] pieces = {
      "{{",
      "}}",
      "[[",
      "]]",
      "\n{|\n",
      "\n|}\n",
      "|",
      "\n",
      "a",
      "File:",
      "<ref>",
      "</ref>",
      "<!--",
      "-->",
      "\n==",
      "'\''",
      "''",
      "lang|fr|",
      "[http://x ",
      "*",
      "&amp;",
      " ",
      "<br>",
      "<i>"
    };
    Pattern syntax = Pattern.compile("\\[\\[|]]|\\{\\{|}}|</?ref|&amp;|<!--|[\uFDD0-\uFDD2]");
    Random random = new Random(5);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder markup = new StringBuilder();
      for (int j = random.nextInt(40); j >= 0; j--) {
        markup.append(pieces[random.nextInt(pieces.length)]);
      }
      String prose = prose(markup.toString());
      assertFalse(syntax.matcher(prose).find(), () -> markup + " became " + prose);
    }
  }
}
