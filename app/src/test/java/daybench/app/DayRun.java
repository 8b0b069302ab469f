package daybench.app;

import daybench.engine.run.EventLog;
import daybench.engine.run.ProcessIdentity;
import daybench.engine.run.RunEvent;
import daybench.engine.run.RunFolder;
import daybench.engine.run.RunState;
import daybench.engine.run.RunStatus;
import daybench.engine.settings.BudgetSettings;
import daybench.engine.settings.Presets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A run of 24 hours as the engine's writers tell it, without 24 hours of training. */
final class DayRun {
  private static final double DAY = 86_400;
  private static final int BATCH = 256;
  private static final int TOKENS = 30_000;
  private static final String SENTENCE = "The method returns the [MASK] of the list.";

  private final RunFolder folder;
  private final int reports;
  private final Random random;
  private final double level;

  /**
   * A run.
   *
   * @param reports of progress over the whole day
   * @param seed of its noise; another one learns a little better or worse
   */
  DayRun(Path path, int reports, long seed) throws IOException {
    this.reports = reports;
    this.random = new Random(seed);
    this.level = 2 + 0.1 * seed;
    this.folder =
        RunFolder.create(
            path,
            Presets.load(seed % 2 == 0 ? "small" : "base", 32_768)
                .request(String.valueOf(path.getFileName()), "/corpora/books", 2, seed, "0.1.0")
                .withBudget(BudgetSettings.ofSeconds(DAY)));
  }

  RunFolder folder() {
    return folder;
  }

  /** Tells of the reports from one to another, with validations and what else happens. */
  void tell(int from, int to) throws IOException {
    try (EventLog log = EventLog.open(folder.eventsFile())) {
      if (from == 0) {
        log.write(new RunEvent.Started(1, "0.1.0", 1, 0, 0));
        log.write(
            new RunEvent.Environment(
                "cuda:0", "NVIDIA H100", "BF16", "2.7.1", List.of("avx512"), 16));
      }
      for (int i = from; i < to; i++) {
        log.write(progress(i));
        happen(log, i);
      }
    }
  }

  private double part(int report) {
    return (report + 1.0) / reports;
  }

  private double loss(int report) {
    return level + (10.4 - level) * Math.exp(-12 * Math.sqrt(part(report)) / 2.2);
  }

  private RunEvent.Progress progress(int i) {
    double seconds = DAY * part(i);
    double noise = 1 + 0.03 * random.nextGaussian();
    return new RunEvent.Progress(
        i + 1L,
        (i + 1L) * BATCH,
        (i + 1L) * TOKENS,
        part(i),
        loss(i) * noise,
        2e-3 * Math.min(part(i) / 0.06, (1 - part(i)) / 0.94),
        (0.4 + 2 * Math.exp(-20 * part(i))) * (1 + 0.2 * random.nextDouble()),
        (double) TOKENS * reports / DAY * (1 + 0.02 * random.nextGaussian()),
        0.004,
        seconds,
        part(i),
        DAY - seconds,
        9_600_000_000L,
        0.12,
        new RunEvent.Gpu(
            0.96 + 0.02 * random.nextDouble(), 61_000_000_000L, 80_000_000_000L, 64.0, 655.0));
  }

  private void happen(EventLog log, int i) {
    int every = Math.max(1, reports / 50);
    double seconds = DAY * part(i);
    if ((i + 1) % every == 0) {
      double heldOut = loss(i) * 1.02;
      log.write(
          new RunEvent.Validation(
              i + 1L,
              seconds,
              heldOut,
              Math.exp(heldOut),
              0.68 * (1 - Math.exp(-4 * part(i))),
              2048,
              4.2,
              true));
      log.write(new RunEvent.Predictions(i + 1L, seconds, List.of(sentence(part(i)))));
    }
    if ((i + 1) % (5 * every) == 0) {
      log.write(
          new RunEvent.CheckpointSaved(
              i + 1L, "step-%09d".formatted(i + 1), List.of("FRACTION"), 1_300_000_000L, 2.1));
    }
    if (i == reports / 3) {
      log.write(new RunEvent.StepSkipped(i + 1L, (i + 1L) * BATCH, "The loss is infinite", 1));
    }
  }

  private static RunEvent.FilledSentence sentence(double part) {
    List<String> words = List.of("size", "first", "index", "the", "of");
    List<RunEvent.Guess> guesses = new ArrayList<>();
    double best = 0.1 + 0.7 * part;
    for (int i = 0; i < words.size(); i++) {
      String word =
          part < 0.2 ? words.get((i + 3) % 5) : part < 0.5 ? words.get((i + 2) % 5) : words.get(i);
      guesses.add(new RunEvent.Guess(word, best * Math.pow(0.4, i)));
    }
    int start = SENTENCE.indexOf("[MASK]");
    return new RunEvent.FilledSentence(
        SENTENCE, List.of(new RunEvent.FilledGap(start, start + 6, guesses)), "");
  }

  /** Says how it stands after so many reports, in the name of this process. */
  void say(RunState state, int told) throws IOException {
    say(state, told, "");
  }

  void say(RunState state, int told, String message) throws IOException {
    double seconds = DAY * told / reports;
    new RunStatus(
            state,
            ProcessIdentity.current(),
            Instant.now(),
            told,
            (long) told * BATCH,
            (long) told * TOKENS,
            seconds,
            DAY,
            null,
            seconds / DAY,
            "",
            message)
        .write(folder.statusFile());
  }

  /** Writes its sentence and a log. */
  void furnish() throws IOException {
    folder.sentences().write(List.of(SENTENCE));
    Files.writeString(
        folder.logFile(),
        """
        12:00:01 INFO  Daybench 0.1.0 begins at step 0.
        12:00:03 INFO  Computing on cuda:0 (NVIDIA H100) in BF16 with 2.7.1, 16 threads.
        12:00:03 INFO  RUNNING at step 0.
        """);
  }
}
