package daybench.controllers.inspect;

import daybench.controllers.background.Failure;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What one model answers: guesses or a heat map. For the thread of the user interface. */
public final class Side {
  private final ReadOnlyObjectWrapper<Optional<ModelChoice>> model =
      new ReadOnlyObjectWrapper<>(this, "model", Optional.empty());
  private final ReadOnlyObjectWrapper<List<MaskGuesses>> guesses =
      new ReadOnlyObjectWrapper<>(this, "guesses", List.of());
  private final ReadOnlyObjectWrapper<Optional<HeatMap>> heat =
      new ReadOnlyObjectWrapper<>(this, "heat", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Failure>> failure =
      new ReadOnlyObjectWrapper<>(this, "failure", Optional.empty());
  private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper(this, "asking");
  private final ReadOnlyDoubleWrapper done = new ReadOnlyDoubleWrapper(this, "done", -1);
  private final ReadOnlyDoubleWrapper milliseconds =
      new ReadOnlyDoubleWrapper(this, "milliseconds", Double.NaN);

  Side() {}

  /** The model asked; empty while none is chosen. */
  public ReadOnlyObjectProperty<Optional<ModelChoice>> model() {
    return model.getReadOnlyProperty();
  }

  /** What stands under each mask. */
  public ReadOnlyObjectProperty<List<MaskGuesses>> guesses() {
    return guesses.getReadOnlyProperty();
  }

  /** The surprisal of the text; empty while it is not known. */
  public ReadOnlyObjectProperty<Optional<HeatMap>> heat() {
    return heat.getReadOnlyProperty();
  }

  /** Why there is no answer, where something went wrong. */
  public ReadOnlyObjectProperty<Optional<Failure>> failure() {
    return failure.getReadOnlyProperty();
  }

  /** Whether an answer is awaited. */
  public ReadOnlyBooleanProperty asking() {
    return asking.getReadOnlyProperty();
  }

  /** The share of a long answer that is there, 0 to 1; negative where unknown. */
  public ReadOnlyDoubleProperty done() {
    return done.getReadOnlyProperty();
  }

  /** What the last answer took in the engine; NaN before the first. */
  public ReadOnlyDoubleProperty milliseconds() {
    return milliseconds.getReadOnlyProperty();
  }

  void choose(Optional<ModelChoice> choice) {
    model.set(choice);
    clear();
  }

  void clear() {
    guesses.set(List.of());
    heat.set(Optional.empty());
    failure.set(Optional.empty());
    asking.set(false);
    milliseconds.set(Double.NaN);
  }

  void ask() {
    done.set(-1);
    asking.set(true);
  }

  void progress(double share) {
    done.set(share);
  }

  void answer(List<MaskGuesses> now, double took) {
    guesses.set(now);
    end(took);
  }

  void answer(HeatMap now, double took) {
    heat.set(Optional.of(now));
    end(took);
  }

  void fail(Failure why) {
    guesses.set(List.of());
    heat.set(Optional.empty());
    asking.set(false);
    failure.set(Optional.of(why));
  }

  private void end(double took) {
    milliseconds.set(took);
    asking.set(false);
    failure.set(Optional.empty());
  }
}
