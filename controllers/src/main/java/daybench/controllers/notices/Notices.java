package daybench.controllers.notices;

import daybench.controllers.background.Failure;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What the window tells in passing, oldest first. For the thread of the user interface. */
public final class Notices {
  private static final int MOST = 5;

  private final ObservableList<Notice> shown = FXCollections.observableArrayList();
  // Kept, since such a view hears of changes only while somebody holds it.
  private final ObservableList<Notice> view = FXCollections.unmodifiableObservableList(shown);

  /** Those not put away yet. */
  public ObservableList<Notice> shown() {
    return view;
  }

  /** Tells that something is done. */
  public void tell(String text) {
    add(new Notice.Done(text));
  }

  /** Tells something, with what can be done about it. */
  public void tell(String text, String action, Runnable act) {
    add(new Notice.Offer(text, action, act));
  }

  /** Tells what went wrong. */
  public void tell(Failure failure) {
    add(new Notice.Failed(failure));
  }

  /** Puts one away; of equal ones the oldest. */
  public void putAway(Notice notice) {
    shown.remove(notice);
  }

  private void add(Notice notice) {
    shown.add(notice);
    if (shown.size() > MOST) {
      shown.removeFirst();
    }
  }
}
