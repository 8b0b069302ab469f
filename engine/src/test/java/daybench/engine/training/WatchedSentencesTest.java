package daybench.engine.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import daybench.datasets.CancelSignal;
import daybench.engine.run.EventReader;
import daybench.engine.run.RunEvent;
import daybench.engine.run.RunFolder;
import daybench.engine.run.RunState;
import daybench.engine.settings.CheckpointSettings;
import daybench.engine.settings.Precision;
import daybench.engine.settings.RunRequest;
import daybench.engine.settings.ValidationSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WatchedSentencesTest {
  private static final String SENTENCE = "w8 w14 [MASK] w12 [MASK]";

  @TempDir private Path temp;

  private static RunRequest request(Precision precision) {
    return TinyRuns.with(
        TinyRuns.request(
            TinyRuns.model(0.1), 12, precision, new CheckpointSettings(4, List.of(), 2)),
        "validation",
        new ValidationSettings(4, 0, 16, 8));
  }

  private RunFolder train(
      String name, Precision precision, List<String> sentences, UnaryOperator<Steps> steps)
      throws IOException {
    Path path = temp.resolve(name);
    PretrainingJob job =
        PretrainingJob.create(
            path, request(precision), TinyRuns.workplace(new StepTicker(), steps));
    if (!sentences.isEmpty()) {
      job.folder().sentences().write(sentences);
    }
    assertEquals(RunState.FINISHED, job.run(CancelSignal.NEVER).state());
    return job.folder();
  }

  private static <T extends RunEvent> List<T> events(RunFolder folder, Class<T> type)
      throws IOException {
    List<T> found = new ArrayList<>();
    new EventReader(folder.eventsFile())
        .read(
            timed -> {
              if (type.isInstance(timed.event())) {
                found.add(type.cast(timed.event()));
              }
            });
    return found;
  }

  @ParameterizedTest
  @EnumSource(names = {"FP32", "BF16"})
  void sentences_are_filled_at_every_validation_and_the_run_learns_the_same(Precision precision)
      throws IOException {
    RunFolder watched =
        train("watched", precision, List.of(SENTENCE, "no gap"), UnaryOperator.identity());
    RunFolder unwatched = train("unwatched", precision, List.of(), UnaryOperator.identity());

    ResumeTest.assertSameModel(
        ResumeTest.newest(unwatched.path()), ResumeTest.newest(watched.path()));
    List<RunEvent.Predictions> filled = events(watched, RunEvent.Predictions.class);
    // At the first report, since the sentences are new, and at the validations.
    assertEquals(
        List.of(1L, 4L, 8L, 12L), filled.stream().map(RunEvent.Predictions::step).toList());
    RunEvent.FilledSentence sentence = filled.getLast().sentences().getFirst();
    assertEquals(SENTENCE, sentence.text());
    assertEquals(2, sentence.masks().size());
    RunEvent.FilledGap gap = sentence.masks().getFirst();
    assertEquals("[MASK]", SENTENCE.substring(gap.start(), gap.end()));
    assertEquals(5, gap.guesses().size());
    assertTrue(gap.guesses().getFirst().probability() >= gap.guesses().getLast().probability());
    assertTrue(filled.getLast().sentences().get(1).problem().contains("no [MASK]"));
    assertEquals(List.of(), events(unwatched, RunEvent.Predictions.class));
  }

  @Test
  void sentences_that_are_changed_are_filled_at_once() throws IOException {
    RunFolder expected = new RunFolder(temp.resolve("run"));
    RunFolder folder =
        train(
            "run",
            Precision.FP32,
            List.of(SENTENCE),
            WrappedSteps.before(
                number -> {
                  if (number == 6) {
                    replace(expected, "[MASK] w14");
                  }
                }));
    List<RunEvent.Predictions> filled = events(folder, RunEvent.Predictions.class);
    assertEquals(
        List.of(1L, 4L, 6L, 8L, 12L), filled.stream().map(RunEvent.Predictions::step).toList());
    assertEquals("[MASK] w14", filled.get(2).sentences().getFirst().text());
  }

  private static void replace(RunFolder folder, String sentence) {
    try {
      folder.sentences().write(List.of(sentence));
      Files.setLastModifiedTime(folder.sentences().path(), FileTime.fromMillis(1_000_000));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void sentences_that_cannot_be_read_do_not_end_the_run() throws IOException {
    RunFolder folder =
        train(
            "run",
            Precision.FP32,
            List.of(),
            WrappedSteps.before(
                number -> {
                  try {
                    Files.createDirectories(temp.resolve("run").resolve("sentences.txt"));
                  } catch (IOException e) {
                    throw new UncheckedIOException(e);
                  }
                }));
    List<RunEvent.Warning> warnings = events(folder, RunEvent.Warning.class);
    assertEquals(1, warnings.size());
    assertTrue(warnings.getFirst().message().contains("sentences.txt"), warnings.toString());
  }
}
