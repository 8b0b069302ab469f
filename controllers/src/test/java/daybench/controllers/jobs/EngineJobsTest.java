package daybench.controllers.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import daybench.datasets.UserException;
import daybench.datasets.corpus.Corpus;
import daybench.engine.jobs.JobFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineJobsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @TempDir Path workspace;
  private Path text;
  private Path corpus;
  private EngineJobs jobs;

  @BeforeEach
  void prepare() throws IOException {
    text = workspace.resolve("text");
    corpus = workspace.resolve("corpora/it's a corpus; $HOME");
    Files.createDirectories(text);
    for (int i = 0; i < 4; i++) {
      int number = i;
      Files.writeString(
          text.resolve(i + ".txt"),
          IntStream.range(0, 60)
              .mapToObj(n -> "Document %d tells of the number %d. ".formatted(number, n))
              .collect(Collectors.joining()));
    }
    jobs = jobs();
  }

  private EngineJobs jobs() {
    return new EngineJobs(workspace.resolve("jobs"), EngineCommand.ofThisJvm(List.of("-Xmx256m")));
  }

  private JobRequest corpusRequest(String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("corpus", "--text", text.toString(), "--out", corpus.toString()));
    arguments.addAll(List.of(more));
    return JobRequest.of(JobKind.CORPUS, "Corpus of numbers", corpus, arguments);
  }

  private static JobSnapshot end(EngineJob job) throws Exception {
    long start = System.nanoTime();
    while (job.look().state().live() && System.nanoTime() - start < PATIENCE.toNanos()) {
      Thread.sleep(20);
    }
    return job.look();
  }

  @Test
  void a_command_runs_to_its_end_and_tells_phases_and_result() throws Exception {
    EngineJob job = jobs.start(corpusRequest("--vocab-size", "200", "--threads", "1"));
    JobSnapshot end = end(job);
    assertEquals(JobState.DONE, end.state(), job.errors());
    assertTrue(Corpus.isCorpus(corpus), "words with quotes and dollars are handed on as they are");
    assertTrue(end.phases().size() >= 2, () -> String.valueOf(end.phases()));
    assertEquals(end.phases().size(), end.phases().stream().map(JobProgress::phase).count());
    assertEquals("corpus", end.result().orElseThrow().path("type").asText());
    assertEquals(4, end.result().orElseThrow().at("/card/documents/read").asLong());
    assertEquals("", end.message());
  }

  @Test
  void a_command_that_fails_gives_its_sentence() throws Exception {
    EngineJob job =
        jobs.start(
            JobRequest.of(
                JobKind.CORPUS,
                "Nothing",
                corpus,
                List.of("corpus", "--text", "/no/such/text", "--out", corpus.toString())));
    JobSnapshot end = end(job);
    assertEquals(JobState.FAILED, end.state());
    assertTrue(end.message().contains("/no/such/text"), end.message());
    assertFalse(end.message().startsWith("daybench:"), end.message());
  }

  @Test
  void a_command_of_a_group_gives_its_sentence_too() throws Exception {
    EngineJob job =
        jobs.start(
            JobRequest.of(
                JobKind.EVALUATION,
                "Scores",
                workspace.resolve("scores"),
                List.of("glue", "table", "/no/such/scores")));
    JobSnapshot end = end(job);
    assertEquals(JobState.FAILED, end.state());
    assertTrue(end.message().contains("/no/such/scores"), end.message());
  }

  @Test
  void another_window_finds_the_job_with_all_it_said() throws Exception {
    EngineJob started = jobs.start(corpusRequest("--vocab-size", "200", "--threads", "1"));
    EngineJobs after = jobs();
    List<EngineJob> found = after.list();
    assertEquals(1, found.size());
    assertEquals(started.request(), found.getFirst().request());
    JobSnapshot end = end(found.getFirst());
    assertEquals(JobState.DONE, end.state());
    assertEquals(end(started), end);
    after.forget(found.getFirst());
    assertEquals(List.of(), after.list());
    assertTrue(Corpus.isCorpus(corpus), "what a job made outlasts its folder");
  }

  @Test
  void a_job_can_be_cancelled_and_is_not_forgotten_while_it_runs() throws Exception {
    EngineJob job = jobs.start(slow());
    while (job.look().phases().isEmpty() && job.look().state().live()) {
      Thread.sleep(10);
    }
    assertThrows(UserException.class, () -> jobs.forget(job));
    assertTrue(job.cancel());
    JobSnapshot end = end(job);
    assertEquals(JobState.CANCELLED, end.state(), job.errors());
    assertFalse(job.cancel());
    assertFalse(Corpus.isCorpus(corpus));
  }

  private JobRequest slow() throws IOException {
    StringBuilder words = new StringBuilder();
    Random random = new Random(1);
    for (int i = 0; i < 400_000; i++) {
      words.append(Integer.toString(random.nextInt(1 << 30), 36)).append(i % 12 == 0 ? ". " : " ");
    }
    Files.writeString(text.resolve("words.txt"), words);
    return corpusRequest("--vocab-size", "30000", "--threads", "1");
  }

  @Test
  void a_process_that_was_killed_is_told_from_one_that_ended() throws Exception {
    EngineJob job = jobs.start(slow());
    while (job.look().phases().isEmpty() && job.look().state().live()) {
      Thread.sleep(10);
    }
    long pid = pid(job);
    ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    assertEquals(JobState.FAILED, endOf(job), "this window saw it die");
    Files.deleteIfExists(new JobFolder(job.folder()).exitFile());
    assertEquals(JobState.LOST, jobs().attach(job.folder()).look().state());
  }

  private static JobState endOf(EngineJob job) throws Exception {
    long start = System.nanoTime();
    JobFolder folder = new JobFolder(job.folder());
    while (folder.exitCode().equals(OptionalInt.empty())
        && System.nanoTime() - start < PATIENCE.toNanos()) {
      Thread.sleep(20);
    }
    return job.look().state();
  }

  private static long pid(EngineJob job) throws IOException {
    String json = Files.readString(new JobFolder(job.folder()).processFile());
    return Long.parseLong(json.replaceAll("(?s).*\"pid\" : (\\d+).*", "$1"));
  }

  @Test
  void a_process_leads_a_session_of_its_own() throws Exception {
    EngineJob job = jobs.start(slow());
    while (job.look().phases().isEmpty() && job.look().state().live()) {
      Thread.sleep(10);
    }
    Optional<String> own = session(ProcessHandle.current().pid());
    Optional<String> its = session(pid(job));
    job.cancel();
    assertTrue(own.isPresent());
    assertNotEquals(own, its);
    end(job);
  }

  /** The session of a process, the sixth field of its stat(5). */
  private static Optional<String> session(long pid) throws IOException {
    String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
    return Optional.of(stat.substring(stat.lastIndexOf(')') + 2).split(" ", 5)[3]);
  }

  @Test
  void an_engine_that_cannot_be_started_leaves_nothing_behind() throws Exception {
    EngineJobs broken =
        new EngineJobs(workspace.resolve("jobs"), new EngineCommand(List.of("/no/such/java")));
    UserException e = assertThrows(UserException.class, () -> broken.start(corpusRequest()));
    assertTrue(String.valueOf(e.getMessage()).contains("engine"), e.getMessage());
    assertEquals(List.of(), broken.list());
  }

  @Test
  void a_damaged_folder_does_not_hide_the_others() throws Exception {
    Path damaged = workspace.resolve("jobs/damaged");
    Files.createDirectories(damaged);
    Files.writeString(damaged.resolve("job.json"), "{ no json");
    EngineJob job =
        jobs.start(JobRequest.of(JobKind.CORPUS, "Help", corpus, List.of("corpus", "--help")));
    assertEquals(List.of(job.folder()), jobs.list().stream().map(EngineJob::folder).toList());
    assertEquals(JobState.DONE, end(job).state());
  }
}
