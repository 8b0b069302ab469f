package daybench.engine.run;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a report of progress as {@link EventType} lays it out, key after key, without a parser for
 * JSON in general: which has to be warm before it is quick, and the first long history that a
 * process opens is the one that people wait for. Any other layout is left to that parser.
 */
final class ProgressScanner {
  private static final byte[][] KEYS =
      keys(
          ',',
          "step",
          "sequences",
          "tokens",
          "epochs",
          "loss",
          "learningRate",
          "gradientNorm",
          "tokensPerSecond",
          "waitingFraction",
          "elapsedSeconds",
          "budgetFraction",
          "etaSeconds",
          "memoryBytes",
          "processorLoad");
  private static final byte[] GPU = bytes(",\"gpu\":");
  private static final byte[][] GPU_KEYS =
      keys(
          '{',
          "utilisation",
          "memoryUsedBytes",
          "memoryTotalBytes",
          "temperatureCelsius",
          "powerWatts");
  private static final int[] NEVER_NULL = {0, 1, 2, 3, 5, 7, 8, 9, 10};

  private final ByteCursor cursor;
  private final double[] values = new double[KEYS.length];
  private final double[] gpuValues = new double[GPU_KEYS.length];

  /** A scanner of a part of an array, from behind the opening quote of the time. */
  ProgressScanner(byte[] bytes, int from, int end) {
    cursor = new ByteCursor(bytes, from, end);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** Keys as they stand between values; before the first there is another character. */
  private static byte[][] keys(char first, String... names) {
    byte[][] keys = new byte[names.length][];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = bytes((i == 0 ? first : ',') + "\"" + names[i] + "\":");
    }
    return keys;
  }

  /** The report; empty where it is laid out otherwise. */
  Optional<TimedEvent> scan() {
    Instant time = cursor.instant();
    cursor.take('"');
    read(KEYS, values);
    cursor.expect(GPU);
    RunEvent.@Nullable Gpu gpu = gpu();
    cursor.take('}');
    boolean whole = cursor.fitsToTheEnd();
    for (int required : NEVER_NULL) {
      whole &= !Double.isNaN(values[required]);
    }
    return whole ? Optional.of(new TimedEvent(time, progress(gpu))) : Optional.empty();
  }

  private RunEvent.Progress progress(RunEvent.@Nullable Gpu gpu) {
    return new RunEvent.Progress(
        (long) values[0],
        (long) values[1],
        (long) values[2],
        values[3],
        value(values[4]),
        values[5],
        value(values[6]),
        values[7],
        values[8],
        values[9],
        values[10],
        value(values[11]),
        whole(values[12]),
        value(values[13]),
        gpu);
  }

  private RunEvent.@Nullable Gpu gpu() {
    if (cursor.takeNull()) {
      return null;
    }
    read(GPU_KEYS, gpuValues);
    cursor.take('}');
    return new RunEvent.Gpu(
        value(gpuValues[0]),
        whole(gpuValues[1]),
        whole(gpuValues[2]),
        value(gpuValues[3]),
        value(gpuValues[4]));
  }

  private void read(byte[][] keys, double[] into) {
    for (int i = 0; i < keys.length && cursor.fits(); i++) {
      cursor.expect(keys[i]);
      into[i] = cursor.number();
    }
  }

  private static @Nullable Double value(double number) {
    return Double.isNaN(number) ? null : number;
  }

  private static @Nullable Long whole(double number) {
    return Double.isNaN(number) ? null : (long) number;
  }
}
