package daybench.views.corpus;

import daybench.controllers.corpus.CorpusPageModel;
import daybench.controllers.corpus.CorpusSummary.Chip;
import daybench.controllers.corpus.CorpusSummary.Mark;
import daybench.controllers.corpus.CorpusSummary.Sample;
import daybench.views.wizard.Fields;
import daybench.views.wizard.Quantity;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Sequences as a run sees them: what is written, and what masking makes of it. */
final class SamplesCard extends VBox {
  private final VBox sequences = new VBox();

  SamplesCard(CorpusPageModel model) {
    getStyleClass().add("panel-card");
    Label title = new Label("Sequences as a run sees them");
    title.getStyleClass().add("section-title");
    Label rateName = new Label("Masked");
    rateName.getStyleClass().add("muted");
    CheckBox whole = new CheckBox("Whole words");
    whole.selectedProperty().bindBidirectional(model.wholeWord());
    Button others = new Button("Others");
    others.setOnAction(event -> model.otherSamples());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox head =
        new HBox(
            title,
            gap,
            rateName,
            Fields.withUnit(Fields.decimal(model.maskingPercent(), 4), "%"),
            whole,
            others);
    head.getStyleClass().add("card-title-row");
    sequences.getStyleClass().add("sample-list");
    getChildren().addAll(head, legend(), sequences);
  }

  private static FlowPane legend() {
    FlowPane legend = new FlowPane();
    legend.getStyleClass().add("chips");
    for (Mark mark : List.of(Mark.MASKED, Mark.REPLACED, Mark.KEPT)) {
      Label chip = new Label(meaning(mark));
      chip.getStyleClass().addAll("token", style(mark));
      legend.getChildren().add(chip);
    }
    return legend;
  }

  private static String meaning(Mark mark) {
    return switch (mark) {
      case MASKED -> "hidden behind [MASK]";
      case REPLACED -> "replaced by another token";
      case KEPT -> "asked for, though shown";
      case SPECIAL -> "special";
      case CONTEXT -> "shown";
    };
  }

  private static String style(Mark mark) {
    return "token-" + mark.name().toLowerCase(Locale.ROOT);
  }

  void show(List<Sample> samples) {
    sequences.getChildren().clear();
    for (Sample sample : samples) {
      Label number = new Label("Sequence " + Quantity.count(sample.number()));
      number.getStyleClass().add("muted");
      FlowPane chips = new FlowPane();
      chips.getStyleClass().add("chips");
      sample.chips().forEach(chip -> chips.getChildren().add(chip(chip)));
      sequences.getChildren().add(new VBox(number, chips));
    }
  }

  private static Label chip(Chip chip) {
    boolean asked = chip.mark() != Mark.CONTEXT && chip.mark() != Mark.SPECIAL;
    Label label = new Label(chip.mark() == Mark.MASKED ? chip.token() : chip.seen());
    label.getStyleClass().addAll("token", style(chip.mark()));
    if (asked) {
      label.setTooltip(new Tooltip("“%s”: %s".formatted(chip.token(), meaning(chip.mark()))));
    }
    return label;
  }
}
