package daybench.engine.model;

import daybench.engine.settings.ModelSettings;
import java.nio.FloatBuffer;

/**
 * Initial values with which attention heads look at a neighbour from the first step on.
 *
 * <p>A small model otherwise spends much of a short budget at the level of word frequencies before
 * attention finds out where to look. Here the first {@code 2 n} columns of the position embeddings
 * are sines and cosines of n frequencies spread evenly over (0, pi), so that the scalar product of
 * two positions is the Dirichlet kernel: n for equal positions, nearly 0 for others. Keys of a head
 * read these columns; queries read them turned by an offset; their product peaks where key position
 * = query position + offset. The rest of the head, its values and all other parameters are random
 * as usual, and everything is trained.
 */
final class NeighbourAttention {
  /** Offsets of the heads of a layer, in order; heads beyond them stay random. */
  private static final int[][] OFFSETS = {{-1, 1, -2, 2}, {-1, 1, -3, 3}};

  private final int hidden;
  private final int headSize;
  private final int heads;
  private final int layers;
  private final int frequencies;
  private final double positionScale;
  private final double sharpness;

  NeighbourAttention(ModelSettings model) {
    this.hidden = model.hiddenSize();
    this.heads = model.heads();
    this.layers = model.layers();
    this.headSize = model.headSize();
    this.frequencies = headSize / 2;
    this.positionScale = model.initialisation().positionScale();
    this.sharpness = model.initialisation().attentionSharpness();
  }

  /** Adds the waves to position embeddings [P, H]. */
  void positions(FloatBuffer positions) {
    int rows = positions.capacity() / hidden;
    for (int row = 0; row < rows; row++) {
      for (int j = 0; j < frequencies; j++) {
        double angle = frequency(j) * row;
        add(positions, row * hidden + 2 * j, positionScale * Math.sin(angle));
        add(positions, row * hidden + 2 * j + 1, positionScale * Math.cos(angle));
      }
    }
  }

  /** Adds the offsets of a layer's heads to stacked query, key and value weights [3 H, H]. */
  void queriesAndKeys(FloatBuffer weights, int layer) {
    int[] offsets = OFFSETS[Math.min(layer, OFFSETS.length - 1)];
    // The upper half of the stack is left to find out for itself what content to attend to.
    int neighbours = layer * 2 < layers ? Math.min(offsets.length, heads) : 0;
    for (int head = 0; head < neighbours; head++) {
      for (int j = 0; j < frequencies; j++) {
        double turn = frequency(j) * offsets[head];
        int query = (head * headSize + 2 * j) * hidden + 2 * j;
        int key = query + hidden * hidden;
        // Rows 2j and 2j+1 map (sin a, cos a) to (sin(a + turn), cos(a + turn)).
        add(weights, query, sharpness * Math.cos(turn));
        add(weights, query + 1, sharpness * Math.sin(turn));
        add(weights, query + hidden, -sharpness * Math.sin(turn));
        add(weights, query + hidden + 1, sharpness * Math.cos(turn));
        add(weights, key, sharpness);
        add(weights, key + hidden + 1, sharpness);
      }
    }
  }

  private double frequency(int j) {
    return Math.PI * (j + 0.5) / frequencies;
  }

  private static void add(FloatBuffer floats, int index, double value) {
    floats.put(index, floats.get(index) + (float) value);
  }
}
