package daybench.views.newrun;

import daybench.controllers.newrun.DerivedSettings;
import daybench.controllers.newrun.RecipePage;
import daybench.views.controls.Card;
import daybench.views.controls.Segments;
import daybench.views.wizard.Fields;
import daybench.views.wizard.WizardStep;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Budget, batches, rate and schedule, masking, precision, validation and checkpoints. */
final class RecipeStep implements WizardStep {
  private static final double SHORTEST_HOURS = 1.0 / 60;
  private static final double LONGEST_HOURS = 168;

  private final RecipePage page;
  private final Slider slider = new Slider(0, 1, 0.5);
  private final TextField length = new TextField();
  private final TextField fractions = new TextField();
  private final ScheduleChart chart = new ScheduleChart();
  private final VBox node;

  RecipeStep(RecipePage page) {
    this.page = page;
    node =
        new VBox(
            new Card(title("Budget"), budget()),
            new Card(title("Learning rate"), rate(), chart),
            new Card(title("Batches"), batches()),
            new Card(title("Masking and precision"), masking()),
            new Card(title("Validation and checkpoints"), saving()));
    node.getStyleClass().add("wizard-page");
    page.derived().subscribe(this::show);
  }

  private static Label title(String text) {
    Label title = new Label(text);
    title.getStyleClass().add("section-title");
    return title;
  }

  private static FlowPane grid(Node... fields) {
    FlowPane grid = new FlowPane(fields);
    grid.getStyleClass().add("field-grid");
    return grid;
  }

  private Node budget() {
    slider.setAccessibleText("Budget");
    slider
        .valueProperty()
        .subscribe(
            () -> {
              if (slider.isFocused() || slider.isValueChanging()) {
                page.setBudgetHours(rounded(atSlider(slider.getValue())));
              }
            });
    length.setPrefColumnCount(7);
    length.getStyleClass().add("number-field");
    length.setAccessibleText("Length of the budget");
    length.setTooltip(new Tooltip("Such as 24h, 1h30m or 5m; a number alone is hours"));
    length
        .textProperty()
        .subscribe(
            text -> {
              if (length.isFocused()) {
                page.setBudget(text);
              }
            });
    HBox.setHgrow(slider, Priority.ALWAYS);
    HBox row = new HBox(slider, Fields.withUnit(length, "of wall-clock time"));
    row.getStyleClass().add("field-row");
    return row;
  }

  private static double atSlider(double place) {
    return SHORTEST_HOURS * Math.pow(LONGEST_HOURS / SHORTEST_HOURS, place);
  }

  private static double toSlider(double hours) {
    return Math.log(Math.clamp(hours, SHORTEST_HOURS, LONGEST_HOURS) / SHORTEST_HOURS)
        / Math.log(LONGEST_HOURS / SHORTEST_HOURS);
  }

  /** Minutes under an hour, quarters under ten, whole hours above. */
  private static double rounded(double hours) {
    double unit = hours < 1 ? 60 : hours < 10 ? 4 : 1;
    return Math.max(1, Math.rint(hours * unit)) / unit;
  }

  private Node rate() {
    ComboBox<String> kind = new ComboBox<>();
    kind.getItems().setAll("LINEAR", "POLYNOMIAL", "COSINE", "EXPONENTIAL", "CONSTANT");
    kind.valueProperty().bindBidirectional(page.choice("schedule.kind"));
    kind.setConverter(new Lower());
    return grid(
        Fields.named("Peak rate", Fields.decimal(page.decimal("optimiser.learningRate"), 8), ""),
        Fields.named("Course", kind, ""),
        Fields.named(
            "Warm-up",
            Fields.withUnit(
                Fields.decimal(page.decimal("schedule.warmupProportion"), 6), "of the budget"),
            ""),
        Fields.named("Weight decay", Fields.decimal(page.decimal("optimiser.weightDecay"), 6), ""),
        Fields.named(
            "Gradient clip", Fields.decimal(page.decimal("optimiser.gradientClip"), 6), ""));
  }

  private Node batches() {
    return grid(
        Fields.named(
            "Effective batch",
            Fields.withUnit(Fields.whole(page.whole("batch.effectiveBatch"), 6), "sequences"),
            ""),
        Fields.named(
            "Micro-batch",
            Fields.withUnit(Fields.whole(page.whole("batch.microBatch"), 6), "sequences at once"),
            ""));
  }

  private Node masking() {
    CheckBox whole = new CheckBox("Whole words");
    whole.selectedProperty().bindBidirectional(page.flag("masking.wholeWord"));
    return grid(
        Fields.named(
            "Masked",
            Fields.withUnit(Fields.decimal(page.decimal("masking.rate"), 5), "of the tokens"),
            ""),
        Fields.named("Choice", whole, ""),
        Fields.named(
            "Maskings",
            Fields.withUnit(
                Fields.whole(page.whole("masking.maskings"), 4), "in turn; 0: always new ones"),
            ""),
        Fields.named(
            "Precision",
            Segments.of(
                page.choice("precision"),
                List.of("AUTO", "FP32", "BF16"),
                one -> one.equals("AUTO") ? "Automatic" : one.toLowerCase(Locale.ROOT)),
            ""));
  }

  private Node saving() {
    fractions.setPrefColumnCount(12);
    fractions.setPromptText("none");
    fractions
        .textProperty()
        .subscribe(
            text -> {
              if (fractions.isFocused()) {
                page.setCheckpointsAt(text);
              }
            });
    return grid(
        Fields.named(
            "Validate every",
            Fields.withUnit(
                Fields.decimal(page.decimal("validation.everyBudgetFraction"), 5), "of the budget"),
            ""),
        Fields.named(
            "On at most",
            Fields.withUnit(
                Fields.whole(page.whole("validation.maximumSequences"), 7), "held-out sequences"),
            ""),
        Fields.named(
            "Save every",
            Fields.withUnit(Fields.decimal(page.decimal("checkpoints.everySeconds"), 6), "seconds"),
            ""),
        Fields.named("Keep a checkpoint at", Fields.withUnit(fractions, "% of the budget"), ""));
  }

  private void show(Optional<DerivedSettings> derived) {
    derived.ifPresent(now -> chart.show(now.rates()));
    double budget = page.budgetHours();
    if (!length.isFocused()) {
      length.setText(page.budget());
    }
    if (!slider.isFocused() && !slider.isValueChanging() && budget > 0) {
      slider.setValue(toSlider(budget));
    }
    if (!fractions.isFocused()) {
      fractions.setText(page.checkpointsAt());
    }
  }

  @Override
  public String title() {
    return "Recipe";
  }

  @Override
  public Node node() {
    return node;
  }

  private static final class Lower extends StringConverter<String> {
    @Override
    public String toString(@Nullable String word) {
      return word == null || word.isEmpty()
          ? ""
          : word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT);
    }

    @Override
    public String fromString(String text) {
      return text.toUpperCase(Locale.ROOT);
    }
  }
}
