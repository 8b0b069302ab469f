package daybench.controllers.background;

/** What is kept in view while a screen shows it. For the thread of the user interface. */
public interface Watched {
  /** Begins to watch; nothing where it does already. */
  void watch();

  /** Watches no longer, until asked again. */
  void rest();
}
