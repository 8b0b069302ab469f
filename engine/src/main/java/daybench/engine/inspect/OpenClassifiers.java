package daybench.engine.inspect;

import daybench.datasets.UserException;
import daybench.datasets.glue.ClassLabel;
import daybench.datasets.glue.Target;
import daybench.engine.device.ComputeDevice;
import daybench.engine.device.DevicePreference;
import daybench.engine.finetuning.ClassifierFolder;
import daybench.engine.finetuning.TextClassifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The classifiers asked last, kept in memory by their folders; one that was replaced on disk is
 * read again. For one thread.
 */
final class OpenClassifiers implements AutoCloseable {
  private static final int MOST = 2;

  private final Map<String, Kept> kept = new LinkedHashMap<>(8, 0.75f, true);

  /**
   * What a classifier says of a text or pair.
   *
   * @throws UserException where the place holds no classifier, or it takes another number of texts
   */
  List<InspectionAnswer.Said> ask(String place, String text, @Nullable String second)
      throws IOException {
    TextClassifier classifier = get(place);
    double[] said = classifier.classify(text, second);
    List<InspectionAnswer.Said> all = new ArrayList<>();
    switch (classifier.task().target()) {
      case Target.Score _ -> all.add(new InspectionAnswer.Said("", said[0]));
      case Target.Classes classes -> {
        List<ClassLabel> labels = classes.labels();
        for (int i = 0; i < labels.size(); i++) {
          all.add(new InspectionAnswer.Said(labels.get(i).name(), said[i]));
        }
      }
    }
    return all;
  }

  private TextClassifier get(String place) throws IOException {
    Path folder = path(place);
    Path description = folder.resolve(ClassifierFolder.DESCRIPTION);
    @Nullable FileTime written =
        Files.isRegularFile(description) ? Files.getLastModifiedTime(description) : null;
    @Nullable Kept known = kept.get(place);
    if (known != null) {
      if (known.written().equals(written)) {
        return known.classifier();
      }
      kept.remove(place);
      known.classifier().close();
    }
    TextClassifier classifier =
        new TextClassifier(
            ClassifierFolder.read(folder), ComputeDevice.choose(DevicePreference.CPU));
    while (kept.size() >= MOST) {
      String oldest = kept.keySet().iterator().next();
      @Nullable Kept removed = kept.remove(oldest);
      if (removed != null) {
        removed.classifier().close();
      }
    }
    if (written != null) {
      kept.put(place, new Kept(classifier, written));
    }
    return classifier;
  }

  private static Path path(String place) {
    try {
      return Path.of(place);
    } catch (InvalidPathException e) {
      throw new UserException("The place of the classifier is no path: " + e.getReason() + ".", e);
    }
  }

  @Override
  public void close() {
    kept.values().forEach(one -> one.classifier().close());
    kept.clear();
  }

  private record Kept(TextClassifier classifier, FileTime written) {}
}
