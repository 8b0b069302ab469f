package daybench.views.screen;

import daybench.controllers.background.Watched;
import javafx.util.Subscription;

/** A screen whose model watches files while it is in view, and only then. */
public abstract class WatchingScreen implements Screen {
  private final Watched watched;
  private Subscription held = Subscription.EMPTY;

  protected WatchingScreen(Watched watched) {
    this.watched = watched;
  }

  /** Keeps a subscription until the screen is closed. */
  protected final void hold(Subscription subscription) {
    held = held.and(subscription);
  }

  @Override
  public final void shown() {
    watched.watch();
  }

  @Override
  public final void hidden() {
    watched.rest();
  }

  @Override
  public final void close() {
    watched.rest();
    held.unsubscribe();
  }
}
