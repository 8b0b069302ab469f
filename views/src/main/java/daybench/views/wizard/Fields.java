package daybench.views.wizard;

import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Fields with their names above them and their units behind them. */
public final class Fields {
  private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

  private Fields() {}

  /** A control with its name above it, and a few words of help below unless they are empty. */
  public static VBox named(String name, Node control, String help) {
    Label label = new Label(name);
    label.getStyleClass().add("field-name");
    label.setLabelFor(control);
    control.setAccessibleText(name);
    VBox box = new VBox(label, control);
    if (!help.isEmpty()) {
      Label text = new Label(help);
      text.getStyleClass().add("field-help");
      text.setWrapText(true);
      box.getChildren().add(text);
    }
    box.getStyleClass().add("field");
    return box;
  }

  /** A control with its unit behind it. */
  public static HBox withUnit(Node control, String unit) {
    Label label = new Label(unit);
    label.getStyleClass().add("field-unit");
    HBox row = new HBox(control, label);
    row.getStyleClass().add("field-row");
    return row;
  }

  /** A field for a whole number; what is none is marked, and changes nothing. */
  public static TextField whole(IntegerProperty value, int columns) {
    return number(
        columns,
        () -> Integer.toString(value.get()),
        text -> value.set(Integer.parseInt(text.replace(",", ""))),
        refresh -> value.subscribe(refresh));
  }

  /** A field for a number. */
  public static TextField decimal(DoubleProperty value, int columns) {
    return number(
        columns,
        () -> plain(value.get()),
        text -> value.set(Double.parseDouble(text)),
        refresh -> value.subscribe(refresh));
  }

  /** A number without needless zeros. */
  public static String plain(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e9
        ? Long.toString((long) number)
        : String.format(Locale.ROOT, "%.6g", number)
            .replaceFirst("(\\.\\d*?)0+($|e)", "$1$2")
            .replaceFirst("\\.($|e)", "$1");
  }

  private interface Subscribing {
    void to(Runnable refresh);
  }

  private static TextField number(
      int columns, Supplier<String> shown, Consumer<String> take, Subscribing subscribing) {
    TextField field = new TextField(shown.get());
    field.setPrefColumnCount(columns);
    field.getStyleClass().add("number-field");
    field
        .textProperty()
        .subscribe(
            text -> {
              if (!text.equals(shown.get())) {
                mark(field, taken(text, take));
              }
            });
    // While it is typed in, what is typed stays; otherwise it follows the value.
    Runnable refresh =
        () -> {
          if (!field.isFocused()) {
            field.setText(shown.get());
            mark(field, true);
          }
        };
    subscribing.to(refresh);
    field
        .focusedProperty()
        .subscribe(
            focused -> {
              if (!focused) {
                refresh.run();
              }
            });
    return field;
  }

  private static boolean taken(String text, Consumer<String> take) {
    try {
      take.accept(text.strip());
      return true;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static void mark(TextField field, boolean good) {
    field.pseudoClassStateChanged(DANGER, !good);
  }
}
