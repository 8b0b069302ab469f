package daybench.controllers.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeldOutCurveTest {
  @TempDir private Path temp;

  private void append(String... lines) throws IOException {
    Files.writeString(
        temp.resolve("events.jsonl"),
        String.join("\n", lines) + "\n",
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  private static String validation(long step, double loss) {
    return "{\"type\":\"validation\",\"step\":%d,\"loss\":%s}".formatted(step, loss);
  }

  @Test
  void steps_taken_back_drop_out() throws IOException {
    HeldOutCurve curve = new HeldOutCurve(temp.resolve("events.jsonl"));
    append(validation(10, 5), validation(20, 4), validation(30, 9));
    curve.update();
    append("{\"type\":\"went_back\",\"toStep\":20}", validation(30, 3));
    curve.update();
    assertEquals(List.of(5.0, 4.0, 3.0), curve.losses());
    append("{\"type\":\"started\",\"fromStep\":10}");
    curve.update();
    assertEquals(List.of(5.0), curve.losses());
  }

  @Test
  void damage_and_infinite_losses_are_passed_over() throws IOException {
    HeldOutCurve curve = new HeldOutCurve(temp.resolve("events.jsonl"));
    append("{torn", "{\"type\":\"validation\",\"step\":1,\"loss\":null}", validation(2, 4));
    curve.update();
    assertEquals(List.of(4.0), curve.losses());
  }

  @Test
  void many_losses_are_thinned_and_keep_both_ends_and_the_best() throws IOException {
    HeldOutCurve curve = new HeldOutCurve(temp.resolve("events.jsonl"));
    for (int i = 0; i < 1000; i++) {
      append(validation(i, 1000 - i));
    }
    curve.update();
    List<Double> losses = curve.losses();
    assertTrue(losses.size() <= 60, losses.size() + " points");
    assertEquals(1000, losses.getFirst());
    assertEquals(1, losses.getLast());
    assertEquals(1, curve.best());
  }
}
