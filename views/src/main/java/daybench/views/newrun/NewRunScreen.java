package daybench.views.newrun;

import daybench.controllers.navigation.Navigator;
import daybench.controllers.navigation.Place;
import daybench.controllers.newrun.RunWizard;
import daybench.controllers.notices.Notices;
import daybench.views.controls.TextPrompt;
import daybench.views.screen.Screen;
import daybench.views.wizard.WizardFrame;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;

/** The wizard that starts a run. */
public final class NewRunScreen implements Screen {
  private final WizardFrame frame;
  private final Button save = new Button("Save as preset…");
  private final Button queue = new Button("Add to queue");
  private boolean served;

  /** A screen with a corpus, or the settings of a run, chosen beforehand. */
  public NewRunScreen(
      RunWizard wizard,
      Navigator navigator,
      Notices notices,
      Optional<Path> corpus,
      Optional<Path> likeRun) {
    frame =
        new WizardFrame(
            List.of(
                new ModelStep(wizard.model(), () -> navigator.go(new Place.NewCorpus())),
                new RecipeStep(wizard.recipe()),
                new DeviceStep(wizard.device()),
                new ReviewStep(wizard.review())),
            "Start run",
            wizard.problem(),
            wizard.starting(),
            () ->
                wizard.start(
                    folder -> {
                      served = true;
                      navigator.replace(new Place.RunPage(folder));
                    },
                    notices::tell));
    queue.disableProperty().bind(wizard.problem().map(text -> !text.isEmpty()).orElse(true));
    queue.setOnAction(
        event ->
            wizard.enqueue(
                folder -> {
                  served = true;
                  navigator.replace(new Place.Queue());
                },
                notices::tell));
    save.disableProperty().bind(wizard.review().derived().map(Optional::isEmpty));
    save.setOnAction(
        event ->
            new TextPrompt(
                    "Save these settings as a preset",
                    "Its name",
                    "",
                    "Save",
                    text ->
                        wizard
                            .review()
                            .saveAsPreset(
                                text,
                                saved -> notices.tell("The preset " + saved + " is saved."),
                                notices::tell))
                .ask(save));
    wizard.open(corpus, likeRun);
  }

  @Override
  public String title() {
    return "New run";
  }

  @Override
  public Node node() {
    return frame;
  }

  @Override
  public List<Node> actions() {
    return List.of(save, queue);
  }

  @Override
  public boolean served() {
    return served;
  }

  @Override
  public void close() {}
}
