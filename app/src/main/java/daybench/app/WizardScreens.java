package daybench.app;

import daybench.controllers.corpus.CorpusPageModel;
import daybench.controllers.corpus.CorpusWizard;
import daybench.controllers.navigation.Place;
import daybench.controllers.newrun.RunWizard;
import daybench.controllers.newrun.UserPresets;
import daybench.controllers.queue.QueueModel;
import daybench.controllers.queue.RunQueue;
import daybench.views.corpus.CorpusScreen;
import daybench.views.corpus.NewCorpusScreen;
import daybench.views.newrun.NewRunScreen;
import daybench.views.queue.QueueScreen;
import daybench.views.screen.Screens;
import java.nio.file.Path;

/** The screens that prepare corpora and start runs. */
final class WizardScreens {
  private WizardScreens() {}

  static void register(Screens screens, Services services) {
    RunQueue queue = new RunQueue(services.workspace(), services.jobs());
    services
        .background()
        .run(
            () -> {
              queue.keep(); // what waited when the machine went down goes on
              return true;
            },
            kept -> {},
            services.notices()::tell);
    screens
        .register(
            Place.NewCorpus.class,
            place ->
                new NewCorpusScreen(
                    new CorpusWizard(
                        services.workspace(),
                        services.settings().settings().get().threads(),
                        services.jobs(),
                        services.background()),
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
                    services.notices()))
        .register(
            Place.NewRun.class,
            place ->
                new NewRunScreen(
                    new RunWizard(
                        services.workspace(),
                        services.settings().settings().get(),
                        UserPresets.ofUser(
                            System.getenv(), Path.of(System.getProperty("user.home"))),
                        services.jobs(),
                        queue,
                        services.background()),
                    services.navigator(),
                    services.notices(),
                    place.corpus(),
                    place.likeRun()))
        .register(
            Place.Queue.class,
            place ->
                new QueueScreen(
                    new QueueModel(
                        queue,
                        services.background(),
                        services.poller(),
                        services.ui(),
                        services.notices()),
                    services.navigator()));
  }
}
