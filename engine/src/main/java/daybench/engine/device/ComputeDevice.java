package daybench.engine.device;

import ai.djl.Device;
import ai.djl.util.cuda.CudaUtils;
import daybench.datasets.UserException;
import daybench.engine.settings.Precision;
import daybench.engine.torch.Libtorch;

/**
 * What a run computes on.
 *
 * @param device DJL's name of it
 * @param name for people
 * @param multipliesBfloat16 whether it multiplies bfloat16 by instructions of its own
 * @param processor of the machine
 */
public record ComputeDevice(
    Device device, String name, boolean multipliesBfloat16, Processor processor) {
  /** NVIDIA's Ampere, the first to multiply bfloat16. */
  private static final int AMPERE = 80;

  /**
   * Chooses a device.
   *
   * @throws UserException where CUDA is wanted and libtorch finds no CUDA device
   */
  public static ComputeDevice choose(DevicePreference preference) {
    Processor processor = Processor.ofThisMachine();
    if (preference == DevicePreference.CPU) {
      return onProcessor(processor);
    }
    if (Libtorch.engine().getGpuCount() > 0 && Libtorch.engine().defaultDevice().isGpu()) {
      int capability = Integer.parseInt(CudaUtils.getComputeCapability(0));
      String name = NvidiaSmi.name(0).orElse("CUDA device");
      return new ComputeDevice(Device.gpu(0), name, capability >= AMPERE, processor);
    }
    if (preference == DevicePreference.CUDA) {
      throw new UserException(
          "libtorch finds no CUDA device; name a CUDA libtorch in PYTORCH_LIBRARY_PATH, or use the"
              + " processor.");
    }
    return onProcessor(processor);
  }

  /** How many CUDA devices libtorch finds. */
  public static int cudaDevices() {
    return Libtorch.engine().getGpuCount();
  }

  private static ComputeDevice onProcessor(Processor processor) {
    return new ComputeDevice(
        Device.cpu(), processor.name(), processor.multipliesBfloat16(), processor);
  }

  /** Such as cpu or cuda:0. */
  public String label() {
    return device.isGpu() ? "cuda:" + device.getDeviceId() : "cpu";
  }

  /** The version of libtorch. */
  public String library() {
    return "libtorch " + Libtorch.engine().getVersion();
  }

  /** What AUTO means here: BF16 where it is fast; the others as they are. */
  public Precision resolve(Precision wanted) {
    if (wanted != Precision.AUTO) {
      return wanted;
    }
    return multipliesBfloat16 ? Precision.BF16 : Precision.FP32;
  }
}
