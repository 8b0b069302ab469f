package daybench.datasets.corpus;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;

/** Makes a task of each block of the spool, in order. */
final class BlockTasks {
  private BlockTasks() {}

  /** What a worker does with a block. */
  @FunctionalInterface
  interface Work<W, T> {
    T with(W worker, int partition, SpoolPart.Block block) throws IOException;
  }

  static <W, T> Iterator<Callable<T>> of(
      List<SpoolPart> parts, WorkerPool<W> workers, Work<W, T> work) {
    return parts.stream()
        .flatMap(
            part ->
                part.blocks().stream()
                    .<Callable<T>>map(
                        block ->
                            () -> {
                              W worker = workers.take();
                              try {
                                return work.with(worker, part.partition(), block);
                              } finally {
                                workers.giveBack(worker);
                              }
                            }))
        .iterator();
  }

  /** The bytes of all blocks. */
  static long bytes(List<SpoolPart> parts) {
    return parts.stream()
        .flatMap(part -> part.blocks().stream())
        .mapToLong(SpoolPart.Block::length)
        .sum();
  }
}
