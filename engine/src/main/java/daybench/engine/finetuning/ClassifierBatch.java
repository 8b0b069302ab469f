package daybench.engine.finetuning;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import daybench.engine.torch.ScriptModule.Call;
import java.util.Arrays;
import java.util.List;

/**
 * Texts as int64 tensors, padded to the longest of them.
 *
 * @param ids token ids [B, L]
 * @param lengths [B], or empty where no text is padded
 * @param segments token types [B, L], or empty where all are 0
 */
record ClassifierBatch(NDArray ids, NDArray lengths, NDArray segments) {
  /** Copies texts to tensors of {@code manager}. */
  static ClassifierBatch of(
      NDManager manager, List<EncodedText> texts, boolean segments, int padId) {
    int length = texts.stream().mapToInt(EncodedText::length).max().orElseThrow();
    Shape shape = new Shape(texts.size(), length);
    long[] ids = new long[texts.size() * length];
    Arrays.fill(ids, padId);
    long[] types = new long[segments ? ids.length : 0];
    boolean padded = false;
    for (int i = 0; i < texts.size(); i++) {
      EncodedText text = texts.get(i);
      for (int j = 0; j < text.length(); j++) {
        ids[i * length + j] = text.ids()[j];
        if (segments && j >= text.second()) {
          types[i * length + j] = 1;
        }
      }
      padded |= text.length() < length;
    }
    long[] lengths = padded ? texts.stream().mapToLong(EncodedText::length).toArray() : new long[0];
    return new ClassifierBatch(
        manager.create(ids, shape),
        manager.create(lengths),
        segments ? manager.create(types, shape) : manager.create(types));
  }

  /** A call that begins with these three arguments. */
  Call call(String method) {
    return Call.of(method).with(ids).with(lengths).with(segments);
  }
}
