package daybench.app;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The processor time that the threads of this process use over some seconds. */
final class UsedProcessor {
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final Map<Long, Long> before = new HashMap<>();
  private final long self = Thread.currentThread().threadId();
  private final long start = System.nanoTime();
  private final long processBefore = process();
  private final long selfBefore = threads.getCurrentThreadCpuTime();

  UsedProcessor() {
    for (long id : threads.getAllThreadIds()) {
      before.put(id, threads.getThreadCpuTime(id));
    }
  }

  private static long process() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  /** Used since it was made, but not by the thread that asks: in a line, and by which threads. */
  String told() {
    double seconds = (System.nanoTime() - start) / 1e9;
    long all = process() - processBefore - (threads.getCurrentThreadCpuTime() - selfBefore);
    String most =
        Arrays.stream(threads.getAllThreadIds())
            .filter(id -> id != self)
            .boxed()
            .sorted((one, other) -> Long.compare(used(other), used(one)))
            .limit(5)
            .filter(id -> used(id) > 0)
            .map(id -> "%s %.1f".formatted(name(id), used(id) / 1e7 / seconds))
            .collect(Collectors.joining(", "));
    return String.format(
        Locale.ROOT,
        "%.1f %% of a core over %.0f s (of it %s; the rest is the JVM's compiler and collector)",
        all / 1e7 / seconds,
        seconds,
        most);
  }

  private long used(long id) {
    return Math.max(0, threads.getThreadCpuTime(id) - before.getOrDefault(id, 0L));
  }

  private String name(long id) {
    ThreadInfo info = threads.getThreadInfo(id);
    return info == null ? "ended" : info.getThreadName();
  }
}
