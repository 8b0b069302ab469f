package daybench.engine.device;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The processor as /proc/cpuinfo describes it; elsewhere only its architecture is known.
 *
 * @param name its name, for people
 * @param flags what it can do, in the words of the kernel
 */
public record Processor(String name, Set<String> flags) {
  private static final List<String> BFLOAT16 = List.of("amx_bf16", "avx512_bf16", "bf16");
  private static final List<String> TELLING =
      List.of(
          "sse4_2",
          "avx",
          "avx2",
          "fma",
          "avx512f",
          "avx512_vnni",
          "avx512_bf16",
          "avx512_fp16",
          "amx_bf16",
          "amx_int8",
          "asimd",
          "sve",
          "bf16");

  public Processor {
    flags = Set.copyOf(flags);
  }

  /** This machine's. */
  public static Processor ofThisMachine() {
    try {
      return parse(Files.readString(Path.of("/proc/cpuinfo")));
    } catch (IOException e) {
      return parse("");
    }
  }

  /** Reads the first processor of a text like /proc/cpuinfo. */
  static Processor parse(String text) {
    String name = value(text, "model name");
    String flags = value(text, "flags");
    if (flags.isEmpty()) {
      flags = value(text, "Features");
    }
    return new Processor(
        name.isEmpty() ? System.getProperty("os.arch", "unknown") : name,
        flags.isEmpty() ? Set.of() : Set.of(flags.split("\\s+")));
  }

  private static String value(String text, String key) {
    Matcher matcher =
        Pattern.compile("^" + key + "\\s*:\\s*(.*)$", Pattern.MULTILINE).matcher(text);
    return matcher.find() ? matcher.group(1).strip() : "";
  }

  /** Whether it multiplies bfloat16 by instructions of its own. */
  public boolean multipliesBfloat16() {
    return BFLOAT16.stream().anyMatch(flags::contains);
  }

  /** The flags that matter for speed. */
  public List<String> instructionSet() {
    return TELLING.stream().filter(flags::contains).toList();
  }
}
