package daybench.engine.device;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Figures of this process. */
public final class ProcessMetrics {
  private static final String RESIDENT = "VmRSS:";
  private static final long KIBIBYTE = 1024;

  private ProcessMetrics() {}

  /** Resident memory in bytes, libtorch's included; empty where the system does not say. */
  public static Optional<Long> residentBytes() {
    try {
      return Files.readAllLines(Path.of("/proc/self/status")).stream()
          .filter(line -> line.startsWith(RESIDENT))
          .map(line -> line.substring(RESIDENT.length()).replaceAll("[^0-9]", ""))
          .map(kibibytes -> Long.parseLong(kibibytes) * KIBIBYTE)
          .findFirst();
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Processor time used of late, 1 for all processors; empty where the system does not say. */
  public static Optional<Double> processorLoad() {
    if (ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean bean) {
      double load = bean.getProcessCpuLoad();
      return load >= 0 ? Optional.of(load) : Optional.empty();
    }
    return Optional.empty();
  }
}
