package daybench.datasets.glue;

import java.util.List;
import java.util.stream.Stream;

/** What is asked of each example of a task. */
public sealed interface Target {
  /**
   * One of some classes.
   *
   * @param labels by class number
   */
  record Classes(List<ClassLabel> labels) implements Target {
    public Classes {
      labels = List.copyOf(labels);
    }

    static Classes of(String... written) {
      return new Classes(Stream.of(written).map(ClassLabel::of).toList());
    }

    /** The number of the class that files write so, or -1. */
    public int number(String written) {
      for (int i = 0; i < labels.size(); i++) {
        if (labels.get(i).written().equals(written)) {
          return i;
        }
      }
      return -1;
    }
  }

  /**
   * A number between two.
   *
   * @param low the least that a prediction may say
   * @param high the greatest
   */
  record Score(double low, double high) implements Target {}

  /** Outputs that a model has for it. */
  default int outputs() {
    return switch (this) {
      case Classes classes -> classes.labels().size();
      case Score _ -> 1;
    };
  }
}
