package daybench.app;

import daybench.controllers.home.DemoModel;
import daybench.controllers.home.HomeModel;
import daybench.controllers.navigation.Place;
import daybench.controllers.run.RunSteering;
import daybench.views.home.HomeActions;
import daybench.views.home.HomeScreen;
import daybench.views.screen.Screens;
import daybench.views.settings.SettingsScreen;

/** Says which screen shows which place. */
final class WindowScreens {
  private WindowScreens() {}

  static Screens of(Services services) {
    Screens screens = new Screens();
    HomeModel home =
        new HomeModel(
            services.workspace(), services.watch(), services.background(), services.notices());
    DemoModel demo =
        new DemoModel(
            services.workspace(),
            services.jobs(),
            services.watch(),
            services.background(),
            services.ui(),
            services.poller(),
            services.activities(),
            services.notices());
    screens.register(
        Place.Home.class,
        place ->
            new HomeScreen(
                new HomeActions(
                    home,
                    new RunSteering(services.jobs(), services.background(), services.notices()),
                    services.navigator(),
                    screens::has,
                    services.reveal()),
                demo));
    RunScreens.addTo(screens, services);
    screens.register(
        Place.Settings.class,
        place -> new SettingsScreen(services.settings(), services.choosers()));
    WizardScreens.register(screens, services);
    ModelScreens.register(screens, services);
    EvaluationScreens.register(screens, services);
    return screens;
  }
}
