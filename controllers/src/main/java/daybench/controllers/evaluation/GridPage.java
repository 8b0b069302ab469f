package daybench.controllers.evaluation;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What is varied, and how a classifier is made. */
public final class GridPage {
  private final StringProperty rates;
  private final StringProperty batches;
  private final StringProperty epochs;
  private final StringProperty seeds;
  private final BooleanProperty meanPooling = new SimpleBooleanProperty(this, "meanPooling");
  private final BooleanProperty mnliFirst = new SimpleBooleanProperty(this, "mnliFirst");
  private final IntegerProperty trainingRows = new SimpleIntegerProperty(this, "trainingRows");
  private final IntegerProperty atOnce = new SimpleIntegerProperty(this, "atOnce", 1);

  GridPage() {
    GridDraft usual = GridDraft.usual();
    rates = new SimpleStringProperty(this, "rates", usual.rates());
    batches = new SimpleStringProperty(this, "batches", usual.batches());
    epochs = new SimpleStringProperty(this, "epochs", usual.epochs());
    seeds = new SimpleStringProperty(this, "seeds", usual.seeds());
  }

  /** Peak learning rates, with commas between them. */
  public StringProperty rates() {
    return rates;
  }

  public StringProperty batches() {
    return batches;
  }

  public StringProperty epochs() {
    return epochs;
  }

  public StringProperty seeds() {
    return seeds;
  }

  /** Whether the mean of all tokens is classified rather than the pooled [CLS]. */
  public BooleanProperty meanPooling() {
    return meanPooling;
  }

  /** Whether RTE, MRPC and STS-B begin with the encoder of the best MNLI classifier. */
  public BooleanProperty mnliFirst() {
    return mnliFirst;
  }

  /** At most so many training rows of each task; 0 for all. */
  public IntegerProperty trainingRows() {
    return trainingRows;
  }

  /** Runs made at a time. */
  public IntegerProperty atOnce() {
    return atOnce;
  }

  List<Property<?>> settings() {
    return List.of(rates, batches, epochs, seeds, meanPooling, mnliFirst, trainingRows, atOnce);
  }

  GridDraft draft() {
    return new GridDraft(rates.get(), batches.get(), epochs.get(), seeds.get());
  }
}
