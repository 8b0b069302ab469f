package daybench.controllers.background;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PollerTest {
  private final Poller poller = new Poller();

  @AfterEach
  void close() {
    poller.close();
  }

  @Test
  void looks_again_after_a_failure() throws Exception {
    CountDownLatch looks = new CountDownLatch(3);
    poller.every(
        Duration.ofMillis(1),
        () -> {
          looks.countDown();
          throw new IllegalStateException("a look that fails");
        });
    assertTrue(looks.await(10, TimeUnit.SECONDS));
  }

  @Test
  void what_is_closed_is_looked_at_no_more_and_the_others_are() throws Exception {
    AtomicInteger closedLooks = new AtomicInteger();
    Poller.Polling closed = poller.every(Duration.ofMillis(1), closedLooks::incrementAndGet);
    closed.close();
    CountDownLatch others = new CountDownLatch(5);
    poller.every(Duration.ofMillis(1), others::countDown);
    assertTrue(others.await(10, TimeUnit.SECONDS));
    int before = closedLooks.get();
    CountDownLatch more = new CountDownLatch(5);
    poller.every(Duration.ofMillis(1), more::countDown);
    assertTrue(more.await(10, TimeUnit.SECONDS));
    assertEquals(before, closedLooks.get());
  }
}
