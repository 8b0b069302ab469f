package daybench.controllers.workspace;

import daybench.controllers.background.Background;
import daybench.controllers.notices.Notices;
import java.io.IOException;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The settings in force; a change holds at once and is kept. */
public final class SettingsModel {
  private final ReadOnlyObjectWrapper<AppSettings> settings;
  private final SettingsFile file;
  private final Background background;
  private final Notices notices;
  private final Object writing = new Object();
  private volatile AppSettings newest;

  public SettingsModel(
      AppSettings loaded, SettingsFile file, Background background, Notices notices) {
    this.settings = new ReadOnlyObjectWrapper<>(this, "settings", loaded);
    this.newest = loaded;
    this.file = file;
    this.background = background;
    this.notices = notices;
  }

  /** The settings in force. */
  public ReadOnlyObjectProperty<AppSettings> settings() {
    return settings.getReadOnlyProperty();
  }

  /** Changes settings. */
  public void change(UnaryOperator<AppSettings> change) {
    AppSettings changed = change.apply(settings.get());
    if (changed.equals(settings.get())) {
      return;
    }
    settings.set(changed);
    newest = changed;
    background.run(
        this::saveNewest,
        saved -> {},
        failure -> notices.tell(failure.in("The settings could not be kept.", "" + file.file())));
  }

  /** Of changes in quick succession the last one written is the last one made. */
  private AppSettings saveNewest() throws IOException {
    synchronized (writing) {
      AppSettings last = newest;
      file.save(last);
      return last;
    }
  }
}
