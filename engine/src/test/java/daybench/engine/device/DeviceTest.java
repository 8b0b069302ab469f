package daybench.engine.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import daybench.engine.run.RunEvent;
import daybench.engine.settings.Precision;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeviceTest {
  private static final String NEW =
      "processor\t: 0\nmodel name\t: Fast CPU @ 3GHz\nflags\t\t: fpu avx avx2 fma avx512f"
          + " avx512_bf16 amx_bf16\n\nprocessor\t: 1\nflags\t\t: fpu\n";
  private static final String OLD = "model name\t: Old CPU\nflags\t\t: fpu avx avx2 avx512_bf\n";
  private static final String ARM = "Features\t: fp asimd bf16\n";

  private static ComputeDevice cpu(String cpuinfo) {
    Processor processor = Processor.parse(cpuinfo);
    return new ComputeDevice(
        Device.cpu(), processor.name(), processor.multipliesBfloat16(), processor);
  }

  @Test
  void bfloat16_is_chosen_where_the_processor_has_it() {
    assertEquals(Precision.BF16, cpu(NEW).resolve(Precision.AUTO));
    assertEquals(Precision.BF16, cpu(ARM).resolve(Precision.AUTO));
    assertEquals(Precision.FP32, cpu(OLD).resolve(Precision.AUTO));
    assertEquals(Precision.FP32, cpu("").resolve(Precision.AUTO));
    assertEquals(Precision.BF16, cpu(OLD).resolve(Precision.BF16));
    assertEquals(Precision.FP32, cpu(NEW).resolve(Precision.FP32));
  }

  @Test
  void the_processor_is_named_with_its_instructions() {
    Processor processor = Processor.parse(NEW);
    assertEquals("Fast CPU @ 3GHz", processor.name());
    assertEquals(
        List.of("avx", "avx2", "fma", "avx512f", "avx512_bf16", "amx_bf16"),
        processor.instructionSet());
    assertFalse(Processor.parse("").name().isEmpty());
  }

  @Test
  void this_machine_computes_on_something() {
    ComputeDevice device = ComputeDevice.choose(DevicePreference.CPU);
    assertEquals("cpu", device.label());
    assertTrue(device.library().startsWith("libtorch 2."), device.library());
    ComputeThreads.use(2);
    assertEquals(2, ComputeThreads.inUse());
    ComputeThreads.use(1);
    assertEquals(1, ComputeThreads.inUse());
  }

  @Test
  void figures_of_a_gpu_are_read_and_what_it_does_not_say_is_left_out() {
    assertEquals(
        Optional.of(new RunEvent.Gpu(0.97, 1L << 30, 80L << 30, 61.0, 321.5)),
        NvidiaSmi.parse("97, 1024, 81920, 61, 321.50"));
    RunEvent.Gpu silent = NvidiaSmi.parse("[N/A], 1, 2, 3, [Not Supported]").orElseThrow();
    assertNull(silent.utilisation());
    assertNull(silent.powerWatts());
    assertEquals(Optional.empty(), NvidiaSmi.parse("no devices were found"));
  }

  @Test
  void the_process_has_memory() {
    assertTrue(ProcessMetrics.residentBytes().orElse(1L) > 0);
  }
}
