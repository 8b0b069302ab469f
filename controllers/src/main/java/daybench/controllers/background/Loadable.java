package daybench.controllers.background;

import java.util.Optional;

/**
 * A value that is fetched off the thread of the user interface.
 *
 * @param <T> the type of the value
 */
public sealed interface Loadable<T> {
  /** Not asked for. */
  record Idle<T>() implements Loadable<T> {}

  /** On its way. */
  record Loading<T>() implements Loadable<T> {}

  /** Here. */
  record Ready<T>(T value) implements Loadable<T> {}

  /** Not to be had. */
  record Failed<T>(Failure failure) implements Loadable<T> {}

  /** The value, where it is here. */
  default Optional<T> ready() {
    return this instanceof Ready<T>(T value) ? Optional.of(value) : Optional.empty();
  }
}
