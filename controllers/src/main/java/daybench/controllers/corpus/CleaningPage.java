package daybench.controllers.corpus;

import daybench.controllers.background.Background;
import daybench.controllers.background.Loadable;
import daybench.controllers.background.Loading;
import daybench.datasets.UserException;
import daybench.datasets.cleaning.CleaningSettings;
import daybench.datasets.cleaning.PatternRule;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The page of what is done to documents before they are used, and what it does to the first. */
public final class CleaningPage {
  private final BooleanProperty unicode = new SimpleBooleanProperty(this, "unicode");
  private final BooleanProperty controls = new SimpleBooleanProperty(this, "controls");
  private final StringProperty removed = new SimpleStringProperty(this, "removed", "");
  private final StringProperty lines = new SimpleStringProperty(this, "lines", "");
  private final StringProperty documents = new SimpleStringProperty(this, "documents", "");
  private final OptionalNumber boilerplate = new OptionalNumber(20);
  private final OptionalNumber minimumLength = new OptionalNumber(200);
  private final OptionalNumber nearDuplicates = new OptionalNumber(80);
  private final LanguageChoice languages;
  private final Supplier<SourceSelection> text;
  private final SampleKeeper sample = new SampleKeeper();
  private final Loading<CleanedPreview> preview;

  /** A step with a number, which can be left out. */
  public static final class OptionalNumber {
    private final BooleanProperty wanted = new SimpleBooleanProperty(this, "wanted");
    private final IntegerProperty number;

    private OptionalNumber(int usual) {
      number = new SimpleIntegerProperty(this, "number", usual);
    }

    public BooleanProperty wanted() {
      return wanted;
    }

    public IntegerProperty number() {
      return number;
    }

    private int value() {
      return wanted.get() ? number.get() : 0;
    }
  }

  /**
   * A page.
   *
   * @param text what is cleaned
   */
  CleaningPage(Supplier<SourceSelection> text, Background background) {
    this.text = text;
    this.preview = new Loading<>(background);
    this.languages = new LanguageChoice(background);
  }

  /** Told whenever something is chosen. */
  public void changed(Runnable listener) {
    for (var setting :
        List.of(
            unicode,
            controls,
            removed,
            lines,
            documents,
            boilerplate.wanted,
            boilerplate.number,
            minimumLength.wanted,
            minimumLength.number,
            nearDuplicates.wanted,
            nearDuplicates.number)) {
      setting.subscribe(listener);
    }
    languages.decided(listener);
  }

  /** Whether text is put in Unicode's composed form. */
  public BooleanProperty unicode() {
    return unicode;
  }

  /** Whether characters that are not seen are taken out. */
  public BooleanProperty controls() {
    return controls;
  }

  /** Regular expressions, one a line: what matches is taken out. */
  public StringProperty removed() {
    return removed;
  }

  /** Regular expressions, one a line: lines in which they match are taken out. */
  public StringProperty lines() {
    return lines;
  }

  /** Regular expressions, one a line: documents in which they match are dropped. */
  public StringProperty documents() {
    return documents;
  }

  /** Lines that stand in at least so many documents are taken out. */
  public OptionalNumber boilerplate() {
    return boilerplate;
  }

  /** Documents of fewer characters are dropped. */
  public OptionalNumber minimumLength() {
    return minimumLength;
  }

  /** Documents are dropped that share so many percent of their word runs with an earlier one. */
  public OptionalNumber nearDuplicates() {
    return nearDuplicates;
  }

  /** Codes of the languages that are kept, such as {@code en, de}; blank for all. */
  public StringProperty languages() {
    return languages.text();
  }

  /** What the steps do to the first documents. */
  public ReadOnlyObjectProperty<Loadable<CleanedPreview>> preview() {
    return preview.state();
  }

  /** Cleans the first documents anew. */
  public void readPreview() {
    SourceSelection now = text.get();
    if (now.local().isEmpty()) {
      preview.clear();
      return;
    }
    // Settings are made off the thread of the window: to know languages takes a model, a second.
    Supplier<CleaningSettings> wanted = frozen(languages.written());
    preview.load(cancel -> CleanedPreviews.of(sample.read(now, cancel), wanted.get(), cancel));
  }

  /**
   * What is chosen.
   *
   * @throws UserException where a number or an expression cannot be used
   */
  CleaningSettings settings() {
    return frozen(languages.codes()).get();
  }

  private Supplier<CleaningSettings> frozen(List<String> codes) {
    boolean composed = unicode.get();
    boolean seen = controls.get();
    List<String> out = list(removed);
    List<String> outLines = list(lines);
    List<String> dropped = list(documents);
    int inDocuments = boilerplate.value();
    int characters = minimumLength.value();
    double similarity = nearDuplicates.value() / 100.0;
    return () -> {
      List<PatternRule> rules = new ArrayList<>();
      out.forEach(one -> rules.add(new PatternRule(PatternRule.Action.REMOVE, one)));
      outLines.forEach(one -> rules.add(new PatternRule(PatternRule.Action.DROP_LINES, one)));
      dropped.forEach(one -> rules.add(new PatternRule(PatternRule.Action.DROP_DOCUMENTS, one)));
      return new CleaningSettings(
          composed, seen, rules, inDocuments, characters, codes, similarity);
    };
  }

  private static List<String> list(StringProperty text) {
    return text.get().lines().filter(one -> !one.isBlank()).toList();
  }
}
