package daybench.app;

import daybench.controllers.navigation.Place;
import daybench.controllers.run.CompareModel;
import daybench.controllers.run.RunModel;
import daybench.views.charts.ChartSaving;
import daybench.views.run.CompareScreen;
import daybench.views.run.RunScreen;
import daybench.views.screen.Screens;

/** The screens of a run and of several. */
final class RunScreens {
  private RunScreens() {}

  static void addTo(Screens screens, Services services) {
    ChartSaving saving =
        new ChartSaving(services.choosers(), services.background(), services.notices());
    screens.register(
        Place.RunPage.class,
        place ->
            new RunScreen(
                new RunModel(
                    place.folder(),
                    services.ui(),
                    services.background(),
                    services.poller(),
                    services.notices(),
                    services.jobs()),
                saving,
                services.navigator(),
                screens::has,
                services.reveal(),
                services.watch().runs()));
    screens.register(
        Place.Compare.class,
        place ->
            new CompareScreen(
                new CompareModel(
                    place.runs(),
                    services.ui(),
                    services.background(),
                    services.poller(),
                    services.notices()),
                saving,
                services.navigator()));
  }
}
