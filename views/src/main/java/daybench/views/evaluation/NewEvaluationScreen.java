package daybench.views.evaluation;

import daybench.controllers.evaluation.EvaluationWizard;
import daybench.controllers.navigation.Navigator;
import daybench.controllers.navigation.Place;
import daybench.controllers.notices.Notices;
import daybench.views.choosers.FileChoosers;
import daybench.views.screen.Screen;
import daybench.views.wizard.WizardFrame;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;

/** The wizard that scores a model on GLUE. */
public final class NewEvaluationScreen implements Screen {
  private final EvaluationWizard wizard;
  private final WizardFrame frame;
  private boolean served;

  /** A screen with a model chosen beforehand. */
  public NewEvaluationScreen(
      EvaluationWizard wizard,
      Navigator navigator,
      Notices notices,
      FileChoosers choosers,
      Optional<Path> model) {
    this.wizard = wizard;
    frame =
        new WizardFrame(
            List.of(
                new ModelStep(wizard.model(), choosers, notices),
                new TasksStep(wizard, choosers),
                new GridStep(wizard),
                new ReviewStep(wizard)),
            "Start evaluation",
            wizard.problem(),
            wizard.starting(),
            () ->
                wizard.start(
                    folder -> {
                      served = true;
                      navigator.replace(new Place.EvaluationPage(folder));
                    },
                    notices::tell));
    wizard.open(model);
  }

  @Override
  public String title() {
    return "New evaluation";
  }

  @Override
  public Node node() {
    return frame;
  }

  @Override
  public boolean served() {
    return served;
  }

  @Override
  public void close() {
    wizard.close();
  }
}
