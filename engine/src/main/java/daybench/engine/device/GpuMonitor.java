package daybench.engine.device;

import daybench.engine.run.RunEvent;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Asks for the figures of a GPU every two seconds, since asking takes longer than a step may. */
public final class GpuMonitor implements AutoCloseable {
  private volatile Optional<RunEvent.Gpu> latest = Optional.empty();
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("gpu-figures").factory());

  /** Starts to ask, unless the device is no GPU. */
  @SuppressWarnings("FutureReturnValueIgnored") // ends with the thread
  public GpuMonitor(ComputeDevice device) {
    if (device.device().isGpu()) {
      int gpu = device.device().getDeviceId();
      thread.scheduleWithFixedDelay(() -> latest = NvidiaSmi.query(gpu), 0, 2, TimeUnit.SECONDS);
    }
  }

  /** The newest figures, if any. */
  public Optional<RunEvent.Gpu> latest() {
    return latest;
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
