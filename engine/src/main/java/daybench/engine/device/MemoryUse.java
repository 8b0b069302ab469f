package daybench.engine.device;

import com.sun.management.OperatingSystemMXBean;
import daybench.engine.forecast.MicroBatchTrial;
import daybench.engine.run.RunEvent;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The memory that a run may use, and how much of it is used. */
public final class MemoryUse {
  // What the system and the page cache of the corpus need besides.
  private static final double USABLE = 0.85;

  private final ComputeDevice device;

  public MemoryUse(ComputeDevice device) {
    this.device = device;
  }

  /** All memory of the device, in bytes; 0 where unknown. */
  public long total() {
    if (device.device().isGpu()) {
      return gpu().map(RunEvent.Gpu::memoryTotalBytes).map(MemoryUse::orZero).orElse(0L);
    }
    return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean bean
        ? bean.getTotalMemorySize()
        : 0;
  }

  /** What is used now, in bytes: of the GPU by all, of the machine by this process. */
  public long used() {
    return device.device().isGpu()
        ? gpu().map(RunEvent.Gpu::memoryUsedBytes).map(MemoryUse::orZero).orElse(0L)
        : ProcessMetrics.residentBytes().orElse(0L);
  }

  /**
   * Whether a larger micro-batch would pass the machine's memory, judged by how the use grew. Only
   * of a processor: there the system would kill the process, where a GPU says no.
   */
  public boolean wouldPass(List<MicroBatchTrial> before, int microBatch) {
    if (device.device().isGpu() || before.size() < 2) {
      return false;
    }
    MicroBatchTrial last = before.getLast();
    MicroBatchTrial first = before.getFirst();
    double growth =
        (double) (last.memoryBytes() - first.memoryBytes())
            / (last.microBatch() - first.microBatch());
    double next = last.memoryBytes() + growth * (microBatch - last.microBatch());
    return total() > 0 && next > USABLE * total();
  }

  private Optional<RunEvent.Gpu> gpu() {
    return NvidiaSmi.query(device.device().getDeviceId());
  }

  private static long orZero(@Nullable Long value) {
    return value == null ? 0 : value;
  }
}
