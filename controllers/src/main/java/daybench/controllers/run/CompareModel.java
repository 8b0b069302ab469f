package daybench.controllers.run;

import daybench.controllers.background.Background;
import daybench.controllers.background.Poller;
import daybench.controllers.background.UiThread;
import daybench.controllers.notices.Notices;
import daybench.controllers.run.ComparedRun.Trait;
import daybench.controllers.run.ComparedRun.Value;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * Several runs beside each other: their curves, and a table of what was asked of them and what came
 * out. Its observable state changes on the thread of the user interface.
 */
public final class CompareModel implements AutoCloseable {
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final List<RunTail> tails;
  private final UiThread ui;
  private final Background background;
  private final Poller poller;
  private final Notices notices;
  private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper(this, "loaded");
  private final ObservableList<ComparedRun> runs = FXCollections.observableArrayList();
  private final ObservableList<Trait> traits = FXCollections.observableArrayList();
  // Kept, since lists listen weakly to those they are views of.
  private final ObservableList<ComparedRun> runsShown =
      FXCollections.unmodifiableObservableList(runs);
  private final ObservableList<Trait> traitsShown =
      FXCollections.unmodifiableObservableList(traits);
  private Poller.@Nullable Polling polling;
  private final Map<Path, RunUpdate> latest = new LinkedHashMap<>();
  private boolean watching;

  public CompareModel(
      List<Path> folders, UiThread ui, Background background, Poller poller, Notices notices) {
    this.tails = folders.stream().distinct().map(RunTail::new).toList();
    this.ui = ui;
    this.background = background;
    this.poller = poller;
    this.notices = notices;
  }

  /** Begins to follow the runs: their whole histories first, then what is new. */
  public void watch() {
    if (watching) {
      return;
    }
    watching = true;
    background.run(
        this::look,
        first -> {
          first.ifPresent(this::show);
          loaded.set(true);
          if (watching) {
            polling =
                poller.every(PAUSE, () -> look().ifPresent(now -> ui.execute(() -> show(now))));
          }
        },
        failure -> notices.tell(failure.in("The runs could not be read.", "")));
  }

  /** Stops following them; what is shown stays. */
  public void rest() {
    watching = false;
    Poller.Polling running = polling;
    if (running != null) {
      running.close();
      polling = null;
    }
  }

  /** All runs as they are now; empty where none has changed. */
  private synchronized Optional<Seen> look() {
    boolean changed = false;
    for (RunTail tail : tails) {
      Optional<RunUpdate> update = tail.look();
      changed |= update.isPresent();
      update.ifPresent(now -> latest.put(tail.path(), now));
    }
    return changed ? Optional.of(new Seen(compared(), traitsInOrder())) : Optional.empty();
  }

  private List<ComparedRun> compared() {
    Map<String, Long> namesakes =
        latest.values().stream()
            .collect(Collectors.groupingBy(RunUpdate::name, Collectors.counting()));
    List<ComparedRun> found = new ArrayList<>();
    latest.forEach(
        (folder, update) -> {
          boolean alone = namesakes.getOrDefault(update.name(), 1L) == 1;
          String name = alone ? update.name() : String.valueOf(folder.getFileName());
          found.add(
              new ComparedRun(
                  folder,
                  name,
                  found.size(),
                  update.standing(),
                  update.detail(),
                  update.curves(),
                  values(update)));
        });
    return found;
  }

  private static Map<Trait, Value> values(RunUpdate update) {
    Map<Trait, Value> values = new LinkedHashMap<>(Results.of(update.figures(), update.curves()));
    for (Setting setting : update.settings()) {
      values.put(new Trait(setting.group(), setting.name()), Value.of(setting.value()));
    }
    return values;
  }

  /** Results first, then settings, in the order of the runs. */
  private List<Trait> traitsInOrder() {
    Set<Trait> found = new LinkedHashSet<>();
    latest.values().forEach(update -> found.addAll(values(update).keySet()));
    List<Trait> ordered = new ArrayList<>(found.stream().filter(Trait::result).toList());
    ordered.addAll(found.stream().filter(trait -> !trait.result()).toList());
    return ordered;
  }

  private void show(Seen now) {
    if (!now.traits().equals(traits)) {
      traits.setAll(now.traits());
    }
    runs.setAll(now.runs());
  }

  private record Seen(List<ComparedRun> runs, List<Trait> traits) {}

  /** Whether two of the runs differ in a trait, one that lacks it included. */
  public boolean differ(Trait trait) {
    return runs.stream()
            .map(run -> Optional.ofNullable(run.values().get(trait)).map(Value::text).orElse(""))
            .distinct()
            .count()
        > 1;
  }

  /** Whether their histories are read. */
  public ReadOnlyBooleanProperty loaded() {
    return loaded.getReadOnlyProperty();
  }

  /** The runs, in the order they were asked for. */
  public ObservableList<ComparedRun> runs() {
    return runsShown;
  }

  /** What they can be compared by: results first, then settings in their order. */
  public ObservableList<Trait> traits() {
    return traitsShown;
  }

  @Override
  public void close() {
    rest();
  }
}
