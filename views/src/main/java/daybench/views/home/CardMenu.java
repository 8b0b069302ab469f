package daybench.views.home;

import daybench.controllers.evaluation.EvaluationItem;
import daybench.controllers.home.CorpusItem;
import daybench.controllers.home.RunItem;
import daybench.controllers.navigation.Place;
import daybench.controllers.workspace.Standing;
import daybench.views.controls.TextPrompt;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** The entries of the menus of cards: only what can be done with the folder as it is. */
final class CardMenu {
  private final HomeActions actions;

  CardMenu(HomeActions actions) {
    this.actions = actions;
  }

  /** What can be done with a run; prompts appear beside the node. */
  List<MenuItem> of(RunItem run, Node beside) {
    List<MenuItem> items = new ArrayList<>();
    Path folder = run.folder();
    if (run.standing().readable()) {
      addPlace(items, "Open", MaterialDesignC.CHART_LINE, new Place.RunPage(folder));
      addPlace(
          items,
          "Ask its model",
          MaterialDesignF.FORM_TEXTBOX,
          new Place.Inspect(Optional.of(folder)));
      addPlace(
          items,
          "Checkpoints and export",
          MaterialDesignS.SOURCE_COMMIT,
          new Place.Checkpoints(folder));
      addPlace(
          items,
          "Score on GLUE",
          MaterialDesignC.CHECKBOX_MARKED_CIRCLE_OUTLINE,
          new Place.NewEvaluation(Optional.of(folder)));
      addPlace(
          items,
          "New run with these settings",
          MaterialDesignC.CONTENT_DUPLICATE,
          new Place.NewRun(Optional.empty(), Optional.of(folder)));
    }
    if (run.writable()) {
      addSteering(items, run);
    }
    addCommon(items, folder, run.name(), run.tags(), run.writable(), beside);
    if (run.writable() && !run.standing().live()) {
      addDelete(items, folder, run.name());
    }
    return items;
  }

  /** What can be done with a corpus. */
  List<MenuItem> of(CorpusItem corpus, Node beside) {
    List<MenuItem> items = new ArrayList<>();
    Path folder = corpus.folder();
    if (corpus.usable()) {
      addPlace(items, "Open", MaterialDesignT.TEXT_BOX_OUTLINE, new Place.CorpusPage(folder));
      addPlace(
          items,
          "New run on it",
          MaterialDesignP.PLAY_OUTLINE,
          new Place.NewRun(Optional.of(folder), Optional.empty()));
    }
    addCommon(items, folder, corpus.name(), corpus.tags(), corpus.writable(), beside);
    if (corpus.writable()) {
      addDelete(items, folder, corpus.name());
    }
    return items;
  }

  /** What can be done with an evaluation. */
  List<MenuItem> of(EvaluationItem evaluation, Node beside) {
    List<MenuItem> items = new ArrayList<>();
    Path folder = evaluation.folder();
    if (evaluation.standing().readable()) {
      addPlace(items, "Open", MaterialDesignC.CHART_LINE, new Place.EvaluationPage(folder));
    }
    addCommon(items, folder, evaluation.name(), evaluation.tags(), evaluation.writable(), beside);
    if (evaluation.writable() && !evaluation.standing().live()) {
      addDelete(items, folder, evaluation.name());
    }
    return items;
  }

  private void addCommon(
      List<MenuItem> items,
      Path folder,
      String name,
      List<String> tags,
      boolean writable,
      Node beside) {
    if (!items.isEmpty()) {
      items.add(new SeparatorMenuItem());
    }
    if (writable) {
      items.add(
          item(
              "Rename…",
              MaterialDesignP.PENCIL_OUTLINE,
              () ->
                  new TextPrompt(
                          "Name",
                          "empty: the folder's own",
                          name,
                          "Rename",
                          text -> actions.model().rename(folder, text))
                      .ask(beside)));
      items.add(
          item(
              "Tags…",
              MaterialDesignT.TAG_OUTLINE,
              () ->
                  new TextPrompt(
                          "Tags, separated by commas",
                          "baseline, seed 2",
                          String.join(", ", tags),
                          "Keep",
                          text -> actions.model().tag(folder, text))
                      .ask(beside)));
    }
    items.add(
        item(
            "Show folder",
            MaterialDesignF.FOLDER_OPEN_OUTLINE,
            () -> actions.reveal().accept(folder)));
  }

  private void addSteering(List<MenuItem> items, RunItem run) {
    Path folder = run.folder();
    Standing standing = run.standing();
    List<MenuItem> steering = new ArrayList<>();
    if (standing.pausable()) {
      steering.add(item("Pause", MaterialDesignP.PAUSE, () -> actions.steering().pause(folder)));
    }
    if (standing == Standing.PAUSED) {
      steering.add(item("Go on", MaterialDesignP.PLAY, () -> actions.steering().resume(folder)));
    }
    if (standing.stoppable()) {
      steering.add(
          item("Stop and save", MaterialDesignS.STOP, () -> actions.steering().stop(folder)));
    }
    if (standing.resumable()) {
      steering.add(
          item("Resume", MaterialDesignP.PLAY, () -> actions.steering().goOn(folder, run.name())));
    }
    if (!steering.isEmpty()) {
      items.add(new SeparatorMenuItem());
      items.addAll(steering);
    }
  }

  private void addPlace(List<MenuItem> items, String text, Ikon icon, Place place) {
    if (actions.reachable().test(place.getClass())) {
      items.add(item(text, icon, () -> actions.go(place)));
    }
  }

  private void addDelete(List<MenuItem> items, Path folder, String name) {
    items.add(new SeparatorMenuItem());
    MenuItem delete =
        item(
            "Move to trash",
            MaterialDesignT.TRASH_CAN_OUTLINE,
            () -> actions.model().delete(folder, name));
    delete.getStyleClass().add("danger");
    items.add(delete);
  }

  private static MenuItem item(String text, Ikon icon, Runnable act) {
    MenuItem item = new MenuItem(text, new FontIcon(icon));
    item.setOnAction(event -> act.run());
    return item;
  }
}
