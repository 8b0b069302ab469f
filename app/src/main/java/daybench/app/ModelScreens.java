package daybench.app;

import daybench.controllers.checkpoints.CheckpointsModel;
import daybench.controllers.inspect.History;
import daybench.controllers.inspect.HistoryFile;
import daybench.controllers.inspect.InspectModel;
import daybench.controllers.inspect.ModelCatalog;
import daybench.controllers.navigation.Place;
import daybench.views.checkpoints.CheckpointsScreen;
import daybench.views.inspect.InspectScreen;
import daybench.views.screen.Screens;
import java.time.Duration;
import java.util.Optional;

/** The screens about models: asking them, and the checkpoints of a run. */
final class ModelScreens {
  private static final Duration TYPING_PAUSE = Duration.ofMillis(150);

  private ModelScreens() {}

  static void register(Screens screens, Services services) {
    screens.register(
        Place.Inspect.class, place -> new InspectScreen(inspect(services), place.model()));
    screens.register(
        Place.Checkpoints.class,
        place ->
            new CheckpointsScreen(
                new CheckpointsModel(
                    place.run(),
                    services.workspace(),
                    services.background(),
                    services.poller(),
                    services.jobs(),
                    services.notices()),
                services.choosers(),
                folder -> services.navigator().go(new Place.Inspect(Optional.of(folder))),
                folder -> services.navigator().go(new Place.NewEvaluation(Optional.of(folder))),
                services.reveal()));
  }

  private static InspectModel inspect(Services services) {
    History history =
        new History(
            new HistoryFile(services.workspace().folder().resolve(HistoryFile.NAME)),
            services.background(),
            services.notices());
    return new InspectModel(
        new ModelCatalog(services.workspace()),
        services.inspector(),
        services.background(),
        services.ui(),
        history,
        TYPING_PAUSE);
  }
}
