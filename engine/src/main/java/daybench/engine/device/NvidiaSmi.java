package daybench.engine.device;

import daybench.engine.run.RunEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Figures of NVIDIA GPUs, asked of the driver's own command. Where there is none, or it does not
 * answer in time, there are no figures.
 */
public final class NvidiaSmi {
  private static final int PATIENCE_SECONDS = 3;
  private static final int MOST_BYTES = 4096;
  private static final long MEBIBYTE = 1 << 20;

  private NvidiaSmi() {}

  /** The figures of a GPU now; takes some tens of milliseconds. */
  public static Optional<RunEvent.Gpu> query(int gpu) {
    return ask(gpu, "utilization.gpu,memory.used,memory.total,temperature.gpu,power.draw")
        .flatMap(NvidiaSmi::parse);
  }

  /** The name of a GPU. */
  static Optional<String> name(int gpu) {
    return ask(gpu, "name");
  }

  static Optional<RunEvent.Gpu> parse(String line) {
    String[] parts = line.split(",", -1);
    if (parts.length != 5) {
      return Optional.empty();
    }
    Double utilisation = number(parts[0]);
    Double used = number(parts[1]);
    Double total = number(parts[2]);
    return Optional.of(
        new RunEvent.Gpu(
            utilisation == null ? null : utilisation / 100,
            used == null ? null : Math.round(used * MEBIBYTE),
            total == null ? null : Math.round(total * MEBIBYTE),
            number(parts[3]),
            number(parts[4])));
  }

  private static @Nullable Double number(String text) {
    try {
      return Double.valueOf(text.strip());
    } catch (NumberFormatException e) {
      return null; // "[N/A]": this GPU does not say
    }
  }

  private static Optional<String> ask(int gpu, String fields) {
    List<String> command =
        List.of(
            "nvidia-smi", "--id=" + gpu, "--query-gpu=" + fields, "--format=csv,noheader,nounits");
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      try {
        process.getOutputStream().close();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
          return Optional.empty();
        }
        byte[] answer = process.getInputStream().readNBytes(MOST_BYTES);
        return new String(answer, StandardCharsets.UTF_8).lines().findFirst().map(String::strip);
      } finally {
        process.destroyForcibly();
      }
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
