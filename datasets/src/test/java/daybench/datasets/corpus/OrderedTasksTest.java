package daybench.datasets.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import daybench.datasets.CancelSignal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OrderedTasksTest {
  @Test
  void results_come_in_order_and_few_are_begun_ahead() throws IOException {
    AtomicInteger begun = new AtomicInteger();
    List<Integer> results = new ArrayList<>();
    List<Callable<Integer>> tasks =
        IntStream.range(0, 200)
            .<Callable<Integer>>mapToObj(
                i ->
                    () -> {
                      begun.incrementAndGet();
                      if (i % 7 == 0) {
                        Thread.sleep(1);
                      }
                      return i;
                    })
            .toList();
    try (OrderedTasks threads = new OrderedTasks(3, CancelSignal.NEVER)) {
      threads.run(
          tasks.iterator(),
          result -> {
            assertTrue(begun.get() <= results.size() + 8, "begun " + begun);
            results.add(result);
          });
    }
    assertEquals(IntStream.range(0, 200).boxed().toList(), results);
  }

  @Test
  void the_first_failure_in_order_is_thrown_as_it_was() {
    AtomicInteger begun = new AtomicInteger();
    List<Callable<Integer>> tasks =
        IntStream.range(0, 100)
            .<Callable<Integer>>mapToObj(
                i ->
                    () -> {
                      begun.incrementAndGet();
                      if (i == 5) {
                        Thread.sleep(20);
                        throw new IOException("five");
                      }
                      if (i == 6) {
                        throw new IllegalStateException("six");
                      }
                      return i;
                    })
            .toList();
    List<Integer> results = new ArrayList<>();
    try (OrderedTasks threads = new OrderedTasks(4, CancelSignal.NEVER)) {
      IOException e =
          assertThrows(IOException.class, () -> threads.run(tasks.iterator(), results::add));
      assertEquals("five", e.getMessage());
    }
    assertEquals(List.of(0, 1, 2, 3, 4), results);
    assertTrue(begun.get() < 30, "begun " + begun);
  }
}
