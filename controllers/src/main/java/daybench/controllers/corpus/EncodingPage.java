package daybench.controllers.corpus;

import daybench.datasets.UserException;
import daybench.datasets.packing.Packing;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The page of the vocabulary, the sequences and what is held out. */
public final class EncodingPage {
  private final EncodingChoice usual = EncodingChoice.USUAL;
  private final BooleanProperty loadVocabulary = new SimpleBooleanProperty(this, "loadVocabulary");
  private final ObjectProperty<Optional<Path>> vocabularyFile =
      new SimpleObjectProperty<>(this, "vocabularyFile", Optional.empty());
  private final IntegerProperty vocabularySize =
      new SimpleIntegerProperty(this, "vocabularySize", usual.vocabularySize());
  private final BooleanProperty uncased =
      new SimpleBooleanProperty(this, "uncased", usual.uncased());
  private final BooleanProperty byDocument = new SimpleBooleanProperty(this, "byDocument");
  private final IntegerProperty length = new SimpleIntegerProperty(this, "length", usual.length());
  private final DoubleProperty heldOutPercent =
      new SimpleDoubleProperty(this, "heldOutPercent", 100 * usual.heldOutShare());

  /** Told whenever something is chosen. */
  void changed(Runnable listener) {
    for (var setting :
        List.of(
            loadVocabulary,
            vocabularyFile,
            vocabularySize,
            uncased,
            byDocument,
            length,
            heldOutPercent)) {
      setting.subscribe(listener);
    }
  }

  /** Whether a vocabulary is loaded rather than trained. */
  public BooleanProperty loadVocabulary() {
    return loadVocabulary;
  }

  /** The vocab.txt to load. */
  public ObjectProperty<Optional<Path>> vocabularyFile() {
    return vocabularyFile;
  }

  /** The size of the vocabulary to train. */
  public IntegerProperty vocabularySize() {
    return vocabularySize;
  }

  public BooleanProperty uncased() {
    return uncased;
  }

  /** Whether no sequence crosses from one document into the next, as in the paper. */
  public BooleanProperty byDocument() {
    return byDocument;
  }

  /** Tokens of a sequence. */
  public IntegerProperty length() {
    return length;
  }

  /** Documents held out, in percent. */
  public DoubleProperty heldOutPercent() {
    return heldOutPercent;
  }

  /**
   * What is chosen.
   *
   * @throws UserException where something is missing
   */
  EncodingChoice choice() {
    if (loadVocabulary.get() && vocabularyFile.get().isEmpty()) {
      throw new UserException("Choose the vocab.txt to load.");
    }
    return new EncodingChoice(
        loadVocabulary.get() ? vocabularyFile.get() : Optional.empty(),
        vocabularySize.get(),
        uncased.get(),
        byDocument.get() ? Packing.DOCUMENT : Packing.FULL,
        length.get(),
        heldOutPercent.get() / 100);
  }
}
