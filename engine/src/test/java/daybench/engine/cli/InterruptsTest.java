package daybench.engine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class InterruptsTest {
  /** A process whose job ends when asked to, unless it hangs. */
  static final class Job {
    private Job() {}

    public static void main(String[] arguments) throws InterruptedException {
      CountDownLatch asked = new CountDownLatch(1);
      Interrupts.handle(
          () -> {
            System.out.println("asked");
            if (arguments.length == 0) {
              asked.countDown();
            }
          });
      System.out.println("ready");
      asked.await();
      System.out.println("saved");
    }
  }

  private static Process start(String... arguments) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            "-XX:+UseSerialGC",
            "-Xmx64m",
            Job.class.getName());
    builder.command().addAll(List.of(arguments));
    return builder.redirectErrorStream(true).start();
  }

  @Test
  void the_first_signal_lets_the_job_save_and_end() throws Exception {
    Process job = start();
    try (BufferedReader out = reader(job)) {
      assertEquals("ready", out.readLine());
      job.toHandle().destroy();
      assertEquals("asked", out.readLine());
      assertEquals("saved", out.readLine());
      assertTrue(job.waitFor(60, TimeUnit.SECONDS));
      assertEquals(0, job.exitValue());
    } finally {
      job.destroyForcibly();
    }
  }

  @Test
  void the_second_signal_ends_a_job_that_hangs() throws Exception {
    Process job = start("hang");
    try (BufferedReader out = reader(job)) {
      assertEquals("ready", out.readLine());
      job.toHandle().destroy();
      assertEquals("asked", out.readLine());
      job.toHandle().destroy();
      assertTrue(job.waitFor(60, TimeUnit.SECONDS));
      assertEquals(ExitCodes.INTERRUPTED, job.exitValue());
    } finally {
      job.destroyForcibly();
    }
  }

  private static BufferedReader reader(Process job) {
    return new BufferedReader(new InputStreamReader(job.getInputStream(), StandardCharsets.UTF_8));
  }
}
