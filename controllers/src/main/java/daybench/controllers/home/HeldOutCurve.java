package daybench.controllers.home;

import com.fasterxml.jackson.databind.JsonNode;
import daybench.engine.run.EventReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The held-out losses of a run, read on as its events grow. Of 100,000 events a card needs only
 * these, so that nothing else is kept. For one thread at a time.
 */
final class HeldOutCurve {
  private static final int MOST_POINTS = 60;

  private final EventReader events;
  private final List<Point> points = new ArrayList<>();

  private record Point(long step, double loss) {}

  HeldOutCurve(Path eventsFile) {
    this.events = new EventReader(eventsFile);
  }

  /** Reads on, to the end of what is there. */
  void update() throws IOException {
    for (List<JsonNode> read = events.read(); !read.isEmpty(); read = events.read()) {
      read.forEach(this::take);
    }
  }

  private void take(JsonNode event) {
    switch (event.path("type").asText()) {
      case "started" -> takeBack(event.path("fromStep").asLong());
      case "went_back" -> takeBack(event.path("toStep").asLong());
      case "validation" -> {
        double loss = event.path("loss").asDouble(Double.NaN);
        if (Double.isFinite(loss)) {
          points.add(new Point(event.path("step").asLong(), loss));
        }
      }
      default -> {
        // Tells nothing of the held-out side.
      }
    }
  }

  /** Steps that will be made again. */
  private void takeBack(long step) {
    while (!points.isEmpty() && points.getLast().step() > step) {
      points.removeLast();
    }
  }

  /** The losses, oldest first: at most {@value #MOST_POINTS}, the last among them. */
  List<Double> losses() {
    int count = Math.min(points.size(), MOST_POINTS);
    List<Double> thinned = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      int index = count < 2 ? 0 : (int) ((long) i * (points.size() - 1) / (count - 1));
      thinned.add(points.get(index).loss());
    }
    return thinned;
  }

  /** The lowest loss; NaN where there is none. */
  double best() {
    return points.stream().mapToDouble(Point::loss).min().orElse(Double.NaN);
  }
}
