package daybench.views.shell;

import atlantafx.base.controls.Notification;
import atlantafx.base.theme.Styles;
import daybench.controllers.background.Failure;
import daybench.controllers.notices.Notice;
import daybench.controllers.notices.Notices;
import daybench.views.controls.ErrorBanner;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** Notices over the lower right corner of the screen. They take no focus and no clicks beside. */
final class NoticeArea extends VBox implements AutoCloseable {
  private static final Duration READ_IN = Duration.seconds(6);

  private final Notices notices;
  private final Subscription subscription;
  private final IdentityHashMap<Notice, Node> nodes = new IdentityHashMap<>();

  NoticeArea(Notices notices) {
    this.notices = notices;
    getStyleClass().add("notices");
    setPickOnBounds(false);
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    subscription = notices.shown().subscribe(this::fill);
    fill();
  }

  @Override
  public void close() {
    subscription.unsubscribe();
  }

  private void fill() {
    List<Notice> now = List.copyOf(notices.shown());
    // Each has its node, also where another says the same.
    Set<Notice> present = Collections.newSetFromMap(new IdentityHashMap<>());
    present.addAll(now);
    nodes.keySet().removeIf(old -> !present.contains(old));
    getChildren().setAll(now.stream().map(one -> nodes.computeIfAbsent(one, this::node)).toList());
  }

  private Node node(Notice notice) {
    return switch (notice) {
      case Notice.Done done -> {
        goesAway(notice);
        yield notification(
            notice,
            done.text(),
            new FontIcon(MaterialDesignC.CHECK_CIRCLE_OUTLINE),
            Styles.SUCCESS);
      }
      case Notice.Offer offer -> {
        Notification node =
            notification(
                notice, offer.text(), new FontIcon(MaterialDesignC.CHECK_CIRCLE_OUTLINE), "");
        Button act = new Button(offer.action());
        act.setOnAction(
            event -> {
              notices.putAway(notice);
              offer.act().run();
            });
        node.setPrimaryActions(act);
        yield node;
      }
      case Notice.Failed failed -> failure(notice, failed.failure());
    };
  }

  private Notification notification(Notice notice, String text, Node icon, String styleClass) {
    Notification node = new Notification(text, icon);
    node.getStyleClass().addAll(Styles.ELEVATED_2, "notice");
    if (!styleClass.isEmpty()) {
      node.getStyleClass().add(styleClass);
    }
    node.setOnClose(event -> notices.putAway(notice));
    return node;
  }

  private ErrorBanner failure(Notice notice, Failure failure) {
    Button close = new Button("", new FontIcon(MaterialDesignC.CLOSE));
    close.getStyleClass().addAll("flat", "button-icon", "small");
    close.setAccessibleText("Put away");
    close.setOnAction(event -> notices.putAway(notice));
    ErrorBanner banner = new ErrorBanner(failure, close);
    banner.getStyleClass().addAll(Styles.ELEVATED_2, "notice");
    return banner;
  }

  private void goesAway(Notice notice) {
    PauseTransition read = new PauseTransition(READ_IN);
    read.setOnFinished(event -> notices.putAway(notice));
    read.play();
  }
}
