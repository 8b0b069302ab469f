package daybench.engine.model;

import daybench.engine.settings.AttentionInit;
import daybench.engine.settings.Initialisation;
import daybench.engine.settings.ModelSettings;
import daybench.engine.settings.PositionInit;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * The initial values of a model, a pure function of its settings, the corpus' word counts and a
 * seed. Beside the recipe's N(0, 0.02) it can start the decoder bias at the log frequencies of the
 * corpus, word embeddings at another scale, and attention at neighbouring positions (see {@link
 * NeighbourAttention}).
 */
public final class Initialiser {
  private static final String HEAD_NORM = "cls.predictions.transform.LayerNorm.weight";

  private final ModelSettings model;
  private final Initialisation how;
  private final long[] tokenCounts;
  private final long seed;
  private final NeighbourAttention neighbours;

  /**
   * Prepares the initial values.
   *
   * @param tokenCounts occurrences of each token of the vocabulary in the training side
   */
  public Initialiser(ModelSettings model, long[] tokenCounts, long seed) {
    this.model = model;
    this.how = model.initialisation();
    this.tokenCounts = tokenCounts.clone();
    this.seed = seed;
    this.neighbours = new NeighbourAttention(model);
  }

  /** Float32 values of each parameter of the layout, in native byte order. */
  public List<ByteBuffer> values() {
    List<Parameter> layout = ParameterLayout.of(model);
    List<ByteBuffer> values = new ArrayList<>();
    int layer = 0;
    for (int i = 0; i < layout.size(); i++) {
      Parameter parameter = layout.get(i);
      ByteBuffer bytes =
          ByteBuffer.allocateDirect(Math.toIntExact(parameter.elements() * Float.BYTES))
              .order(ByteOrder.nativeOrder());
      FloatBuffer floats = bytes.asFloatBuffer();
      switch (parameter.role()) {
        case WORD_EMBEDDING -> normal(floats, i, how.wordDeviation() / how.standardDeviation());
        case SEGMENT_EMBEDDING, WEIGHT, CLASSIFIER_WEIGHT -> normal(floats, i, 1);
        case RESIDUAL_WEIGHT -> normal(floats, i, residualScale());
        case POSITION_EMBEDDING -> {
          normal(floats, i, 1);
          if (how.positions() == PositionInit.SINUSOIDAL) {
            neighbours.positions(floats);
          }
        }
        case QUERY_KEY_VALUE -> {
          normal(floats, i, 1);
          if (how.attention() == AttentionInit.NEIGHBOURS) {
            neighbours.queriesAndKeys(floats, layer);
          }
          layer++;
        }
        case NORM_WEIGHT ->
            fill(floats, parameter.names().contains(HEAD_NORM) ? (float) how.headScale() : 1);
        case BIAS, NORM_BIAS, CLASSIFIER_BIAS -> fill(floats, 0);
        case DECODER_BIAS -> decoderBias(floats);
      }
      values.add(bytes);
    }
    return values;
  }

  /** Two residual additions a layer: as in GPT-2, their sum keeps its scale whatever the depth. */
  private double residualScale() {
    double byDepth = how.scaleResidualByDepth() ? 1 / Math.sqrt(2.0 * model.layers()) : 1;
    return how.residualScale() * byDepth;
  }

  private void normal(FloatBuffer floats, int stream, double scale) {
    Gaussian.fill(floats, how.standardDeviation() * scale, seed, stream);
  }

  private static void fill(FloatBuffer floats, float value) {
    for (int i = 0; i < floats.capacity(); i++) {
      floats.put(i, value);
    }
  }

  /**
   * Add-one log frequencies; rows that only pad the vocabulary stay as rare as a word never seen.
   */
  private void decoderBias(FloatBuffer floats) {
    fill(floats, 0);
    if (!how.unigramBias()) {
      return;
    }
    double total = floats.capacity();
    for (long count : tokenCounts) {
      total += count;
    }
    for (int i = 0; i < floats.capacity(); i++) {
      long count = i < tokenCounts.length ? tokenCounts[i] : 0;
      floats.put(i, (float) Math.log((count + 1) / total));
    }
  }
}
