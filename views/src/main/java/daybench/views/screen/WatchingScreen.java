package daybench.views.screen;

import daybench.controllers.background.Watched;
import java.util.List;
import javafx.util.Subscription;

/** A screen whose models watch files while it is in view, and only then. */
public abstract class WatchingScreen implements Screen {
  private final List<Watched> watched;
  private Subscription held = Subscription.EMPTY;

  /** A screen of models that rest until it is shown. */
  protected WatchingScreen(Watched... watched) {
    this.watched = List.of(watched);
  }

  /** Keeps a subscription until the screen is closed. */
  protected final void hold(Subscription subscription) {
    held = held.and(subscription);
  }

  @Override
  public final void shown() {
    watched.forEach(Watched::watch);
  }

  @Override
  public final void hidden() {
    watched.forEach(Watched::rest);
  }

  @Override
  public final void close() {
    watched.forEach(Watched::rest);
    held.unsubscribe();
  }
}
