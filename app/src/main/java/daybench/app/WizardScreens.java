package daybench.app;

import daybench.controllers.corpus.CorpusPageModel;
import daybench.controllers.corpus.CorpusWizard;
import daybench.controllers.navigation.Place;
import daybench.views.corpus.CorpusScreen;
import daybench.views.corpus.NewCorpusScreen;
import daybench.views.screen.Screens;

/** The screens that prepare corpora and start runs. */
final class WizardScreens {
  private WizardScreens() {}

  static void register(Screens screens, Services services) {
    screens
        .register(
            Place.NewCorpus.class,
            place ->
                new NewCorpusScreen(
                    new CorpusWizard(services.workspace(), services.jobs(), services.background()),
                    services.navigator(),
                    services.notices(),
                    services.choosers()))
        .register(
            Place.CorpusPage.class,
            place ->
                new CorpusScreen(
                    new CorpusPageModel(
                        place.folder(),
                        services.jobs(),
                        services.background(),
                        services.poller(),
                        services.ui()),
                    services.navigator(),
                    services.notices()));
  }
}
