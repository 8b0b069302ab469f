package daybench.benchmarks.training;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import daybench.engine.torch.ScriptModule;
import daybench.engine.torch.ScriptModule.Call;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** How fast this libtorch multiplies matrices on this machine: the fastest of all rounds. */
final class MatrixProducts implements AutoCloseable {
  private static final int FLOAT32 = 6;
  private static final int BFLOAT16 = 15;
  private static final double SECONDS = 0.15;

  private final NDManager manager = Engine.getEngine("PyTorch").newBaseManager();
  private final ScriptModule module;
  private final Map<Product, Double> best = new LinkedHashMap<>();

  /** The large squares that show the peak, and the products of a workload. */
  MatrixProducts(Workload workload) throws IOException {
    try (InputStream in = MatrixProducts.class.getResourceAsStream("products.torchscript")) {
      String source = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      module = ScriptModule.compile(manager, "Products", source);
    }
    long tokens = workload.tokens();
    long hidden = workload.hidden();
    long inner = workload.intermediate();
    for (boolean bfloat16 : new boolean[] {false, true}) {
      for (long size : new long[] {1024, 2048, 3072}) {
        best.put(new Product("square", size, size, size, bfloat16), 0.0);
      }
      best.put(new Product("queries, keys, values", tokens, hidden, 3 * hidden, bfloat16), 0.0);
      best.put(new Product("feed-forward in", tokens, hidden, inner, bfloat16), 0.0);
      best.put(new Product("feed-forward out", tokens, inner, hidden, bfloat16), 0.0);
      best.put(new Product("feed-forward's gradient", inner, tokens, hidden, bfloat16), 0.0);
      best.put(
          new Product("decoder", workload.masked(), hidden, workload.vocabulary(), bfloat16), 0.0);
    }
  }

  /** Measures every product once more. */
  void round() {
    best.replaceAll((product, before) -> Math.max(before, rate(product)));
  }

  private double rate(Product product) {
    try (NDManager scope = manager.newSubManager()) {
      NDArray x = matrix(scope, product.rows(), product.inner(), product.bfloat16());
      NDArray w = matrix(scope, product.columns(), product.inner(), product.bfloat16());
      NDArray y = matrix(scope, product.rows(), product.columns(), product.bfloat16());
      seconds(scope, x, w, y, 1);
      double once = seconds(scope, x, w, y, 1);
      int times = (int) Math.clamp(SECONDS / once, 1, 10_000);
      return product.operations() * times / seconds(scope, x, w, y, times);
    }
  }

  private NDArray matrix(NDManager scope, long rows, long columns, boolean bfloat16) {
    return module.infer(
        Call.of("matrix")
            .with(scope.create(new long[] {rows, columns}))
            .with(scope.create(bfloat16 ? BFLOAT16 : FLOAT32)));
  }

  private double seconds(NDManager scope, NDArray x, NDArray w, NDArray y, int times) {
    Call call = Call.of("multiply").with(x).with(w).with(y).with(scope.create(times));
    long start = System.nanoTime();
    module.infer(call);
    return (System.nanoTime() - start) / 1e9;
  }

  /** The fastest product in a precision, floating-point operations a second. */
  double peak(boolean bfloat16) {
    return best.entrySet().stream()
        .filter(entry -> entry.getKey().bfloat16() == bfloat16)
        .mapToDouble(Map.Entry::getValue)
        .max()
        .orElseThrow();
  }

  /** A table. */
  void print() {
    System.out.println("| matrix product | m x k x n | fp32 GFLOP/s | bf16 GFLOP/s |");
    System.out.println("|---|---|---|---|");
    best.forEach(
        (product, rate) -> {
          if (!product.bfloat16()) {
            System.out.printf(
                "| %s | %d x %d x %d | %.0f | %.0f |%n",
                product.name(),
                product.rows(),
                product.inner(),
                product.columns(),
                rate / 1e9,
                Objects.requireNonNull(best.get(product.inBfloat16())) / 1e9);
          }
        });
    System.out.println();
  }

  @Override
  public void close() {
    module.close();
    manager.close();
  }

  /** Matrices [rows, inner] and [inner, columns]. */
  private record Product(String name, long rows, long inner, long columns, boolean bfloat16) {
    double operations() {
      return 2.0 * rows * inner * columns;
    }

    Product inBfloat16() {
      return new Product(name, rows, inner, columns, true);
    }
  }
}
