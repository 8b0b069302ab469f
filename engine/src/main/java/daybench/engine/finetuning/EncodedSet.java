package daybench.engine.finetuning;

import daybench.datasets.glue.ExampleSet;
import java.util.List;

/** A set of examples with their token ids, in the same order. */
record EncodedSet(ExampleSet set, List<EncodedText> texts) {
  EncodedSet {
    texts = List.copyOf(texts);
  }

  long truncated() {
    return texts.stream().filter(EncodedText::truncated).count();
  }

  long tokens() {
    return texts.stream().mapToLong(EncodedText::length).sum();
  }
}
