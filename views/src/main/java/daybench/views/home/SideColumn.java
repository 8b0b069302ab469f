package daybench.views.home;

import daybench.controllers.evaluation.EvaluationItem;
import daybench.controllers.home.CorpusItem;
import daybench.controllers.home.HomeModel;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What belongs to the runs: the evaluations of their models, and the corpora below. */
final class SideColumn extends VBox {
  private final CardList<EvaluationItem, EvaluationCard> evaluations;
  private final CardList<CorpusItem, CorpusCard> corpora;

  SideColumn(HomeActions actions) {
    HomeModel model = actions.model();
    evaluations =
        new CardList<>(
            "Evaluations",
            model.evaluations(),
            EvaluationItem::folder,
            () -> new EvaluationCard(actions),
            EvaluationCard::show);
    corpora =
        new CardList<>(
            "Corpora",
            model.corpora(),
            CorpusItem::folder,
            () -> new CorpusCard(actions),
            CorpusCard::show);
    ScrollPane scroll = new ScrollPane(new VBox(evaluations, corpora));
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("edge-to-edge");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getStyleClass().add("corpus-column");
    getChildren().add(scroll);
  }

  void refresh() {
    evaluations.forEachCard(EvaluationCard::refresh);
    corpora.forEachCard(CorpusCard::refresh);
  }

  void close() {
    evaluations.close();
    corpora.close();
  }
}
