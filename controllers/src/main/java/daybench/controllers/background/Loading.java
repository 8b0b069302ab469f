package daybench.controllers.background;

import daybench.datasets.CancelSignal;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * A value that is fetched again whenever it is asked for: of several fetches only the last one
 * counts, and the ones before it are told to stop. For the thread of the user interface.
 *
 * @param <T> the type of the value
 */
public final class Loading<T> {
  private final Background background;
  private final ReadOnlyObjectWrapper<Loadable<T>> state =
      new ReadOnlyObjectWrapper<>(this, "state", new Loadable.Idle<>());
  private @Nullable AtomicBoolean current;

  public Loading(Background background) {
    this.background = background;
  }

  /**
   * Fetches a value.
   *
   * @param <T> its type
   */
  @FunctionalInterface
  public interface Fetch<T> {
    /** Fetches, and looks often whether it is still wanted. */
    T fetch(CancelSignal cancel) throws Exception;
  }

  /** How the value stands. */
  public ReadOnlyObjectProperty<Loadable<T>> state() {
    return state.getReadOnlyProperty();
  }

  /** Fetches it now, in the stead of what was fetched before. */
  public void load(Fetch<? extends T> fetch) {
    stop();
    AtomicBoolean cancelled = new AtomicBoolean();
    current = cancelled;
    state.set(new Loadable.Loading<>());
    background.<T>run(
        () -> fetch.fetch(cancelled::get),
        value -> finish(cancelled, new Loadable.Ready<>(value)),
        failure -> finish(cancelled, new Loadable.Failed<>(failure)));
  }

  private void finish(AtomicBoolean cancelled, Loadable<T> outcome) {
    if (!cancelled.get()) {
      state.set(outcome);
    }
  }

  /** Forgets the value. */
  public void clear() {
    stop();
    state.set(new Loadable.Idle<>());
  }

  private void stop() {
    if (current != null) {
      current.set(true);
    }
  }
}
