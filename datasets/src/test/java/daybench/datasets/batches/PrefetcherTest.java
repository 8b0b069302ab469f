package daybench.datasets.batches;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import daybench.datasets.corpus.SequenceStore;
import daybench.datasets.masking.Masker;
import daybench.datasets.masking.MaskingSettings;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;

class PrefetcherTest {
  private static BatchSource source(LongFunction<int[]> sequences) {
    SequenceStore store =
        new SequenceStore() {
          @Override
          public long count() {
            return 1000;
          }

          @Override
          public int maximumLength() {
            return 4;
          }

          @Override
          public int[] read(long index) {
            return sequences.apply(index);
          }
        };
    MaskingSettings settings = new MaskingSettings(0.15, false, 0, 11);
    Masker masker = new Masker(2000, 4, id -> id < 10, id -> false, settings);
    return new BatchSource(store, masker, 5, 0);
  }

  private static int[] sequence(long index) {
    return new int[] {2, 10 + (int) index, 11 + (int) index, 3};
  }

  @Test
  void batches_come_in_order_whatever_the_number_of_threads() {
    BatchSource source = source(PrefetcherTest::sequence);
    try (Prefetcher prefetcher = new Prefetcher(source, 40, 16, 16, 7, 4)) {
      for (int i = 0; i < 200; i++) {
        MicroBatch batch = prefetcher.next();
        assertEquals(40 + 16L * i, batch.firstPosition());
        assertArrayEquals(source.at(40 + 16L * i, 16).inputIds(), batch.inputIds());
      }
      assertTrue(prefetcher.waitedSeconds() >= 0);
    }
  }

  @Test
  void the_last_micro_batch_of_a_step_takes_what_is_left() {
    try (Prefetcher prefetcher = new Prefetcher(source(PrefetcherTest::sequence), 0, 10, 4, 3, 2)) {
      int[] sizes = {4, 4, 2, 4, 4, 2, 4};
      long position = 0;
      for (int size : sizes) {
        MicroBatch batch = prefetcher.next();
        assertEquals(size, batch.sequences());
        assertEquals(position, batch.firstPosition());
        position += size;
      }
    }
  }

  @Test
  void seeking_goes_on_at_the_start_of_the_step_asked_for() {
    try (Prefetcher prefetcher = new Prefetcher(source(PrefetcherTest::sequence), 0, 10, 4, 3, 2)) {
      prefetcher.next();
      prefetcher.seek(500);
      assertEquals(500, prefetcher.next().firstPosition());
      assertEquals(504, prefetcher.next().firstPosition());
      prefetcher.seek(20);
      assertEquals(20, prefetcher.next().firstPosition());
    }
  }

  @Test
  void work_is_done_ahead_but_no_further_than_asked() throws InterruptedException {
    AtomicInteger reads = new AtomicInteger();
    CountDownLatch three = new CountDownLatch(3);
    BatchSource source =
        source(
            index -> {
              reads.incrementAndGet();
              three.countDown();
              return sequence(index);
            });
    try (Prefetcher prefetcher = new Prefetcher(source, 0, 1, 1, 3, 2)) {
      three.await(); // nobody has called next()
      assertEquals(3, reads.get());
      prefetcher.next();
    }
  }

  @Test
  void a_fault_of_the_store_reaches_the_consumer() {
    BatchSource broken =
        source(
            index -> {
              throw new IllegalArgumentException("shard is gone");
            });
    try (Prefetcher prefetcher = new Prefetcher(broken, 0, 4, 4, 2, 1)) {
      Exception thrown = assertThrows(IllegalStateException.class, prefetcher::next);
      assertTrue(String.valueOf(thrown.getMessage()).contains("shard is gone"));
    }
  }
}
