package daybench.engine.finetuning;

import daybench.datasets.glue.Example;
import daybench.datasets.glue.ExampleSet;
import daybench.datasets.glue.GlueTask;
import daybench.datasets.glue.TaskData;
import daybench.datasets.random.CounterRandom;
import java.util.ArrayList;
import java.util.List;

/** Tasks over the small vocabulary of the tests that a small model learns in seconds. */
public final class MadeTasks {
  private static final List<String> WORDS = List.of("the", "sat", "on", "a", "mat", ".", ",");

  private MadeTasks() {}

  /** One text: does it speak of a dog or of a cat? */
  public static TaskData animals(int training, int development) {
    return new TaskData(
        GlueTask.SST_2.task(),
        animals("train", training, 1),
        List.of(animals("dev", development, 2)));
  }

  private static ExampleSet animals(String part, int count, int stream) {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int dog = i % 2;
      String text = words(stream, i) + (dog == 1 ? "dog " : "cat ") + words(stream + 10, i);
      examples.add(new Example(Integer.toString(i), text, null, (double) dog));
    }
    return new ExampleSet(part, part + ".tsv", examples, 0);
  }

  /** A pair with a score: 5 where both speak of dogs, 0 where neither does. */
  public static TaskData dogs(int training, int development) {
    return new TaskData(
        GlueTask.STS_B.task(), dogs("train", training, 3), List.of(dogs("dev", development, 4)));
  }

  private static ExampleSet dogs(String part, int count, int stream) {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      boolean first = i % 2 == 1;
      boolean second = i / 2 % 2 == 1;
      examples.add(
          new Example(
              Integer.toString(i),
              words(stream, i) + (first ? "dog" : "mat"),
              words(stream + 10, i) + (second ? "dog" : "mat"),
              (first ? 2.5 : 0) + (second ? 2.5 : 0)));
    }
    return new ExampleSet(part, part + ".tsv", examples, 0);
  }

  private static String words(int stream, int index) {
    StringBuilder text = new StringBuilder();
    int count = CounterRandom.below(CounterRandom.bits(7, stream, 100L * index), 4);
    for (int i = 0; i < count; i++) {
      long bits = CounterRandom.bits(7, stream, 100L * index + i + 1);
      text.append(WORDS.get(CounterRandom.below(bits, WORDS.size()))).append(' ');
    }
    return text.toString();
  }
}
