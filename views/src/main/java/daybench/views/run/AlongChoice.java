package daybench.views.run;

import atlantafx.base.theme.Styles;
import daybench.controllers.run.Along;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** What curves are drawn against. */
final class AlongChoice extends HBox {
  private final ToggleGroup group = new ToggleGroup();

  /**
   * A choice.
   *
   * @param changed told when the user chose another
   */
  AlongChoice(Along first, Runnable changed, Along... offered) {
    Along[] all = offered.length == 0 ? Along.values() : offered;
    getStyleClass().add("along-choice");
    setMinWidth(Region.USE_PREF_SIZE);
    for (int i = 0; i < all.length; i++) {
      ToggleButton button = new ToggleButton(all[i].label());
      button.getStyleClass().add(Styles.SMALL);
      button
          .getStyleClass()
          .add(
              i == 0
                  ? Styles.LEFT_PILL
                  : i == all.length - 1 ? Styles.RIGHT_PILL : Styles.CENTER_PILL);
      button.setUserData(all[i]);
      button.setToggleGroup(group);
      button.setSelected(all[i] == first);
      button.setTooltip(new Tooltip("Against " + all[i].unit()));
      getChildren().add(button);
    }
    group
        .selectedToggleProperty()
        .subscribe(
            (before, now) -> {
              if (now == null) {
                group.selectToggle(before); // one of them is always chosen
              } else if (before != null) {
                changed.run();
              }
            });
  }

  Along get() {
    return group.getSelectedToggle() != null
            && group.getSelectedToggle().getUserData() instanceof Along along
        ? along
        : Along.STEP;
  }
}
