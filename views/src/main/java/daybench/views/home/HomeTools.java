package daybench.views.home;

import atlantafx.base.controls.CustomTextField;
import daybench.controllers.home.HomeModel;
import daybench.controllers.home.RunOrder;
import javafx.beans.binding.Bindings;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/** Search and order of the runs. */
final class HomeTools extends HBox {
  private final CustomTextField search = new CustomTextField();

  HomeTools(HomeModel model) {
    Label heading = new Label();
    heading.getStyleClass().add("section-title");
    heading
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> model.runs().size() == 1 ? "1 run" : model.runs().size() + " runs",
                model.runs()));
    search.setLeft(new FontIcon(MaterialDesignM.MAGNIFY));
    search.setPromptText("Search names, tags, states");
    search.setAccessibleText("Search");
    search.getStyleClass().add("home-search");
    search.textProperty().bindBidirectional(model.search());
    Label orderName = new Label("Sort by");
    orderName.getStyleClass().add("muted");
    ChoiceBox<RunOrder> order = new ChoiceBox<>();
    order.getItems().setAll(RunOrder.values());
    order.setConverter(new Labels());
    order.valueProperty().bindBidirectional(model.order());
    orderName.setLabelFor(order);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    getStyleClass().add("home-tools");
    getChildren().addAll(heading, space, search, orderName, order);
  }

  /** Puts the focus where the search is typed. */
  void find() {
    search.requestFocus();
    search.selectAll();
  }

  private static final class Labels extends StringConverter<RunOrder> {
    @Override
    public String toString(RunOrder order) {
      return order.label();
    }

    @Override
    public RunOrder fromString(String text) {
      throw new UnsupportedOperationException("Orders are chosen, not typed.");
    }
  }
}
