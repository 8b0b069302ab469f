package daybench.controllers.newrun;

import com.fasterxml.jackson.databind.node.ObjectNode;
import daybench.controllers.workspace.Workspace;
import daybench.datasets.UserException;
import daybench.engine.DaybenchVersion;
import daybench.engine.json.Json;
import daybench.engine.run.RunFolder;
import daybench.engine.settings.ModelSettings;
import daybench.engine.settings.Preset;
import daybench.engine.settings.Presets;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a run can be made of.
 *
 * @param corpora of the workspace, by name
 * @param own settings that the user saved, by their names
 * @param likeSettings of the run to begin with
 */
public record RunChoices(
    List<CorpusChoice> corpora, Map<String, ObjectNode> own, Optional<ObjectNode> likeSettings) {
  private static final Logger LOGGER = LoggerFactory.getLogger(RunChoices.class);
  private static final long SEED = 1;

  static RunChoices read(Workspace workspace, UserPresets presets) throws IOException {
    Map<String, ObjectNode> own = new LinkedHashMap<>();
    for (String name : presets.names()) {
      try {
        own.put(name, presets.load(name));
      } catch (UserException | IOException e) {
        LOGGER.info("The preset {} is passed over: {}", name, e.toString());
      }
    }
    List<CorpusChoice> corpora = new ArrayList<>();
    for (Path parent : List.of(workspace.corpora(), workspace.demo())) {
      corpora.addAll(corporaIn(parent));
    }
    corpora.sort(Comparator.comparing(CorpusChoice::name));
    return new RunChoices(corpora, own, Optional.empty());
  }

  private static List<CorpusChoice> corporaIn(Path parent) throws IOException {
    List<CorpusChoice> found = new ArrayList<>();
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent)) {
      for (Path folder : folders) {
        CorpusCards.read(folder).ifPresent(found::add);
      }
    } catch (NoSuchFileException e) {
      return List.of();
    }
    return found;
  }

  /** The same, with the settings of a run. */
  RunChoices like(Path run) throws IOException {
    return new RunChoices(corpora, own, Optional.of(Json.tree(RunFolder.open(run).request())));
  }

  /** All presets for a corpus: those that come with Daybench, then the user's. */
  List<PresetChoice> presets(CorpusChoice corpus) {
    List<PresetChoice> found = new ArrayList<>();
    for (String name : Presets.names()) {
      Preset preset = Presets.load(name, corpus.vocabularySize());
      found.add(
          choice(name, preset.description(), false, preset.model(), preset.budget().seconds()));
    }
    own.keySet()
        .forEach(
            name ->
                settings(name, corpus, 1)
                    .ifPresent(
                        json -> {
                          ModelSettings model =
                              Json.convert(json.path("model"), ModelSettings.class, name);
                          double seconds = json.at("/budget/seconds").asDouble(0);
                          found.add(choice(name, "Your own.", true, model, seconds));
                        }));
    return found;
  }

  private static PresetChoice choice(
      String name, String description, boolean own, ModelSettings model, @Nullable Double seconds) {
    return new PresetChoice(
        name,
        description,
        own,
        model.layers(),
        model.hiddenSize(),
        model.heads(),
        model.parameterCount(),
        seconds == null ? 0 : seconds);
  }

  /** The settings of a preset for a corpus, whole; empty where there is no such preset. */
  Optional<ObjectNode> settings(String preset, CorpusChoice corpus, int threads) {
    boolean builtIn = Presets.names().contains(preset);
    if (!builtIn && !own.containsKey(preset)) {
      return Optional.empty();
    }
    ObjectNode settings =
        Json.tree(
            Presets.load(builtIn ? preset : "small", corpus.vocabularySize())
                .request(
                    "run", corpus.folder().toString(), threads, SEED, DaybenchVersion.number()));
    if (!builtIn) {
      merge(settings, own.get(preset));
    }
    return Optional.of(settings);
  }

  private static void merge(ObjectNode into, @Nullable ObjectNode from) {
    if (from == null) {
      return;
    }
    from.properties()
        .forEach(
            entry -> {
              if (entry.getValue() instanceof ObjectNode part
                  && into.get(entry.getKey()) instanceof ObjectNode whole) {
                merge(whole, part);
              } else {
                into.set(entry.getKey(), entry.getValue().deepCopy());
              }
            });
  }
}
