package daybench.engine.cli;

import daybench.datasets.corpus.Corpus;
import daybench.engine.checkpoint.CheckpointFolder;
import daybench.engine.checkpoint.CheckpointStore;
import daybench.engine.cli.terminal.Answer;
import daybench.engine.cli.terminal.Console;
import daybench.engine.cli.terminal.Durations;
import daybench.engine.cli.terminal.Quantities;
import daybench.engine.cli.watch.RunFolderSource;
import daybench.engine.cli.watch.RunView;
import daybench.engine.cli.watch.RunView.ValidationView;
import daybench.engine.run.RunFolder;
import daybench.engine.training.RunOutcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of a training, and what to do next. */
final class TrainingReport {
  private final RunFolder folder;
  private final RunOutcome outcome;

  TrainingReport(RunFolder folder, RunOutcome outcome) {
    this.folder = folder;
    this.outcome = outcome;
  }

  void to(Console console, boolean json) throws IOException {
    RunView run = new RunFolderSource(folder).view();
    Answer answer =
        new Answer("trained")
            .put("folder", folder.path().toString())
            .put("state", outcome.state().name())
            .put("message", outcome.message())
            .put("step", outcome.step())
            .put("sequences", outcome.sequences())
            .put("tokens", outcome.tokens())
            .put("elapsedSeconds", outcome.elapsedSeconds())
            .line("")
            .line(headline())
            .row(
                "trained on",
                "%s sequences, %s tokens, %s steps in %s"
                    .formatted(
                        Quantities.count(outcome.sequences()),
                        Quantities.compact(outcome.tokens()),
                        Quantities.count(outcome.step()),
                        Durations.formatSeconds(outcome.elapsedSeconds())));
    tellHeldOut(run.lastValidation(), answer);
    tellCheckpoint(answer);
    answer.to(console, json);
  }

  private String headline() {
    String what =
        switch (outcome.state()) {
          case FINISHED -> "Finished: the run in %s.";
          case STOPPED -> "Stopped, and all is saved: the run in %s.";
          case GAVE_UP -> "Given up: the run in %s.";
          default -> "Ended: the run in %s.";
        };
    String message = outcome.message();
    return what.formatted(folder.path()) + (message.isEmpty() ? "" : " " + message);
  }

  private void tellHeldOut(@Nullable ValidationView validation, Answer answer) throws IOException {
    if (validation == null) {
      return;
    }
    double unigrams = unigramEntropy();
    answer
        .put("heldOutLoss", validation.loss())
        .put("maskedAccuracy", validation.accuracy())
        .put("unigramEntropy", unigrams)
        .row(
            "held out",
            "loss %s nats, perplexity %s, masked accuracy %s"
                .formatted(
                    Quantities.fixed(validation.loss(), 3),
                    Quantities.fixed(validation.perplexity(), 1),
                    Quantities.percent(validation.accuracy())))
        .row(
            "unigrams",
            "%s nats: what guessing by word frequency alone comes to"
                .formatted(Quantities.fixed(unigrams, 3)));
  }

  private double unigramEntropy() throws IOException {
    try (Corpus corpus = Corpus.open(Path.of(folder.request().corpusFolder()))) {
      return corpus.unigramEntropy();
    }
  }

  private void tellCheckpoint(Answer answer) throws IOException {
    List<CheckpointFolder> checkpoints = new CheckpointStore(folder.checkpoints()).list();
    if (!checkpoints.isEmpty()) {
      Path newest = checkpoints.getFirst().path();
      answer.put("checkpoint", newest.toString()).row("saved", newest.toString());
    }
  }
}
