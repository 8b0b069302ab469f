package daybench.controllers.inspect;

import daybench.controllers.background.Background;
import daybench.controllers.background.Failure;
import daybench.controllers.background.Running;
import daybench.controllers.background.UiThread;
import daybench.engine.inspect.InspectionAnswer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * Asking one or two models about a text: words are masked and restored, and every change is asked
 * at once; a newer question takes the older back. For the thread of the user interface.
 */
public final class InspectModel implements AutoCloseable {
  private static final int GUESSES = 8;

  private final ModelCatalog catalog;
  private final ModelQuestions questions;
  private final Background background;
  private final UiThread ui;
  private final History history;
  private final ObservableList<ModelChoice> choices = FXCollections.observableArrayList();
  private final ObservableList<ModelChoice> choicesShown =
      FXCollections.unmodifiableObservableList(choices);
  private final ReadOnlyBooleanWrapper looked = new ReadOnlyBooleanWrapper(this, "looked");
  private final StringProperty text = new SimpleStringProperty(this, "text", "");
  private final ObjectProperty<Question> question =
      new SimpleObjectProperty<>(this, "question", Question.PREDICTIONS);
  private final ReadOnlyObjectWrapper<List<Word>> words =
      new ReadOnlyObjectWrapper<>(this, "words", List.of());
  private final Side first = new Side();
  private final Side second = new Side();
  private final ReadOnlyObjectWrapper<Optional<Failure>> failure =
      new ReadOnlyObjectWrapper<>(this, "failure", Optional.empty());
  private final List<Running> asked = new ArrayList<>();
  private Running reading = () -> {};
  private List<Integer> wanted = List.of();

  /**
   * The model of a screen.
   *
   * @param pause how long a text must rest before it is read, so that not every key asks
   */
  public InspectModel(
      ModelCatalog catalog,
      ModelQuestions questions,
      Background background,
      UiThread ui,
      History history,
      Duration pause) {
    this.catalog = catalog;
    this.questions = questions;
    this.background = background;
    this.ui = ui;
    this.history = history;
    text.subscribe((old, now) -> readWords(pause));
    question.subscribe((old, now) -> ask());
  }

  /** The models there are. */
  public ObservableList<ModelChoice> choices() {
    return choicesShown;
  }

  /** Whether the workspace was searched once, so that no choices means no models. */
  public ReadOnlyBooleanProperty looked() {
    return looked.getReadOnlyProperty();
  }

  /** The text, as it is written. */
  public StringProperty text() {
    return text;
  }

  /** What is asked. */
  public ObjectProperty<Question> question() {
    return question;
  }

  /** The words of the text as the first model reads them. */
  public ReadOnlyObjectProperty<List<Word>> words() {
    return words.getReadOnlyProperty();
  }

  /** The model always there. */
  public Side first() {
    return first;
  }

  /** The model beside it; without a model where there is none. */
  public Side second() {
    return second;
  }

  /** What was tried. */
  public History history() {
    return history;
  }

  /** Why the models of the workspace cannot be listed, where they cannot. */
  public ReadOnlyObjectProperty<Optional<Failure>> failure() {
    return failure.getReadOnlyProperty();
  }

  /**
   * Looks which models there are.
   *
   * @param wish a run or model to choose the newest of, in the workspace or elsewhere
   */
  public void look(Optional<Path> wish) {
    background.run(
        () -> {
          List<ModelChoice> found = new ArrayList<>(catalog.read());
          List<ModelChoice> wished = wish.isPresent() ? catalog.of(wish.get()) : List.of();
          if (!found.containsAll(wished)) {
            found.addAll(0, wished);
          }
          return new Found(found, wished.stream().findFirst());
        },
        this::show,
        why -> {
          failure.set(Optional.of(why));
          looked.set(true);
        });
  }

  private record Found(List<ModelChoice> all, Optional<ModelChoice> wished) {}

  private void show(Found found) {
    failure.set(Optional.empty());
    if (!choices.equals(found.all())) {
      choices.setAll(found.all());
    }
    looked.set(true);
    Optional<ModelChoice> now = first.model().get().filter(choices::contains);
    if (found.wished().isPresent()) {
      chooseFirst(found.wished().get());
    } else if (now.isEmpty() && !choices.isEmpty()) {
      chooseFirst(choices.getFirst());
    }
  }

  /** Chooses the first model. */
  public void chooseFirst(ModelChoice choice) {
    if (!first.model().get().equals(Optional.of(choice))) {
      first.choose(Optional.of(choice));
      readWords(Duration.ZERO);
    }
  }

  /** Chooses the model beside it, or none. */
  public void chooseSecond(Optional<ModelChoice> choice) {
    if (!second.model().get().equals(choice)) {
      second.choose(choice);
      ask();
    }
  }

  /** Masks a word, or restores it. */
  public void toggle(int index) {
    List<Word> now = new ArrayList<>(words.get());
    Word word = now.get(index);
    if (!word.written()) {
      now.set(index, word.withMasked(!word.masked()));
      words.set(List.copyOf(now));
      ask();
    }
  }

  /** Restores all words. */
  public void restoreAll() {
    words.set(words.get().stream().map(word -> word.withMasked(word.written())).toList());
    ask();
  }

  /** Asks again what was asked before. */
  public void repeat(Tried tried) {
    wanted = tried.masked();
    question.set(tried.question());
    if (text.get().equals(tried.text())) {
      words.set(masked(plain(words.get()), wanted));
      wanted = List.of();
      ask();
    } else {
      words.set(List.of());
      text.set(tried.text());
    }
  }

  /** Begins to read the text as words; masks stay on words that stay. */
  private void readWords(Duration rest) {
    reading.cancel();
    takeBack();
    Optional<ModelChoice> model = first.model().get();
    String now = text.get();
    if (model.isEmpty() || now.isBlank()) {
      words.set(List.of());
      first.clear();
      second.clear();
      return;
    }
    first.ask();
    reading =
        background.run(
            () -> {
              Thread.sleep(rest);
              return questions.tokenise(model.get().folder(), now);
            },
            answer -> show(now, answer),
            first::fail);
  }

  private void show(String of, InspectionAnswer.Tokenised answer) {
    List<Word> read = Words.of(of, answer.tokens());
    List<Word> before = words.get();
    List<Integer> masks =
        wanted.isEmpty()
            ? IntStream.range(0, Math.min(read.size(), before.size()))
                .filter(i -> before.get(i).masked() && before.get(i).same(read.get(i)))
                .boxed()
                .toList()
            : wanted;
    wanted = List.of();
    words.set(masked(read, masks));
    ask();
  }

  private static List<Word> plain(List<Word> words) {
    return words.stream().map(word -> word.withMasked(word.written())).toList();
  }

  private static List<Word> masked(List<Word> words, List<Integer> masks) {
    return IntStream.range(0, words.size())
        .mapToObj(i -> masks.contains(i) ? words.get(i).withMasked(true) : words.get(i))
        .toList();
  }

  private void takeBack() {
    asked.forEach(Running::cancel);
    asked.clear();
  }

  private void ask() {
    takeBack();
    List<Word> now = words.get();
    if (now.isEmpty()) {
      first.clear();
      second.clear();
      return;
    }
    for (Side side : List.of(first, second)) {
      side.model().get().ifPresent(model -> ask(side, model, now));
    }
  }

  private void ask(Side side, ModelChoice model, List<Word> now) {
    String of = text.get();
    switch (question.get()) {
      case PREDICTIONS -> {
        if (now.stream().noneMatch(Word::masked)) {
          side.clear();
          return;
        }
        String masked = Words.masked(of, now);
        side.ask();
        asked.add(
            background.run(
                () -> questions.fill(model.folder(), masked, GUESSES),
                answer -> {
                  List<MaskGuesses> guesses = Answers.of(now, answer.masks());
                  side.answer(guesses, answer.milliseconds());
                  remember(side, model, of, now, Answers.brief(guesses));
                },
                side::fail));
      }
      case SURPRISAL -> {
        side.ask();
        asked.add(
            background.run(
                () ->
                    questions.surprisal(
                        model.folder(), of, share -> ui.execute(() -> side.progress(share))),
                answer -> {
                  HeatMap map = HeatMap.of(of, answer.tokens());
                  side.answer(map, answer.milliseconds());
                  remember(side, model, of, now, Answers.brief(map));
                },
                side::fail));
      }
    }
  }

  private void remember(Side side, ModelChoice model, String of, List<Word> now, String brief) {
    if (side == first) {
      List<Integer> masks =
          IntStream.range(0, now.size())
              .filter(i -> now.get(i).masked() && !now.get(i).written())
              .boxed()
              .toList();
      history.add(new Tried(of, masks, question.get(), model.line(), brief, Instant.now()));
    }
  }

  /** Takes back what is asked. */
  @Override
  public void close() {
    reading.cancel();
    takeBack();
  }
}
