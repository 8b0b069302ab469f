package daybench.views.corpus;

import daybench.controllers.corpus.CorpusWizard;
import daybench.controllers.navigation.Navigator;
import daybench.controllers.navigation.Place;
import daybench.controllers.notices.Notices;
import daybench.views.choosers.FileChoosers;
import daybench.views.screen.Screen;
import daybench.views.wizard.WizardFrame;
import java.util.List;
import javafx.scene.Node;

/** The wizard that prepares a corpus. */
public final class NewCorpusScreen implements Screen {
  private final WizardFrame frame;
  private boolean served;

  public NewCorpusScreen(
      CorpusWizard wizard, Navigator navigator, Notices notices, FileChoosers choosers) {
    frame =
        new WizardFrame(
            List.of(
                new TextStep(wizard.sources(), choosers),
                new CleaningPane(wizard.cleaning()),
                new SettingsStep(wizard.encoding(), choosers),
                new SummaryStep(wizard)),
            "Prepare corpus",
            wizard.problem(),
            wizard.starting(),
            () ->
                wizard.start(
                    folder -> {
                      served = true;
                      navigator.replace(new Place.CorpusPage(folder));
                    },
                    notices::tell));
  }

  @Override
  public String title() {
    return "New corpus";
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
  public void close() {}
}
