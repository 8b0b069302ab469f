package daybench.controllers.background;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import daybench.datasets.UserException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class BackgroundTest {
  private final BlockingQueue<Object> told = new LinkedBlockingQueue<>();
  private final Background background = new Background(Runnable::run);

  @Test
  void tells_a_result() throws Exception {
    background.run(() -> 42, told::add, told::add);
    assertEquals(42, told.poll(10, TimeUnit.SECONDS));
  }

  @Test
  void tells_a_failure_in_the_words_of_its_exception() throws Exception {
    background.run(
        () -> {
          throw new UserException("Plug it in.");
        },
        told::add,
        told::add);
    Failure failure = (Failure) told.poll(10, TimeUnit.SECONDS);
    assertEquals("Plug it in.", failure == null ? "" : failure.what());
  }

  @Test
  void errors_are_told_too() throws Exception {
    background.run(
        () -> {
          throw new UnsatisfiedLinkError("no such library");
        },
        told::add,
        told::add);
    Failure failure = (Failure) told.poll(10, TimeUnit.SECONDS);
    assertTrue(failure != null && failure.what().contains("no such library"));
  }

  @Test
  void cancelled_work_is_interrupted_and_tells_nothing() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    Running running =
        background.run(
            () -> {
              begun.countDown();
              try {
                Thread.sleep(60_000);
              } catch (InterruptedException e) {
                interrupted.countDown();
              }
              return "late";
            },
            told::add,
            told::add);
    assertTrue(begun.await(10, TimeUnit.SECONDS));
    running.cancel();
    assertTrue(interrupted.await(10, TimeUnit.SECONDS));
    assertNull(told.poll(100, TimeUnit.MILLISECONDS));
  }
}
