package daybench.controllers.evaluation;

import daybench.controllers.background.Failure;
import daybench.controllers.background.Looks;
import daybench.controllers.background.Poller;
import daybench.controllers.background.UiThread;
import daybench.controllers.background.Watched;
import daybench.controllers.workspace.Workspace;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The scores of all evaluations of a workspace. */
public final class EvaluationsModel implements Watched {
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final Looks looks;
  private final UiThread ui;
  private final EvaluationCatalog catalog;
  private final ReadOnlyObjectWrapper<Optional<List<ScoreTable>>> tables =
      new ReadOnlyObjectWrapper<>(this, "tables", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Failure>> failure =
      new ReadOnlyObjectWrapper<>(this, "failure", Optional.empty());

  public EvaluationsModel(Workspace workspace, Poller poller, UiThread ui) {
    this.looks = new Looks(poller, PAUSE, this::look);
    this.ui = ui;
    this.catalog = new EvaluationCatalog(workspace);
  }

  /** The scores: GLUE's, then those of each task of one's own; empty before the first look. */
  public ReadOnlyObjectProperty<Optional<List<ScoreTable>>> tables() {
    return tables.getReadOnlyProperty();
  }

  /** Why the workspace cannot be looked at, where it cannot. */
  public ReadOnlyObjectProperty<Optional<Failure>> failure() {
    return failure.getReadOnlyProperty();
  }

  @Override
  public void watch() {
    looks.watch();
  }

  @Override
  public void rest() {
    looks.rest();
  }

  private synchronized void look() {
    try {
      List<ScoreTable> now = ScoreTables.all(catalog.read());
      ui.execute(
          () -> {
            failure.set(Optional.empty());
            if (!Optional.of(now).equals(tables.get())) {
              tables.set(Optional.of(now));
            }
          });
    } catch (IOException e) {
      Failure why = Failure.of(e);
      ui.execute(() -> failure.set(Optional.of(why)));
    }
  }
}
