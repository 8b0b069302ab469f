package daybench.datasets.cleaning;

import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import org.junit.jupiter.api.Test;

class LanguageFilterTest {
  private static final String ENGLISH =
      "The boats went out before dawn, and nobody who stood at the harbour that morning would later"
          + " agree about what the weather had been like when they left.";
  private static final String GERMAN =
      "Die Boote liefen noch vor der Dämmerung aus, und niemand, der an jenem Morgen am Hafen stand,"
          + " war sich später darüber einig, wie das Wetter gewesen war.";
  private static final String NORWEGIAN =
      "Båtene dro ut før daggry, og ingen av dem som sto ved havnen den morgenen, ble senere enige om"
          + " hvordan været hadde vært da de seilte.";
  private static final String CHINESE = "那天早晨，渔船在天亮之前就出海了，站在码头上的人后来都说不清当时的天气究竟如何。";

  @Test
  void only_documents_in_the_languages_asked_for_stay() {
    LanguageFilter english = new LanguageFilter(List.of("en"));
    assertSame(ENGLISH, english.apply(ENGLISH));
    assertNull(english.apply(GERMAN));
    assertNull(english.apply(NORWEGIAN));
    assertNull(english.apply(CHINESE));
    LanguageFilter several = new LanguageFilter(List.of("deu", "no", "ZH"));
    assertNull(several.apply(ENGLISH));
    assertSame(GERMAN, several.apply(GERMAN));
    assertSame(NORWEGIAN, several.apply(NORWEGIAN));
    assertSame(CHINESE, several.apply(CHINESE));
  }

  @Test
  void what_is_too_short_to_tell_stays() {
    LanguageFilter english = new LanguageFilter(List.of("en"));
    for (String brief : List.of("OK.", "42", "Berlin", "Taxi 1999")) {
      assertSame(brief, english.apply(brief));
    }
  }

  @Test
  void a_long_document_is_judged_by_its_beginning_middle_and_end() {
    String mostlyGerman = ENGLISH + "\n" + GERMAN.repeat(200);
    assertNull(new LanguageFilter(List.of("en")).apply(mostlyGerman));
    String mostlyEnglish = GERMAN + "\n" + ENGLISH.repeat(200);
    assertSame(mostlyEnglish, new LanguageFilter(List.of("en")).apply(mostlyEnglish));
  }
}
