package daybench.engine.training;

import daybench.datasets.UserException;
import daybench.datasets.wordpiece.Vocabulary;
import daybench.datasets.wordpiece.WordPieceTokenizer;
import daybench.engine.inference.FillMask;
import daybench.engine.inference.FilledMask;
import daybench.engine.inference.LoadedModel;
import daybench.engine.model.MaskedLanguageModel;
import daybench.engine.run.RunEvent;
import daybench.engine.run.SentencesFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;

/**
 * Fills the sentences that whoever watches a run has written into its folder, and tells what it
 * found. Changes nothing of what is trained, and no failure of it ends the run.
 */
final class WatchedSentences {
  private static final int GUESSES = 5;

  private final SentencesFile file;
  private final TrainingData data;
  private final RunReport report;
  private Optional<FileTime> filled = Optional.empty();
  private boolean failed;

  WatchedSentences(SentencesFile file, TrainingData data, RunReport report) {
    this.file = file;
    this.data = data;
    this.report = report;
  }

  /** Fills the sentences if they are new since they were last filled. */
  void fillIfChanged(MaskedLanguageModel model, long step, double elapsedSeconds) {
    try {
      Optional<FileTime> changed = file.changed();
      if (changed.isPresent() && !changed.equals(filled)) {
        fill(model, step, elapsedSeconds);
      }
    } catch (IOException e) {
      fail(e);
    }
  }

  /** Fills the sentences with the model as it is. */
  void fill(MaskedLanguageModel model, long step, double elapsedSeconds) {
    try {
      filled = file.changed();
      List<String> sentences = file.read();
      if (!sentences.isEmpty()) {
        report.event(new RunEvent.Predictions(step, elapsedSeconds, filled(model, sentences)));
      }
    } catch (IOException | RuntimeException e) {
      fail(e);
    }
  }

  private List<RunEvent.FilledSentence> filled(MaskedLanguageModel model, List<String> sentences) {
    try (LoadedModel loaded =
        new LoadedModel(model, tokenizer(), data.training().maximumLength())) {
      FillMask filling = new FillMask(loaded);
      return sentences.stream().map(text -> filled(filling, text)).toList();
    }
  }

  private WordPieceTokenizer tokenizer() {
    List<String> tokens = new String(data.vocabulary(), StandardCharsets.UTF_8).lines().toList();
    return new WordPieceTokenizer(Vocabulary.of(tokens), data.uncased());
  }

  private static RunEvent.FilledSentence filled(FillMask filling, String text) {
    try {
      List<RunEvent.FilledGap> gaps =
          filling.fill(text, GUESSES).stream().map(WatchedSentences::gap).toList();
      return new RunEvent.FilledSentence(text, gaps, "");
    } catch (UserException e) {
      return new RunEvent.FilledSentence(text, List.of(), String.valueOf(e.getMessage()));
    }
  }

  private static RunEvent.FilledGap gap(FilledMask mask) {
    return new RunEvent.FilledGap(
        mask.start(),
        mask.end(),
        mask.candidates().stream()
            .map(candidate -> new RunEvent.Guess(candidate.token(), candidate.probability()))
            .toList());
  }

  /** Told once: it would be the same at every validation. */
  private void fail(Exception e) {
    if (!failed) {
      failed = true;
      report.warn(
          "The sentences of " + file.path() + " could not be filled; the run goes on: " + e);
    }
  }
}
