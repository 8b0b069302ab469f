package daybench.app;

import daybench.controllers.evaluation.ClassifierTrial;
import daybench.controllers.evaluation.EvaluationModel;
import daybench.controllers.evaluation.EvaluationOutputs;
import daybench.controllers.evaluation.EvaluationWizard;
import daybench.controllers.evaluation.EvaluationsModel;
import daybench.controllers.navigation.Place;
import daybench.views.charts.ChartSaving;
import daybench.views.evaluation.EvaluationScreen;
import daybench.views.evaluation.EvaluationsScreen;
import daybench.views.evaluation.NewEvaluationScreen;
import daybench.views.screen.Screens;

/** The screens about scores on downstream tasks. */
final class EvaluationScreens {
  private EvaluationScreens() {}

  static void register(Screens screens, Services services) {
    ChartSaving saving =
        new ChartSaving(services.choosers(), services.background(), services.notices());
    screens
        .register(
            Place.Evaluations.class,
            place ->
                new EvaluationsScreen(
                    new EvaluationsModel(services.workspace(), services.poller(), services.ui()),
                    services.navigator()))
        .register(
            Place.NewEvaluation.class,
            place ->
                new NewEvaluationScreen(
                    new EvaluationWizard(
                        services.workspace(),
                        services.settings().settings().get(),
                        services.jobs(),
                        services.background()),
                    services.navigator(),
                    services.notices(),
                    services.choosers(),
                    place.model()))
        .register(
            Place.EvaluationPage.class,
            place ->
                new EvaluationScreen(
                    new EvaluationModel(
                        place.folder(),
                        services.workspace(),
                        services.jobs(),
                        services.background(),
                        services.poller(),
                        services.ui(),
                        services.notices()),
                    new EvaluationOutputs(
                        place.folder(),
                        services.workspace(),
                        services.jobs(),
                        services.background(),
                        services.poller(),
                        services.ui(),
                        services.notices()),
                    new ClassifierTrial(services.inspector(), services.background()),
                    saving,
                    services.choosers(),
                    services.navigator(),
                    services.reveal()));
  }
}
