package daybench.engine.cli;

import daybench.datasets.UserException;
import daybench.datasets.corpus.Corpus;
import daybench.datasets.corpus.CorpusRequest;
import daybench.datasets.corpus.VocabularyChoice;
import daybench.datasets.packing.Packing;
import daybench.datasets.sources.CorpusSource;
import daybench.datasets.sources.WikiExtractorSource;
import daybench.datasets.wordpiece.Vocabulary;
import daybench.engine.DaybenchVersion;
import daybench.engine.cli.demo.DemoFolder;
import daybench.engine.cli.demo.DemoPlan;
import daybench.engine.cli.demo.SampleSentences;
import daybench.engine.cli.fill.FillAsking;
import daybench.engine.cli.options.CorpusSourceOptions;
import daybench.engine.cli.terminal.Console;
import daybench.engine.cli.terminal.Durations;
import daybench.engine.device.DevicePreference;
import daybench.engine.inference.LoadedModel;
import daybench.engine.run.RunFolder;
import daybench.engine.run.RunReader;
import daybench.engine.run.RunState;
import daybench.engine.run.ShownState;
import daybench.engine.settings.BudgetSettings;
import daybench.engine.settings.Presets;
import daybench.engine.settings.RunRequest;
import daybench.engine.training.PretrainingJob;
import daybench.engine.training.Workplace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;

/** The demo, step by step; each step that an interrupted demo has made already is passed over. */
final class DemoJob {
  static final int VOCABULARY_SIZE = 8_192;
  private static final int SEQUENCE_LENGTH = 128;
  private static final int SHOWN_TOKENS = 5;
  private static final long SEED = 1;

  private final Console console;
  private final boolean json;
  private final Logs logs;
  private final DemoPlan plan;

  DemoJob(Console console, boolean json, Logs logs, DemoPlan plan) {
    this.console = console;
    this.json = json;
    this.logs = logs;
    this.plan = plan;
  }

  /**
   * Makes all that the plan says.
   *
   * @param anew throws away what an earlier demo left
   * @return the exit code
   */
  int run(DemoFolder demo, boolean anew) throws Exception {
    CorpusSource source = source();
    checkInputs(source);
    if (demo.begin(plan, anew)) {
      say("Going on with the demo in %s (%s).".formatted(demo.root(), plan.description()));
    }
    try {
      prepare(demo, source);
    } catch (CancellationException e) {
      say("Interrupted; the same command goes on.");
      return ExitCodes.INTERRUPTED;
    }
    TrainingJob.Result trained = train(demo);
    if (trained.state() != RunState.FINISHED) {
      say("The demo is not finished; the same command goes on.");
      return trained.exitCode();
    }
    fill(demo);
    export(demo);
    demo.finish(plan);
    tellNext(demo);
    return ExitCodes.DONE;
  }

  /** Refuses what cannot be read before the folder is taken for it. */
  private void checkInputs(CorpusSource source) throws IOException {
    source.partitions();
    if (plan.vocabularyFile() != null) {
      Vocabulary.read(Path.of(plan.vocabularyFile()));
    }
  }

  private CorpusSource source() {
    return plan.corpusSource() == null
        ? CorpusSourceOptions.ofTheRunningJdk()
        : new WikiExtractorSource(Path.of(plan.corpusSource()));
  }

  private void prepare(DemoFolder demo, CorpusSource source) throws IOException {
    if (Corpus.isCorpus(demo.corpus())) {
      try (Corpus corpus = Corpus.open(demo.corpus())) {
        say("Step 1 of 4: the corpus is there already (%s).".formatted(corpus.folder()));
        return;
      } catch (UserException e) {
        say("The corpus of the earlier demo cannot be used, so it is made anew: " + e.getMessage());
      }
    }
    say(
        "Step 1 of 4: preparing "
            + (plan.corpusSource() == null ? "the JDK's documentation" : plan.corpusSource()));
    VocabularyChoice choice =
        plan.vocabularyFile() == null
            ? new VocabularyChoice.Train(VOCABULARY_SIZE, true)
            : new VocabularyChoice.Load(Path.of(plan.vocabularyFile()), true);
    CorpusRequest request =
        new CorpusRequest(
            List.of(source),
            choice,
            Packing.FULL,
            SEQUENCE_LENGTH,
            CorpusRequest.DEFAULT_HELD_OUT_SHARE,
            SEED,
            Runtime.getRuntime().availableProcessors(),
            true,
            DaybenchVersion.number());
    try (Interrupts interrupts = Interrupts.handle(() -> {})) {
      new CorpusJob(console, json).prepare(request, demo.corpus(), interrupts);
    }
  }

  private TrainingJob.Result train(DemoFolder demo) throws Exception {
    say("");
    Workplace workplace = new Workplace(CorpusOfRun::open, DevicePreference.AUTO);
    PretrainingJob job;
    if (Files.exists(demo.run().resolve(RunFolder.REQUEST))) {
      RunReader reader = new RunReader(RunFolder.open(demo.run()));
      if (reader.snapshot().state() == ShownState.FINISHED) {
        say("Step 2 of 4: the model is trained already.");
        return new TrainingJob.Result(RunState.FINISHED, ExitCodes.DONE);
      }
      say("Step 2 of 4: going on with the training");
      job = PretrainingJob.resume(demo.run(), null, workplace);
    } else {
      say("Step 2 of 4: training");
      job = PretrainingJob.create(demo.run(), request(demo), workplace);
      job.folder().sentences().write(sentences());
    }
    return new TrainingJob(console, json, logs).train(job);
  }

  private RunRequest request(DemoFolder demo) {
    Path corpus = demo.corpus().toAbsolutePath().normalize();
    int size;
    try (Corpus opened = Corpus.open(corpus)) {
      size = opened.vocabulary().size();
    }
    return Presets.load(plan.preset(), size)
        .request(
            "demo",
            corpus.toString(),
            Runtime.getRuntime().availableProcessors(),
            SEED,
            DaybenchVersion.number())
        .withBudget(BudgetSettings.ofSeconds(plan.budgetSeconds()));
  }

  private void fill(DemoFolder demo) throws IOException {
    say("");
    say("Step 3 of 4: filling masks");
    try (LoadedModel model = LoadedModel.open(demo.run(), new Warnings(console))) {
      FillAsking asking = new FillAsking(model, console, SHOWN_TOKENS);
      for (String sentence : sentences()) {
        asking.ask(sentence).to(console, json);
      }
    }
  }

  private List<String> sentences() {
    return plan.corpusSource() == null ? SampleSentences.ofTheJdk() : SampleSentences.general();
  }

  private void export(DemoFolder demo) throws IOException {
    say("");
    say("Step 4 of 4: exporting");
    try (Interrupts interrupts = Interrupts.handle(() -> {})) {
      new ExportJob(console, json)
          .export(demo.run(), demo.model(), ExportFormat.HUGGINGFACE, true, interrupts);
    }
  }

  private void tellNext(DemoFolder demo) {
    say("");
    say("Here is now:");
    say("  %-20s the prepared text".formatted(demo.corpus()));
    say("  %-20s the run: its settings, its course, its checkpoints".formatted(demo.run()));
    say("  %-20s the model, for Hugging Face Transformers".formatted(demo.model()));
    new NextSteps(console, json)
        .say(
            "daybench fill %s 'A text of yours with a [MASK].'".formatted(demo.run()),
            "daybench resume %s --budget %s"
                .formatted(
                    demo.run(), Durations.formatSeconds(2 * plan.budgetSeconds()).replace(" ", "")),
            "daybench corpus --text FOLDER --out corpus/    and then \"daybench train\"");
  }

  private void say(String text) {
    if (!json) {
      console.line(text);
    }
  }
}
