package daybench.controllers.evaluation;

import daybench.controllers.workspace.Workspace;
import daybench.datasets.UserException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The evaluations of a workspace. For one thread at a time. */
final class EvaluationCatalog {
  private static final Logger LOGGER = LoggerFactory.getLogger(EvaluationCatalog.class);

  private final Workspace workspace;
  private final Map<Path, EvaluationSetReader> readers = new HashMap<>();

  EvaluationCatalog(Workspace workspace) {
    this.workspace = workspace;
  }

  /** All that can be read, by name. */
  List<EvaluationSet> read() throws IOException {
    List<EvaluationSet> found = new ArrayList<>();
    try (DirectoryStream<Path> folders =
        Files.newDirectoryStream(workspace.evaluations(), EvaluationSetReader::is)) {
      for (Path folder : folders) {
        try {
          found.add(readers.computeIfAbsent(folder, EvaluationSetReader::new).read());
        } catch (UserException | IOException e) {
          LOGGER.debug("{} is left out: {}", folder, e.toString());
        }
      }
    } catch (NoSuchFileException | NotDirectoryException e) {
      return List.of();
    }
    found.sort(Comparator.comparing(EvaluationSet::name, String.CASE_INSENSITIVE_ORDER));
    return List.copyOf(found);
  }
}
