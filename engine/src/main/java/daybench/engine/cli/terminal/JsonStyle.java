package daybench.engine.cli.terminal;

import daybench.datasets.Progress;
import java.util.LinkedHashMap;
import java.util.Map;

/** A JSON object a second. */
public final class JsonStyle implements ProgressStyle {
  private final JsonLines lines;

  JsonStyle(JsonLines lines) {
    this.lines = lines;
  }

  @Override
  public long intervalMillis() {
    return 1_000;
  }

  @Override
  public boolean showsBeginnings() {
    return true;
  }

  @Override
  public boolean redraws() {
    return false;
  }

  @Override
  public void show(Progress progress, double elapsedSeconds, double remainingSeconds) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("type", "progress");
    line.put("phase", progress.phase());
    line.put("done", progress.done());
    if (progress.total() >= 0) {
      line.put("total", progress.total());
    }
    line.put("unit", progress.unit());
    line.put("elapsedSeconds", elapsedSeconds);
    if (!Double.isNaN(remainingSeconds)) {
      line.put("remainingSeconds", remainingSeconds);
    }
    lines.write(line);
  }

  @Override
  public void endPhase() {}
}
