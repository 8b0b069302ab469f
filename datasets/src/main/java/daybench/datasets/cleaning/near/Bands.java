package daybench.datasets.cleaning.near;

/**
 * How signatures are cut in bands: texts that share a band are compared. The more rows a band has,
 * the fewer texts are compared in vain; as many are taken as still bring {@value #RECALL} of the
 * pairs together that are just similar enough.
 *
 * @param count how many bands
 * @param rows how many numbers of a signature each has
 */
public record Bands(int count, int rows) {
  private static final double RECALL = 0.99;

  /** The bands for a threshold of similarity. */
  public static Bands of(double similarity) {
    int rows = 1;
    while (rows < MinHash.SIZE && recall(rows + 1, similarity) >= RECALL) {
      rows++;
    }
    return new Bands(MinHash.SIZE / rows, rows);
  }

  /** The probability that two texts of a similarity share a band. */
  private static double recall(int rows, double similarity) {
    int count = MinHash.SIZE / rows;
    return 1 - Math.pow(1 - Math.pow(similarity, rows), count);
  }
}
