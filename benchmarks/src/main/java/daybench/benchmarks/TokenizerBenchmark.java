package daybench.benchmarks;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import daybench.datasets.wordpiece.Encoder;
import daybench.datasets.wordpiece.TokenBuffer;
import daybench.datasets.wordpiece.Vocabulary;
import daybench.datasets.wordpiece.WordPieceTokenizer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * WordPiece encoding of all texts of a folder by one thread: this project's two entries, and
 * Hugging Face's Rust library through DJL in batches of 64. Before anything is measured, the ids of
 * every text must be the same from both. The counters say how many bytes and tokens there are a
 * second.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 1, time = 3)
@Measurement(iterations = 4, time = 3)
public class TokenizerBenchmark {
  private static final int BATCH = 64;

  /** The folder of texts. */
  @Param("")
  public String corpus = "";

  /** The file of an uncased vocabulary. */
  @Param("")
  public String vocabulary = "";

  /** Whole {@code documents}, or their {@code lines}. */
  @Param({"documents", "lines"})
  public String texts = "documents";

  private List<String> list = List.of();
  private long bytes;

  @SuppressWarnings("NullAway.Init") // by prepare()
  private WordPieceTokenizer tokenizer;

  @SuppressWarnings("NullAway.Init")
  private HuggingFaceTokenizer peer;

  @SuppressWarnings("NullAway.Init")
  private Encoder encoder;

  private final TokenBuffer ids = new TokenBuffer();

  /** Reads the texts and compares the ids. */
  @Setup(Level.Trial)
  public void prepare() throws IOException {
    Vocabulary tokens = Vocabulary.read(Path.of(vocabulary));
    list = BenchmarkTexts.of(Path.of(corpus), texts);
    bytes = list.stream().mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length).sum();
    tokenizer = new WordPieceTokenizer(tokens, true);
    encoder = tokenizer.encoder();
    peer = HuggingFaceReference.of(tokens, true);
    compare();
  }

  /** Gives the peer's memory back. */
  @TearDown(Level.Trial)
  public void close() {
    peer.close();
  }

  /** The encoder that preparing a corpus uses, into one growing buffer. */
  @Benchmark
  public long encoder(Volume volume) {
    long tokens = 0;
    for (String text : list) {
      ids.clear();
      tokens += encoder.encode(text, ids);
    }
    return volume.add(bytes, tokens);
  }

  /** A text at a time, an array of ids for each. */
  @Benchmark
  public long tokenizer(Volume volume, Blackhole hole) {
    long tokens = 0;
    for (String text : list) {
      int[] encoded = tokenizer.encode(text);
      hole.consume(encoded);
      tokens += encoded.length;
    }
    return volume.add(bytes, tokens);
  }

  /** The Rust library, which hands over tokens and offsets as well. */
  @Benchmark
  public long huggingFace(Volume volume, Blackhole hole) {
    long tokens = 0;
    for (int from = 0; from < list.size(); from += BATCH) {
      List<String> batch = list.subList(from, Math.min(list.size(), from + BATCH));
      for (Encoding encoding : peer.batchEncode(batch, false, false)) {
        hole.consume(encoding);
        tokens += encoding.getIds().length;
      }
    }
    return volume.add(bytes, tokens);
  }

  private void compare() {
    for (String text : list) {
      ids.clear();
      encoder.encode(text, ids);
      int[] whole = tokenizer.encode(text);
      long[] expected = peer.encode(text, false, false).getIds();
      if (!Arrays.equals(ids.toArray(), whole)
          || !Arrays.equals(expected, Arrays.stream(whole).asLongStream().toArray())) {
        throw new IllegalStateException("Other ids for: " + text);
      }
    }
  }
}
