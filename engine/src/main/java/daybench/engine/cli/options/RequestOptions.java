package daybench.engine.cli.options;

import com.fasterxml.jackson.databind.node.ObjectNode;
import daybench.datasets.UserException;
import daybench.engine.json.Json;
import daybench.engine.settings.ModelSettings;
import daybench.engine.settings.Presets;
import daybench.engine.settings.RunRequest;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/**
 * All that a run's request is made of: a preset, over it a settings file, over that the options.
 */
public final class RequestOptions {
  private static final long LARGEST_SETTINGS_BYTES = 1 << 20;
  private static final long DEFAULT_SEED = 1;

  // What a settings file that is another run's run.json says of that run alone.
  private static final List<String> OF_ONE_RUN = List.of("schema", "name", "corpusFolder");

  @Option(
      names = "--preset",
      paramLabel = "NAME",
      defaultValue = "small",
      description = "tiny, small, base or large (the paper's). Default: ${DEFAULT-VALUE}.")
  private String preset = "small";

  @Option(
      names = "--settings",
      paramLabel = "FILE",
      description =
          "JSON of the shape that --print-settings prints, whole or in part; replaces the preset's"
              + " settings. Another run's run.json will do.")
  private @Nullable Path settings;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description =
          "Any setting by its name in --print-settings, such as optimiser.beta2=0.95; may be given"
              + " again.")
  private Map<String, String> single = new LinkedHashMap<>();

  @ArgGroup(validate = false, heading = "%nWhat ends the run:%n", order = 1)
  private BudgetOptions budget = new BudgetOptions();

  @ArgGroup(validate = false, heading = "%nThe model (defaults: the preset's):%n", order = 2)
  private ModelOptions model = new ModelOptions();

  @ArgGroup(validate = false, heading = "%nLearning (defaults: the preset's):%n", order = 3)
  private OptimiserOptions optimiser = new OptimiserOptions();

  @ArgGroup(validate = false, heading = "%nMasking (defaults: the preset's):%n", order = 4)
  private MaskingOptions masking = new MaskingOptions();

  @ArgGroup(
      validate = false,
      heading = "%nValidation and checkpoints (defaults: the preset's):%n",
      order = 5)
  private SavingOptions saving = new SavingOptions();

  @ArgGroup(validate = false, heading = "%nThe machine:%n", order = 6)
  private MachineOptions machine = new MachineOptions();

  /**
   * The request that the options make.
   *
   * @param runName what people call the run
   * @param corpus the folder of the corpus
   * @param vocabularySize of the corpus
   * @param start the model that the run begins with; null for a new one
   * @throws UserException naming the setting that is unknown or wrong
   */
  public RunRequest request(
      String runName,
      Path corpus,
      int vocabularySize,
      @Nullable ModelSettings start,
      String daybenchVersion)
      throws IOException {
    int processors = Runtime.getRuntime().availableProcessors();
    ObjectNode request =
        Json.tree(
            Presets.load(preset, vocabularySize)
                .request(runName, corpus.toString(), processors, DEFAULT_SEED, daybenchVersion));
    if (start != null) {
      request.set("model", Json.tree(start));
    }
    overrides().applyTo(request);
    request.withObjectProperty("model").put("vocabularySize", vocabularySize);
    request.put("daybenchVersion", daybenchVersion);
    RunRequest made = Json.convert(request, RunRequest.class, "The request");
    if (start != null && !sameShape(start, made.model())) {
      throw new UserException(
          "The settings ask for another shape of model than the one to begin with; leave out what"
              + " is about layers, widths, heads, norms and activation.");
    }
    return made;
  }

  private static boolean sameShape(ModelSettings start, ModelSettings asked) {
    return start.layers() == asked.layers()
        && start.hiddenSize() == asked.hiddenSize()
        && start.heads() == asked.heads()
        && start.intermediateSize() == asked.intermediateSize()
        && start.normPlacement() == asked.normPlacement()
        && start.norm() == asked.norm()
        && start.embeddingNorm() == asked.embeddingNorm()
        && start.activation() == asked.activation()
        && start.maximumPositions() == asked.maximumPositions();
  }

  private SettingsOverrides overrides() throws IOException {
    SettingsOverrides overrides = new SettingsOverrides();
    if (settings != null) {
      overrides.merge(read(settings));
    }
    for (SettingsOptions options : List.of(budget, model, optimiser, masking, saving, machine)) {
      options.addTo(overrides);
    }
    single.forEach(overrides::setTyped);
    return overrides;
  }

  private static ObjectNode read(Path file) throws IOException {
    if (Files.size(file) > LARGEST_SETTINGS_BYTES) {
      throw new UserException(file + " is too large to be settings; give a JSON file.");
    }
    try {
      ObjectNode json = Json.parse(Files.readString(file, StandardCharsets.UTF_8), file.toString());
      json.remove(OF_ONE_RUN);
      return json;
    } catch (MalformedInputException e) {
      throw new UserException(file + " is not text in UTF-8; give a JSON file.", e);
    }
  }
}
