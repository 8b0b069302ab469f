package daybench.controllers.corpus;

import daybench.datasets.UserException;
import daybench.datasets.sources.CorpusSource;
import daybench.datasets.sources.DocumentBoundary;
import daybench.datasets.sources.tables.TableSource;
import java.util.ArrayList;
import java.util.List;

/**
 * The text of a corpus as the wizard has it so far.
 *
 * @param sources may be empty as yet
 * @param documents what a document of plain text is
 * @param column of tables that holds the text
 */
record SourceSelection(List<SourceChoice> sources, DocumentBoundary documents, String column) {
  static final SourceSelection NOTHING =
      new SourceSelection(List.of(), DocumentBoundary.FILE, TableSource.DEFAULT_COLUMN);

  SourceSelection {
    sources = List.copyOf(sources);
  }

  /** The sources that are on this machine. */
  List<SourceChoice> local() {
    return sources.stream().filter(choice -> !choice.remote()).toList();
  }

  /** Whether some of the text comes from the web. */
  boolean remote() {
    return local().size() < sources.size();
  }

  /** The documents of a source that is on this machine, whatever its weight. */
  CorpusSource reader(SourceChoice choice) {
    return choice.reader(documents, column);
  }

  /**
   * The sources, for their descriptions and weights; what is on the web is not fetched.
   *
   * @throws UserException where they cannot be asked for together
   */
  List<CorpusSource> described() {
    if (sources.stream().filter(one -> one.kind() == SourceKind.JDK_DOCUMENTATION).count() > 1) {
      throw new UserException("Only one JDK's documentation can be read; take the others away.");
    }
    if (sources.stream().anyMatch(one -> one.remote() && one.kind() == SourceKind.WIKI_EXTRACTOR)) {
      throw new UserException(
          "WikiExtractor's output is a folder, which no address names; choose what the file is.");
    }
    return sources.stream()
        .map(one -> one.weighted(one.remote() ? new NotFetched(one) : reader(one)))
        .toList();
  }

  /** Whether the documents on this machine are the same, whatever they weigh. */
  boolean sameText(SourceSelection other) {
    return unweighted().equals(other.unweighted());
  }

  private SourceSelection unweighted() {
    return new SourceSelection(
        local().stream().map(one -> one.weighing(1)).toList(), documents, column);
  }

  /** The engine's options that give it this text. */
  List<String> arguments() {
    List<String> arguments = new ArrayList<>();
    for (SourceChoice source : sources) {
      arguments.add(source.kind().option());
      arguments.add(source.location());
    }
    for (SourceChoice source : sources) {
      if (source.weight() != 1) {
        arguments.addAll(List.of("--weight", source.weightName() + "=" + source.weight()));
      }
    }
    if (documents == DocumentBoundary.BLANK_LINES) {
      arguments.addAll(List.of("--documents", "blank-lines"));
    }
    boolean tables = sources.stream().anyMatch(one -> one.kind() == SourceKind.TABLE);
    if (tables && !column.equals(TableSource.DEFAULT_COLUMN)) {
      arguments.addAll(List.of("--column", column));
    }
    return arguments;
  }
}
