package daybench.engine.run;

import com.fasterxml.jackson.databind.JsonNode;
import daybench.datasets.UserException;
import daybench.engine.json.Json;
import daybench.engine.settings.RunRequest;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads a run folder, whoever works on it or worked on it: live, finished, killed or damaged. Reads
 * only, and never waits. For one thread.
 */
public final class RunReader {
  /** A heartbeat older than this is no sign of life. */
  public static final Duration STALE = Duration.ofSeconds(30);

  private final RunFolder folder;
  private final Clock clock;
  private final EventReader events;
  private final RunHistory history = new RunHistory();
  // A request hardly ever changes, and a live run is looked at each second.
  private volatile @Nullable Parsed parsed;

  private record Parsed(String text, RunRequest request) {}

  public RunReader(RunFolder folder) {
    this(folder, Clock.systemUTC());
  }

  RunReader(RunFolder folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
    this.events = new EventReader(folder.eventsFile());
  }

  public RunFolder folder() {
    return folder;
  }

  /** How the run stands now. */
  public RunSnapshot snapshot() {
    @Nullable RunRequest request = null;
    @Nullable RunStatus status = null;
    try {
      request = request();
      status = RunStatus.read(folder.statusFile());
      return judged(request, status);
    } catch (NoSuchFileException e) {
      return request == null
          ? new RunSnapshot(ShownState.DAMAGED, folder.requestFile() + " is missing.", null, null)
          : new RunSnapshot(ShownState.NOT_STARTED, "", request, null);
    } catch (NewerFormatException e) {
      return new RunSnapshot(ShownState.NEWER_FORMAT, message(e), request, status);
    } catch (UserException | IOException e) {
      return new RunSnapshot(ShownState.DAMAGED, message(e), request, status);
    }
  }

  private RunRequest request() throws IOException {
    String text = BoundedText.read(folder.requestFile());
    @Nullable Parsed before = parsed;
    if (before != null && before.text().equals(text)) {
      return before.request();
    }
    String what = folder.requestFile().toString();
    NewerFormatException.check(Json.parse(text, what), RunRequest.SCHEMA, what);
    RunRequest request = RunRequest.fromJson(text, what);
    parsed = new Parsed(text, request);
    return request;
  }

  private RunSnapshot judged(RunRequest request, RunStatus status) {
    ShownState said = ShownState.of(status.state());
    String detail = status.activity().isEmpty() ? status.message() : status.activity();
    if (!said.live()) {
      return new RunSnapshot(said, detail, request, status);
    }
    Duration silence = Duration.between(status.heartbeat(), clock.instant());
    boolean stale = silence.compareTo(STALE) > 0;
    // Where nothing is known of the process, the heartbeat tells.
    boolean alive = status.process().alive().orElse(!stale);
    if (!alive) {
      return new RunSnapshot(
          ShownState.INTERRUPTED,
          "its process has ended without saying so; resume it to go on",
          request,
          status);
    }
    String silent = "no sign of life for " + silence.toSeconds() + " s";
    return new RunSnapshot(said, stale ? silent : detail, request, status);
  }

  /** Reads on: the events since the last call, which {@link #history} knows from then on, too. */
  public List<JsonNode> newEvents() throws IOException {
    List<JsonNode> found = events.read();
    found.forEach(history::add);
    return found;
  }

  /**
   * Reads on as {@link #newEvents} does, several times as fast, passing over types of events that
   * are not known.
   */
  public void readOn(Consumer<TimedEvent> sink) throws IOException {
    events.read(
        found -> {
          history.add(found.event());
          sink.accept(found);
        });
  }

  /** What the events read so far tell. */
  public RunHistory history() {
    return history;
  }

  /** Lines of events.jsonl that were no JSON. */
  public long damagedLines() {
    return events.damagedLines();
  }

  private static String message(Exception e) {
    return e instanceof IOException ? e.toString() : String.valueOf(e.getMessage());
  }
}
