package daybench.benchmarks.training;

import com.fasterxml.jackson.databind.ObjectMapper;
import daybench.datasets.batches.BatchSource;
import daybench.datasets.batches.MicroBatch;
import daybench.datasets.safetensors.ElementType;
import daybench.datasets.safetensors.SafetensorsWriter;
import daybench.datasets.safetensors.SafetensorsWriter.Entry;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What the side in Python reads.
 *
 * @param shape the model and the threads, JSON
 * @param batches int32 tensors: ids [N, B, L], rows [N, M], labels [N, M]
 */
record PeerFiles(Path shape, Path batches) {
  static PeerFiles write(Path folder, Workload workload, int threads) throws IOException {
    PeerFiles files =
        new PeerFiles(folder.resolve("shape.json"), folder.resolve("batches.safetensors"));
    Map<String, Object> shape =
        Map.of(
            "layers", workload.layers(),
            "hidden", workload.hidden(),
            "heads", workload.heads(),
            "intermediate", workload.intermediate(),
            "vocabulary", workload.vocabulary(),
            "length", workload.length(),
            "threads", threads);
    new ObjectMapper().writeValue(files.shape.toFile(), shape);
    files.writeBatches(workload);
    return files;
  }

  private void writeBatches(Workload workload) throws IOException {
    BatchSource source = SyntheticText.batches(workload);
    List<MicroBatch> all = new ArrayList<>();
    for (int i = 0; i < SyntheticText.BATCHES; i++) {
      all.add(source.at((long) i * workload.sequences(), workload.sequences()));
    }
    long count = all.size();
    List<Long> masked = List.of(count, workload.masked());
    List<Entry> entries =
        List.of(
            new Entry(
                "ids",
                ElementType.I32,
                List.of(count, (long) workload.sequences(), (long) workload.length())),
            new Entry("rows", ElementType.I32, masked),
            new Entry("labels", ElementType.I32, masked));
    try (SafetensorsWriter writer = new SafetensorsWriter(batches, entries, Map.of())) {
      for (Function<MicroBatch, int[]> part :
          List.<Function<MicroBatch, int[]>>of(
              MicroBatch::inputIds, MicroBatch::maskedPositions, MicroBatch::labels)) {
        for (MicroBatch batch : all) {
          writer.write(bytes(part.apply(batch)));
        }
      }
    }
  }

  private static ByteBuffer bytes(int[] values) {
    ByteBuffer bytes =
        ByteBuffer.allocate(values.length * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asIntBuffer().put(values);
    return bytes;
  }
}
