package daybench.app;

import daybench.controllers.background.UiThread;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;

/**
 * How long the thread of a window is held: by each task that is given to it, and by the layout of
 * each frame; by the clock, and by the processor time that the thread itself used, which other
 * programs do not lengthen.
 */
final class TaskTimes {
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final List<Long> clock = new ArrayList<>();
  private final List<Long> processor = new ArrayList<>();
  private long frameClock;
  private long frameProcessor;

  /** The same thread, its tasks timed. */
  UiThread timing(UiThread ui) {
    return task -> ui.execute(() -> time(task));
  }

  /** Times what the frames of a scene lay out. */
  void watch(Scene scene) {
    scene.addPreLayoutPulseListener(
        () -> {
          frameClock = System.nanoTime();
          frameProcessor = threads.getCurrentThreadCpuTime();
        });
    scene.addPostLayoutPulseListener(() -> took(frameClock, frameProcessor));
  }

  private void time(Runnable task) {
    long clockBefore = System.nanoTime();
    long processorBefore = threads.getCurrentThreadCpuTime();
    task.run();
    took(clockBefore, processorBefore);
  }

  private synchronized void took(long clockBefore, long processorBefore) {
    clock.add(System.nanoTime() - clockBefore);
    processor.add(threads.getCurrentThreadCpuTime() - processorBefore);
  }

  /** What was timed since it was asked last, in a line. */
  synchronized String since() {
    String line =
        String.format(
            Locale.ROOT,
            "longest task %.0f ms by the clock, %.0f ms of processor time; %d tasks, %.0f ms of"
                + " processor time in all",
            longest(clock),
            longest(processor),
            clock.size(),
            processor.stream().mapToLong(Long::longValue).sum() / 1e6);
    clock.clear();
    processor.clear();
    return line;
  }

  private static double longest(List<Long> nanos) {
    return nanos.isEmpty() ? 0 : Collections.max(nanos) / 1e6;
  }
}
