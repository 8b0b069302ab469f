package daybench.controllers.background;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Does work on threads of its own and tells the outcome on the thread of the user interface, where
 * observable state may be changed.
 */
public final class Background {
  private final UiThread ui;

  public Background(UiThread ui) {
    this.ui = ui;
  }

  /**
   * Begins a piece of work.
   *
   * @param work done on a thread of its own; may wait for files as long as it must
   * @param doneOnUi told the result
   * @param failedOnUi told why there is none
   */
  public <T> Running run(
      Callable<? extends T> work,
      Consumer<? super T> doneOnUi,
      Consumer<? super Failure> failedOnUi) {
    AtomicBoolean cancelled = new AtomicBoolean();
    Thread thread =
        Thread.ofVirtual()
            .name("background")
            .start(() -> ui.execute(outcome(work, doneOnUi, failedOnUi, cancelled)));
    return () -> {
      cancelled.set(true);
      thread.interrupt();
    };
  }

  private static <T> Runnable outcome(
      Callable<? extends T> work,
      Consumer<? super T> done,
      Consumer<? super Failure> failed,
      AtomicBoolean cancelled) {
    Runnable outcome;
    try {
      T result = work.call();
      outcome = () -> done.accept(result);
    } catch (Exception | LinkageError | StackOverflowError e) {
      Failure failure = Failure.of(e);
      outcome = () -> failed.accept(failure);
    }
    Runnable told = outcome;
    return () -> {
      if (!cancelled.get()) {
        told.run();
      }
    };
  }
}
