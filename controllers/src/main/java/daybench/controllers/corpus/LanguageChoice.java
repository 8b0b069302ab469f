package daybench.controllers.corpus;

import daybench.controllers.background.Background;
import daybench.controllers.background.Loadable;
import daybench.controllers.background.Loading;
import daybench.datasets.UserException;
import daybench.datasets.cleaning.CleaningSettings;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * The languages that are kept. Which can be told apart only a model knows that takes a second to
 * load, so a choice is looked at off the thread of the window, and counts from then on.
 */
final class LanguageChoice {
  private final StringProperty text = new SimpleStringProperty(this, "languages", "");
  private final Loading<List<String>> known;

  LanguageChoice(Background background) {
    known = new Loading<>(background);
    text.subscribe(now -> known.load(cancel -> checked(codes(now))));
  }

  /** Codes such as {@code en, de}; blank for all languages. */
  StringProperty text() {
    return text;
  }

  /** The codes as they are written, right or wrong. */
  List<String> written() {
    return codes(text.get());
  }

  /** Told when a choice counts. */
  void decided(Runnable listener) {
    known.state().subscribe(listener);
  }

  /**
   * The codes.
   *
   * @throws UserException where one is not known, or not known yet
   */
  List<String> codes() {
    if (written().isEmpty()) {
      return List.of();
    }
    return switch (known.state().get()) {
      case Loadable.Ready<List<String>>(var codes) -> codes;
      case Loadable.Failed<List<String>>(var failure) -> throw new UserException(failure.what());
      default -> throw new UserException("Looking whether these languages can be told apart …");
    };
  }

  private static List<String> checked(List<String> codes) {
    return new CleaningSettings(false, false, List.of(), 0, 0, codes, 0).languages();
  }

  private static List<String> codes(String text) {
    return Stream.of(text.split("[,;\\s]+", -1)).filter(one -> !one.isBlank()).toList();
  }
}
