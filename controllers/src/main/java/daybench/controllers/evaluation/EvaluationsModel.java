package daybench.controllers.evaluation;

import daybench.controllers.background.Failure;
import daybench.controllers.background.Poller;
import daybench.controllers.background.UiThread;
import daybench.controllers.workspace.Workspace;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The scores of all evaluations of a workspace. */
public final class EvaluationsModel {
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final Poller poller;
  private final UiThread ui;
  private final EvaluationCatalog catalog;
  private final ReadOnlyObjectWrapper<Optional<ScoreTable>> table =
      new ReadOnlyObjectWrapper<>(this, "table", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Failure>> failure =
      new ReadOnlyObjectWrapper<>(this, "failure", Optional.empty());
  private Poller.@Nullable Polling polling;

  public EvaluationsModel(Workspace workspace, Poller poller, UiThread ui) {
    this.poller = poller;
    this.ui = ui;
    this.catalog = new EvaluationCatalog(workspace);
  }

  /** The scores; empty before the first look. */
  public ReadOnlyObjectProperty<Optional<ScoreTable>> table() {
    return table.getReadOnlyProperty();
  }

  /** Why the workspace cannot be looked at, where it cannot. */
  public ReadOnlyObjectProperty<Optional<Failure>> failure() {
    return failure.getReadOnlyProperty();
  }

  /** Begins to watch; nothing where it does already. */
  public void watch() {
    if (polling == null) {
      polling = poller.every(PAUSE, this::look);
    }
  }

  /** Watches no longer. */
  public void rest() {
    if (polling != null) {
      polling.close();
      polling = null;
    }
  }

  private synchronized void look() {
    try {
      ScoreTable now = ScoreTables.of(catalog.read(), Optional.empty());
      ui.execute(
          () -> {
            failure.set(Optional.empty());
            if (!Optional.of(now).equals(table.get())) {
              table.set(Optional.of(now));
            }
          });
    } catch (IOException e) {
      Failure why = Failure.of(e);
      ui.execute(() -> failure.set(Optional.of(why)));
    }
  }
}
