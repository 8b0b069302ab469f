package daybench.controllers.newrun;

import com.fasterxml.jackson.databind.node.ObjectNode;
import daybench.controllers.background.Background;
import daybench.controllers.background.Failure;
import daybench.controllers.jobs.ShownCommand;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.StringProperty;

/** The page of a new run that names it and shows all of it once more. */
public final class ReviewPage {
  private final RunDraft draft;
  private final RunCommands commands;
  private final UserPresets presets;
  private final Background background;

  ReviewPage(RunDraft draft, RunCommands commands, UserPresets presets, Background background) {
    this.draft = draft;
    this.commands = commands;
    this.presets = presets;
    this.background = background;
  }

  /** What the run is called: the name of its folder. */
  public StringProperty name() {
    return draft.name();
  }

  /** Keeps the name as it is, whatever is chosen afterwards. */
  public void keepName() {
    draft.keepName();
  }

  /** The preset that the settings began with. */
  public ReadOnlyObjectProperty<Optional<PresetChoice>> preset() {
    return draft.preset();
  }

  /** All that is derived from the settings; empty where they make no run. */
  public ReadOnlyObjectProperty<Optional<DerivedSettings>> derived() {
    return draft.derived();
  }

  /** The command line that starts the same run. */
  public String commandLine() {
    return ShownCommand.of(commands.train());
  }

  /** Saves the settings under a name, for other runs. */
  public void saveAsPreset(String presetName, Consumer<String> saved, Consumer<Failure> failed) {
    ObjectNode tree = draft.settings().copy();
    background.run(
        () -> {
          presets.save(presetName, tree);
          return presetName.strip();
        },
        saved,
        failed);
  }
}
