package daybench.controllers.inspect;

import daybench.controllers.background.Background;
import daybench.controllers.notices.Notices;
import java.io.IOException;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What was tried, newest first, kept in the workspace. For the thread of the user interface. */
public final class History {
  private static final int MOST = 100;

  private final HistoryFile file;
  private final Background background;
  private final Notices notices;
  private final ObservableList<Tried> tried = FXCollections.observableArrayList();
  private final ObservableList<Tried> triedShown = FXCollections.unmodifiableObservableList(tried);
  private final Object writing = new Object();
  private volatile List<Tried> newest = List.of();
  private List<Tried> written = List.of();
  private boolean usable = true;

  /** Begins to load it. */
  public History(HistoryFile file, Background background, Notices notices) {
    this.file = file;
    this.background = background;
    this.notices = notices;
    background.run(
        file::load,
        found -> {
          tried.addAll(found.subList(0, Math.min(found.size(), MOST - tried.size())));
          newest = List.copyOf(tried);
        },
        failure -> {
          usable = false; // what cannot be read is not overwritten
          notices.tell(failure.in("What was tried before cannot be shown.", ""));
        });
  }

  /** All of it, newest first. */
  public ObservableList<Tried> tried() {
    return triedShown;
  }

  /** Adds something; what was asked before in the same way goes, for it is known newer. */
  void add(Tried now) {
    tried.removeIf(now::same);
    tried.addFirst(now);
    if (tried.size() > MOST) {
      tried.removeLast();
    }
    save();
  }

  /** Forgets one. */
  public void forget(Tried one) {
    tried.remove(one);
    save();
  }

  /** Forgets all. */
  public void clear() {
    tried.clear();
    save();
  }

  private void save() {
    newest = List.copyOf(tried);
    if (usable) {
      background.run(
          this::write,
          done -> {},
          failure -> notices.tell(failure.in("What was tried could not be kept.", "")));
    }
  }

  private List<Tried> write() throws IOException {
    synchronized (writing) {
      List<Tried> last = newest;
      if (!last.equals(written)) {
        file.save(last);
        written = last;
      }
      return last;
    }
  }
}
