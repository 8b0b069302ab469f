package daybench.engine.cli.watch;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What a run says of itself, read anew at each call. */
public interface RunSource {
  /** The run as it is now. */
  RunView view();

  /** Events written since the last call, oldest first. */
  List<JsonNode> newEvents();
}
