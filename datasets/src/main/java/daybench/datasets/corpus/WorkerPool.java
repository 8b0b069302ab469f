package daybench.datasets.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Workers that can do one thing at a time and carry state from one to the next, such as caches and
 * counts. As many are made as are ever at work together.
 */
final class WorkerPool<W> {
  private final Supplier<W> maker;
  private final ConcurrentLinkedQueue<W> idle = new ConcurrentLinkedQueue<>();

  WorkerPool(Supplier<W> maker) {
    this.maker = maker;
  }

  W take() {
    @Nullable W worker = idle.poll();
    return worker == null ? maker.get() : worker;
  }

  void giveBack(W worker) {
    idle.add(worker);
  }

  /** All workers, once none is at work. */
  List<W> all() {
    return new ArrayList<>(idle);
  }
}
