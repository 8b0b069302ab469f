package daybench.benchmarks.export;

import ai.djl.Device;
import daybench.datasets.CancelSignal;
import daybench.datasets.ProgressListener;
import daybench.datasets.UserException;
import daybench.datasets.safetensors.ElementType;
import daybench.datasets.safetensors.SafetensorsWriter;
import daybench.datasets.wordpiece.Vocabulary;
import daybench.datasets.wordpiece.WordPieceTokenizer;
import daybench.engine.export.HuggingFaceExport;
import daybench.engine.export.HuggingFaceFolder;
import daybench.engine.export.TorchScriptExport;
import daybench.engine.inference.ModelReader;
import daybench.engine.json.Json;
import daybench.engine.model.Initialiser;
import daybench.engine.model.Predictor;
import daybench.engine.settings.Activation;
import daybench.engine.settings.AttentionInit;
import daybench.engine.settings.Initialisation;
import daybench.engine.settings.ModelSettings;
import daybench.engine.settings.NormKind;
import daybench.engine.settings.NormPlacement;
import daybench.engine.settings.PositionInit;
import daybench.engine.weights.TrainedModel;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Exports models and writes what Daybench itself makes of some texts, for check.py to compare.
 *
 * <p>Arguments: a folder to write to; then places of models (runs, checkpoints, exports), or none
 * for small models with random weights in every combination that can be exported. Each model gets a
 * folder with huggingface/ (where Transformers has a class for it), model.pt and
 * reference.safetensors (per text i: ids.i [L], logits.i [L, V]) with the texts in texts.json.
 */
final class References {
  private static final List<String> TEXTS =
      List.of(
          "The capital of France is [MASK].",
          "Ça n'a rien d'étrange: naïve café, Ångström, Straße, ÉCOLE!",
          "東京は日本の首都です。 mixed 中文 and English",
          "tabs\tand\nlines, zero\u200bwidth, control\u0007, \u00a0nbsp — dash… “quotes”",
          "[CLS] special [SEP] tokens [PAD] in [MASK] the [UNK] text [mask] [ MASK ]",
          "antidisestablishmentarianism " + "a".repeat(101) + " " + "b".repeat(100),
          "e\u0301 combining, ﬁ ligature, İstanbul, ΑΣ Σίσυφος, 🙂 emoji",
          "");

  public static void main(String[] arguments) throws IOException {
    Path out = Path.of(arguments[0]);
    if (arguments.length == 1) {
      for (NormPlacement placement : NormPlacement.values()) {
        boolean post = placement == NormPlacement.POST;
        for (Activation activation : Activation.values()) {
          for (boolean uncased : new boolean[] {true, false}) {
            String name =
                "%s-%s-%s".formatted(placement, activation, uncased ? "uncased" : "cased");
            write(
                out.resolve(name),
                random(placement, NormKind.LAYER_NORM, post, activation, uncased));
          }
        }
        write(
            out.resolve(placement + "-RMS_NORM"),
            random(placement, NormKind.RMS_NORM, post, Activation.GELU, true));
        write(
            out.resolve(placement + "-other-embedding-norm"),
            random(placement, NormKind.LAYER_NORM, !post, Activation.GELU, true));
      }
    }
    for (String place : List.of(arguments).subList(1, arguments.length)) {
      Path folder = Path.of(place).toAbsolutePath().normalize();
      Path written = out.resolve(folder.getFileName());
      write(written, ModelReader.read(folder, System.err::println));
      if (HuggingFaceFolder.looksLikeOne(folder)) { // to be loaded as it is, not as we export it
        Files.writeString(written.resolve("place.txt"), folder.toString());
      }
    }
  }

  /** A model whose weights are large enough that an error anywhere shows in its logits. */
  private static TrainedModel random(
      NormPlacement placement,
      NormKind norm,
      boolean embeddingNorm,
      Activation activation,
      boolean uncased) {
    Vocabulary vocabulary = vocabulary();
    ModelSettings settings =
        new ModelSettings(
            3,
            48,
            4,
            100,
            placement,
            norm,
            1e-12,
            embeddingNorm,
            activation,
            0.1,
            0.1,
            160,
            vocabulary.size(),
            new Initialisation(
                0.2, 0.2, 1, 1, true, PositionInit.NORMAL, 1, AttentionInit.NORMAL, 1, false));
    long[] counts =
        IntStream.range(0, vocabulary.size()).mapToLong(i -> i * 7919L % 1009).toArray();
    List<ByteBuffer> values = new Initialiser(settings, counts, 42).values();
    for (ByteBuffer value : values) {
      if (value.getFloat(0) == 0 || value.getFloat(0) == 1) { // biases and norms begin as constants
        for (int i = 0; i < value.capacity(); i += Float.BYTES) {
          value.putFloat(i, value.getFloat(i) + (float) Math.sin(i) / 8);
        }
      }
    }
    return new TrainedModel(settings, values, vocabulary, uncased, 128);
  }

  private static Vocabulary vocabulary() {
    Set<String> tokens =
        new LinkedHashSet<>(List.of("[PAD]", "[unused0]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"));
    for (String text : TEXTS) {
      for (int point :
          text.toLowerCase(java.util.Locale.ROOT).concat(text).codePoints().toArray()) {
        if (!Character.isWhitespace(point)
            && !Character.isSpaceChar(point)
            && !Character.isISOControl(point)) {
          tokens.add(Character.toString(point));
          tokens.add("##" + Character.toString(point));
        }
      }
    }
    tokens.addAll(
        List.of(
            "the",
            "The",
            "capital",
            "of",
            "##ance",
            "##ism",
            "anti",
            "##establish",
            "cafe",
            "café",
            "東"));
    return Vocabulary.of(List.copyOf(tokens));
  }

  private static void write(Path folder, TrainedModel model) throws IOException {
    Files.createDirectories(folder);
    System.out.println(folder.getFileName());
    try {
      new HuggingFaceExport(model, ProgressListener.NONE, CancelSignal.NEVER)
          .write(folder.resolve("huggingface"), folder.getFileName().toString(), List.of(), true);
    } catch (UserException e) {
      System.out.println("  " + e.getMessage());
    }
    new TorchScriptExport(model, ProgressListener.NONE, CancelSignal.NEVER)
        .write(folder.resolve("model.pt"), true);
    Files.writeString(folder.resolve("texts.json"), Json.line(TEXTS));
    references(folder.resolve("reference.safetensors"), model);
  }

  private static void references(Path file, TrainedModel model) throws IOException {
    List<SafetensorsWriter.Entry> entries = new ArrayList<>();
    List<ByteBuffer> values = new ArrayList<>();
    WordPieceTokenizer tokenizer = new WordPieceTokenizer(model.vocabulary(), model.uncased());
    try (Predictor predictor = new Predictor(Device.cpu(), model.settings(), model.values())) {
      for (int t = 0; t < TEXTS.size(); t++) {
        int[] ids = sequence(tokenizer.encode(TEXTS.get(t)), model);
        int[] all = IntStream.range(0, ids.length).toArray();
        float[][] logits = predictor.logits(new int[][] {ids}, new int[][] {all});
        long width = model.settings().vocabularySize();
        entries.add(
            new SafetensorsWriter.Entry(
                "logits." + t, ElementType.F32, List.of((long) ids.length, width)));
        ByteBuffer floats = buffer(Math.toIntExact(ids.length * width * Float.BYTES));
        for (float[] row : logits) {
          for (float logit : row) {
            floats.putFloat(logit);
          }
        }
        values.add(floats.flip());
        entries.add(
            new SafetensorsWriter.Entry("ids." + t, ElementType.I32, List.of((long) ids.length)));
        ByteBuffer ints = buffer(ids.length * Integer.BYTES);
        for (int id : ids) {
          ints.putInt(id);
        }
        values.add(ints.flip());
      }
    }
    try (SafetensorsWriter writer = new SafetensorsWriter(file, entries, Map.of())) {
      for (ByteBuffer value : values) {
        writer.write(value);
      }
    }
  }

  private static int[] sequence(int[] text, TrainedModel model) {
    int length = Math.min(text.length, model.trainedLength() - 2);
    int[] ids = new int[length + 2];
    ids[0] = model.vocabulary().clsId();
    System.arraycopy(text, 0, ids, 1, length);
    ids[length + 1] = model.vocabulary().sepId();
    return ids;
  }

  private static ByteBuffer buffer(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
