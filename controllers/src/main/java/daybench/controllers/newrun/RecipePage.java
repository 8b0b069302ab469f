package daybench.controllers.newrun;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import daybench.engine.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.StringProperty;

/** The page of a new run that chooses its budget and how it trains. */
public final class RecipePage {
  private static final double HOUR = 3_600;
  private static final String BUDGET = "budget.seconds";
  private static final String FRACTIONS = "checkpoints.budgetFractions";

  private final RunDraft draft;

  RecipePage(RunDraft draft) {
    this.draft = draft;
  }

  /** All that is derived from the settings; empty where they make no run. */
  public ReadOnlyObjectProperty<Optional<DerivedSettings>> derived() {
    return draft.derived();
  }

  /** A setting that is a whole number, by its name in {@code run.json}. */
  public IntegerProperty whole(String key) {
    return draft.settings().whole(key);
  }

  /** A setting that is a number. */
  public DoubleProperty decimal(String key) {
    return draft.settings().decimal(key);
  }

  /** A setting that is so or not. */
  public BooleanProperty flag(String key) {
    return draft.settings().flag(key);
  }

  /** A setting that is one of some words. */
  public StringProperty choice(String key) {
    return draft.settings().choice(key);
  }

  /** The budget of time, in hours. */
  public double budgetHours() {
    return draft.settings().get(BUDGET).asDouble(0) / HOUR;
  }

  /** Sets the budget of time. */
  public void setBudgetHours(double hours) {
    if (hours > 0 && Math.abs(hours - budgetHours()) > 1e-9) {
      draft.settings().decimal(BUDGET).set(hours * HOUR);
    }
  }

  /** The budget of time as it is typed, such as 24h or 1h30m. */
  public String budget() {
    return BudgetText.of(draft.settings().get(BUDGET).asDouble(0));
  }

  /** Sets the budget of time, a number alone being hours; what is no time, or none yet, is left. */
  public void setBudget(String text) {
    BudgetText.seconds(text).ifPresent(seconds -> setBudgetHours(seconds / HOUR));
  }

  /** Shares of the budget, in percent, at which a checkpoint is kept for good. */
  public String checkpointsAt() {
    List<String> percents = new ArrayList<>();
    draft.settings().get(FRACTIONS).forEach(one -> percents.add(percent(one)));
    return String.join(", ", percents);
  }

  private static String percent(JsonNode fraction) {
    return String.format(Locale.ROOT, "%.4g", 100 * fraction.asDouble())
        .replaceFirst("\\.?0+$", "");
  }

  /** Sets these shares from a text such as {@code 10, 25, 50}; false where it is none. */
  public boolean setCheckpointsAt(String text) {
    ArrayNode fractions = Json.object().putArray("x");
    try {
      for (String part : text.split("[,;\\s]+", -1)) {
        if (!part.isBlank()) {
          fractions.add(Double.parseDouble(part.replace("%", "")) / 100);
        }
      }
    } catch (NumberFormatException e) {
      return false;
    }
    draft.settings().set(FRACTIONS, fractions);
    return true;
  }
}
