package daybench.controllers.newrun;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The engine's command lines for a draft. */
final class RunCommands {
  private final RunDraft draft;
  private final UserPresets presets;

  RunCommands(RunDraft draft, UserPresets presets) {
    this.draft = draft;
    this.presets = presets;
  }

  /** Of the run itself. */
  List<String> train() {
    List<String> arguments = new ArrayList<>(List.of("train"));
    addCommon(arguments);
    arguments.addAll(List.of("--run", draft.folder().toString()));
    return List.copyOf(arguments);
  }

  /** Of a short trial of it. */
  List<String> measure() {
    List<String> arguments = new ArrayList<>(List.of("measure"));
    addCommon(arguments);
    return List.copyOf(arguments);
  }

  private void addCommon(List<String> arguments) {
    draft
        .corpus()
        .get()
        .ifPresent(on -> arguments.addAll(List.of("--corpus", on.folder().toString())));
    draft.preset().get().ifPresent(chosen -> addPreset(arguments, chosen));
    arguments.addAll(List.of("--threads", Integer.toString(draft.threads())));
    if (!draft.device().get().equals("AUTO")) {
      arguments.addAll(List.of("--device", draft.device().get().toLowerCase(Locale.ROOT)));
    }
    draft.derived().get().map(DerivedSettings::differences).orElse(List.of()).stream()
        .map(SettingsDifference::key)
        .filter(key -> !key.equals("model.vocabularySize")) // the corpus says it
        .forEach(
            key ->
                arguments.addAll(List.of("--set", key + "=" + typed(draft.settings().get(key)))));
  }

  private void addPreset(List<String> arguments, PresetChoice chosen) {
    if (chosen.own()) {
      Path file = presets.folder().resolve(chosen.name() + ".json");
      arguments.addAll(List.of("--settings", file.toString()));
    } else {
      arguments.addAll(List.of("--preset", chosen.name()));
    }
  }

  private static String typed(JsonNode value) {
    return value.isTextual() ? value.asText() : value.isMissingNode() ? "null" : value.toString();
  }
}
