package daybench.engine.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import daybench.engine.settings.ModelSettings;
import daybench.engine.settings.NormKind;
import daybench.engine.settings.NormPlacement;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Fills the TorchScript source of the model in for one shape and precision. */
public final class ModelSource {
  /** The class of the module that trains. */
  public static final String PRETRAINING_CLASS = "Pretraining";

  /** The class of the module that carries its parameters. */
  public static final String EXPORTED_CLASS = "MaskedLanguageModel";

  /** The class of the module that trains a classifier. */
  static final String CLASSIFICATION_CLASS = "Classification";

  private static final String LANGUAGE_MODEL = "masked_language_model.torchscript";
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(\\w+)}");
  private static final int FLOAT32 = 6;
  private static final int BFLOAT16 = 15;

  private ModelSource() {}

  /** The source of the module that trains; its matrix products are bfloat16 or float32. */
  public static String pretraining(ModelSettings model, boolean bfloat16) {
    return fill(resource(LANGUAGE_MODEL) + resource("adamw.torchscript"), values(model, bfloat16));
  }

  /** The source of the module that trains a classifier; its matrix products as above. */
  static String classification(ClassifierSettings classifier, boolean bfloat16) {
    Map<String, String> values = values(classifier.encoder(), bfloat16);
    values.put("firstPosition", python(classifier.pooling() == Pooling.FIRST));
    values.put("regression", python(classifier.regression()));
    return fill(
        functions() + resource("adamw.torchscript") + resource("classifier.torchscript"), values);
  }

  /**
   * The source of a float32 module that carries its parameters and only predicts.
   *
   * @param attributes the module's attributes with the parameters, in the order of the layout
   */
  public static String exported(ModelSettings model, List<String> attributes) {
    Map<String, String> values = values(model, false);
    values.put("class", EXPORTED_CLASS);
    values.put("names", joined(attributes, "\"%s\"", ", "));
    values.put("declarations", joined(attributes, "%s : Tensor", "\n  "));
    values.put("parameters", joined(attributes, "self.%s", ", "));
    return fill(functions() + resource("exported_model.torchscript"), values);
  }

  /** The functions of the model, without the module that pretrains it. */
  private static String functions() {
    String source = resource(LANGUAGE_MODEL);
    return source.substring(0, source.indexOf("\nclass ") + 1);
  }

  private static String joined(List<String> names, String format, String separator) {
    return names.stream().map(format::formatted).collect(Collectors.joining(separator));
  }

  private static Map<String, String> values(ModelSettings model, boolean bfloat16) {
    Map<String, String> values = new TreeMap<>();
    values.put("activation", activation(model));
    values.put("attentionDropout", decimal(model.attentionDropout()));
    values.put("attentionScale", decimal(1 / Math.sqrt(model.headSize())));
    values.put("bfloat16", python(bfloat16));
    values.put("computeType", Integer.toString(bfloat16 ? BFLOAT16 : FLOAT32));
    values.put("decoderBias", Integer.toString(ParameterLayout.of(model).size() - 1));
    values.put("embeddingNorm", python(model.embeddingNorm()));
    values.put("epsilon", decimal(model.normEpsilon()));
    values.put("hasHiddenDropout", python(model.hiddenDropout() > 0));
    values.put("headIndex", Integer.toString(ParameterLayout.headIndex(model)));
    values.put("headSize", Integer.toString(model.headSize()));
    values.put("heads", Integer.toString(model.heads()));
    values.put("hidden", Integer.toString(model.hiddenSize()));
    values.put("hiddenDropout", decimal(model.hiddenDropout()));
    values.put("hiddenRoot", decimal(Math.sqrt(model.hiddenSize())));
    values.put("layers", Integer.toString(model.layers()));
    values.put("normSize", Integer.toString(ParameterLayout.normSize(model)));
    values.put("preNorm", python(model.normPlacement() == NormPlacement.PRE));
    values.put("rmsNorm", python(model.norm() == NormKind.RMS_NORM));
    return values;
  }

  private static String activation(ModelSettings model) {
    return switch (model.activation()) {
      case GELU -> "torch.gelu(x, approximate=\"none\")";
      case RELU -> "torch.relu(x)";
      case SWISH -> "torch.silu(x)";
      case TANH -> "torch.tanh(x)";
    };
  }

  private static String python(boolean value) {
    return value ? "True" : "False";
  }

  private static String decimal(double value) {
    // TorchScript reads 1.0E-12 as Java prints it.
    return Double.toString(value);
  }

  private static String fill(String template, Map<String, String> values) {
    return PLACEHOLDER
        .matcher(template)
        .replaceAll(
            match ->
                Matcher.quoteReplacement(
                    Objects.requireNonNull(values.get(match.group(1)), match.group())));
  }

  private static String resource(String name) {
    try (InputStream stream = ModelSource.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(stream, name).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
