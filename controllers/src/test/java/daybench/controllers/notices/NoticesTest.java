package daybench.controllers.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.ref.WeakReference;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

class NoticesTest {
  private final Notices notices = new Notices();

  @Test
  void the_oldest_make_room() {
    for (int i = 0; i < 7; i++) {
      notices.tell("notice " + i);
    }
    assertEquals(5, notices.shown().size());
    assertEquals(new Notice.Done("notice 2"), notices.shown().getFirst());
  }

  @Test
  void whoever_listens_goes_on_hearing_after_memory_was_tidied() throws InterruptedException {
    AtomicInteger heard = new AtomicInteger();
    notices.shown().addListener((ListChangeListener<Notice>) change -> heard.incrementAndGet());
    WeakReference<Object> collected = new WeakReference<>(new Object());
    while (collected.get() != null) {
      System.gc();
      Thread.sleep(5);
    }
    notices.tell("still there?");
    assertEquals(1, heard.get());
  }
}
