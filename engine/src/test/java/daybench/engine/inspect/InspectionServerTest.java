package daybench.engine.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import daybench.datasets.CancelSignal;
import daybench.datasets.ProgressListener;
import daybench.engine.device.ComputeDevice;
import daybench.engine.device.DevicePreference;
import daybench.engine.export.HuggingFaceExport;
import daybench.engine.finetuning.ClassifierFolder;
import daybench.engine.finetuning.FineTuneListener;
import daybench.engine.finetuning.FineTuneSettings;
import daybench.engine.finetuning.FineTuning;
import daybench.engine.finetuning.MadeTasks;
import daybench.engine.finetuning.StartingPoint;
import daybench.engine.finetuning.TextClassifier;
import daybench.engine.finetuning.TrainedClassifier;
import daybench.engine.inference.Candidate;
import daybench.engine.inference.FillMask;
import daybench.engine.inference.LoadedModel;
import daybench.engine.inference.Surprisal;
import daybench.engine.inference.TokenSurprisal;
import daybench.engine.weights.TrainedModel;
import daybench.engine.weights.TrainedModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InspectionServerTest {
  private static final String TEXT = "The café [MASK] on mats.";

  @TempDir private Path temporary;
  private Path preNorm = Path.of("");
  private Path postNorm = Path.of("");
  private @Nullable Asker started;

  @BeforeAll
  void exportModels(@TempDir Path models) throws IOException {
    preNorm = export(TrainedModels.preNorm(), models.resolve("pre"));
    postNorm = export(TrainedModels.postNorm(), models.resolve("post"));
  }

  @BeforeEach
  void start() throws IOException {
    started = new Asker(2);
    Asker asker = started;
    InspectionAnswer.Ready ready =
        assertInstanceOf(InspectionAnswer.Ready.class, asker.next(), "the first line");
    assertEquals(InspectionProtocol.VERSION, ready.protocol());
    assertEquals(ProcessHandle.current().pid(), ready.pid());
  }

  @AfterEach
  void stop() {
    asker().close();
  }

  private Asker asker() {
    return Objects.requireNonNull(started);
  }

  private static Path export(TrainedModel model, Path folder) throws IOException {
    new HuggingFaceExport(model, ProgressListener.NONE, CancelSignal.NEVER)
        .write(folder, "Model", List.of(), false);
    return folder;
  }

  private int open(long id, Path place) {
    InspectionAnswer answer = asker().ask(new InspectionRequest.Open(id, place.toString()));
    InspectionAnswer.Opened opened = assertInstanceOf(InspectionAnswer.Opened.class, answer);
    assertEquals(id, opened.id());
    return opened.model();
  }

  private String refusal(InspectionRequest request) {
    InspectionAnswer.Refused refused =
        assertInstanceOf(InspectionAnswer.Refused.class, asker().ask(request));
    assertEquals(request.id(), refused.id());
    return refused.message();
  }

  @Test
  void models_side_by_side_answer_as_they_do_in_this_process() throws IOException {
    int first = open(1, preNorm);
    int second = open(2, postNorm);
    long id = 3;
    for (int model : List.of(first, second, first)) {
      Path place = model == first ? preNorm : postNorm;
      try (LoadedModel here = LoadedModel.open(place, warning -> {})) {
        InspectionAnswer.Filled filled =
            assertInstanceOf(
                InspectionAnswer.Filled.class,
                asker().ask(new InspectionRequest.Fill(id++, model, TEXT, 4)));
        List<Candidate> expected = new FillMask(here).fill(TEXT, 4).getFirst().candidates();
        List<Candidate> told = filled.masks().getFirst().candidates();
        for (int i = 0; i < 4; i++) {
          assertEquals(expected.get(i).token(), told.get(i).token());
          assertEquals(expected.get(i).probability(), told.get(i).probability(), 1e-5);
        }
        InspectionAnswer.Surprised surprised =
            assertInstanceOf(
                InspectionAnswer.Surprised.class,
                asker().ask(new InspectionRequest.Surprisal(id++, model, TEXT)));
        List<TokenSurprisal> scored =
            new Surprisal(here).of(TEXT, ProgressListener.NONE, CancelSignal.NEVER);
        assertEquals(scored.size(), surprised.tokens().size());
        for (int i = 0; i < scored.size(); i++) {
          assertEquals(scored.get(i).start(), surprised.tokens().get(i).start());
          assertEquals(scored.get(i).nats(), surprised.tokens().get(i).nats(), 1e-4);
        }
      }
    }
  }

  @Test
  void tokens_come_with_their_places_in_the_text() {
    String text = "The cafés sat, 東 [MASK] zzz";
    InspectionAnswer.Tokenised tokenised =
        assertInstanceOf(
            InspectionAnswer.Tokenised.class,
            asker().ask(new InspectionRequest.Tokenise(2, open(1, preNorm), text)));
    assertEquals(
        List.of("the", "cafe", "##s", "sat", ",", "東", "[MASK]", "[UNK]"),
        tokenised.tokens().stream().map(TextToken::token).toList());
    assertEquals(
        List.of("The", "café", "s", "sat", ",", "東", "[MASK]", "zzz"),
        tokenised.tokens().stream()
            .map(token -> text.substring(token.start(), token.end()))
            .toList());
    assertEquals(
        List.of("[MASK]", "[UNK]"),
        tokenised.tokens().stream().filter(TextToken::special).map(TextToken::token).toList());
  }

  @Test
  void a_model_tells_what_it_is() {
    InspectionAnswer.Opened opened =
        assertInstanceOf(
            InspectionAnswer.Opened.class,
            asker().ask(new InspectionRequest.Open(5, preNorm.toString())));
    InspectedModel about = opened.about();
    assertEquals(preNorm.toString(), about.place());
    assertNull(about.checkpoint());
    assertEquals(2, about.layers());
    assertEquals(8, about.hiddenSize());
    assertEquals(TrainedModels.preNorm().settings().parameterCount(), about.parameters());
    assertEquals(21, about.vocabularySize());
    assertTrue(about.uncased());
  }

  @Test
  void only_so_many_models_are_open_and_a_closed_one_makes_room() {
    int first = open(1, preNorm);
    open(2, postNorm);
    String message = refusal(new InspectionRequest.Open(3, preNorm.toString()));
    assertTrue(message.contains("2 models are open"), message);
    assertEquals(
        new InspectionAnswer.Closed(4, first), asker().ask(new InspectionRequest.Close(4, first)));
    refusal(new InspectionRequest.Fill(5, first, TEXT, 1));
    refusal(new InspectionRequest.Close(6, first));
    open(7, preNorm);
  }

  static Stream<String> badLines() {
    return Stream.of(
        "nonsense",
        "[]",
        "{",
        "\"id\"",
        "{\"id\":7}",
        "{\"ask\":\"dance\",\"id\":7}",
        "{\"ask\":\"fill\",\"id\":7}",
        "{\"ask\":\"fill\",\"id\":7,\"model\":1,\"text\":null,\"top\":1}",
        "{\"ask\":\"fill\",\"id\":7,\"model\":1,\"text\":\"[MASK]\",\"top\":0}",
        "{\"ask\":\"fill\",\"id\":7,\"model\":1,\"text\":\"[MASK]\",\"top\":1000000}",
        "{\"ask\":\"fill\",\"id\":\"seven\",\"model\":1,\"text\":\"[MASK]\",\"top\":1}",
        "{\"ask\":\"fill\",\"id\":7,\"model\":1.5,\"text\":\"[MASK]\",\"top\":1}",
        "{\"ask\":\"fill\",\"id\":7,\"model\":1,\"text\":\"no mask\",\"top\":1}",
        "{\"ask\":\"fill\",\"id\":7,\"model\":9,\"text\":\"[MASK]\",\"top\":1}",
        "{\"ask\":\"fill\",\"id\":7,\"model\":1,\"text\":\"[MASK]\",\"top\":1,\"more\":1}",
        "{\"ask\":\"fill\",\"id\":7,\"model\":1,\"text\":\""
            + "[MASK]".repeat(101)
            + "\",\"top\":1}",
        "{\"ask\":\"tokenise\",\"id\":7,\"model\":1,\"text\":\"" + "a".repeat(100_001) + "\"}",
        "{\"ask\":\"tokenise\",\"id\":7,\"model\":1,\"text\":\"" + "a".repeat(2_000_000) + "\"}",
        "{\"ask\":\"open\",\"id\":7,\"place\":\"/nowhere/at/all\"}",
        "{\"ask\":\"open\",\"id\":7,\"place\":\"\"}",
        "{\"ask\":\"open\",\"id\":7,\"place\":\"\\u0000\"}",
        "{\"ask\":\"close\",\"id\":7,\"model\":-1}",
        "{\"a\":".repeat(2_000));
  }

  @ParameterizedTest
  @MethodSource("badLines")
  void a_bad_request_is_told_in_a_line_and_the_next_one_is_answered(String line) {
    int model = open(1, preNorm);
    asker().send(line);
    InspectionAnswer.Refused refused =
        assertInstanceOf(InspectionAnswer.Refused.class, asker().next());
    boolean told = line.contains("\"id\":7") && line.endsWith("}") && line.length() < 1_000_000;
    assertEquals(told ? Long.valueOf(7) : null, refused.id());
    assertTrue(refused.message().endsWith("."), refused.message());
    assertTrue(!refused.message().contains("Exception"), refused.message());
    assertInstanceOf(
        InspectionAnswer.Filled.class, asker().ask(new InspectionRequest.Fill(8, model, TEXT, 1)));
  }

  @Test
  void empty_lines_and_texts_are_no_harm() {
    int model = open(1, preNorm);
    asker().send("");
    asker().send("  ");
    assertEquals(
        new InspectionAnswer.Tokenised(2, List.of()),
        asker().ask(new InspectionRequest.Tokenise(2, model, "")));
    InspectionAnswer.Surprised surprised =
        assertInstanceOf(
            InspectionAnswer.Surprised.class,
            asker().ask(new InspectionRequest.Surprisal(3, model, " ")));
    assertEquals(List.of(), surprised.tokens());
  }

  @Test
  void a_request_can_be_taken_back_at_work_and_waiting() {
    int model = open(1, preNorm);
    asker().send(new InspectionRequest.Surprisal(2, model, "the cat sat ".repeat(8_000)));
    asker().send(new InspectionRequest.Fill(3, model, TEXT, 1));
    asker().send(new InspectionRequest.Fill(4, model, TEXT, 1));
    asker().send(new InspectionRequest.Cancel(5, 3));
    assertInstanceOf(InspectionAnswer.Progressed.class, asker().next());
    asker().send(new InspectionRequest.Cancel(6, 2));
    InspectionAnswer answer = asker().next();
    while (answer instanceof InspectionAnswer.Progressed) {
      answer = asker().next();
    }
    assertEquals(new InspectionAnswer.Cancelled(2), answer);
    assertEquals(new InspectionAnswer.Cancelled(3), asker().next());
    assertEquals(4, assertInstanceOf(InspectionAnswer.Filled.class, asker().next()).id());
  }

  @Test
  void an_id_that_is_not_answered_yet_cannot_be_used_again() {
    int model = open(1, preNorm);
    asker().send(new InspectionRequest.Surprisal(2, model, "the cat sat ".repeat(8_000)));
    asker().send(new InspectionRequest.Fill(2, model, TEXT, 1));
    InspectionAnswer answer = asker().next();
    while (answer instanceof InspectionAnswer.Progressed) {
      answer = asker().next();
    }
    assertEquals(2, assertInstanceOf(InspectionAnswer.Refused.class, answer).id());
  }

  @Test
  void a_model_that_diverged_is_refused_and_takes_no_room() throws IOException {
    Path place = temporary.resolve("checkpoint");
    TrainedModel model = TrainedModels.preNorm();
    model.values().forEach(value -> value.putFloat(0, Float.NaN));
    Checkpoints.write(place, model);
    Path checkpoint = place.resolve("step-000000007");
    for (int i = 0; i < 3; i++) {
      String message = refusal(new InspectionRequest.Open(10 + i, checkpoint.toString()));
      assertTrue(message.contains("diverged"), message);
    }
    open(20, preNorm);
    open(21, postNorm);
  }

  @Test
  void a_checkpoint_tells_its_step_and_loss() throws IOException {
    Path place = temporary.resolve("of-a-run");
    Checkpoints.write(place, TrainedModels.preNorm());
    Path checkpoint = place.resolve("step-000000007");
    InspectionAnswer.Opened opened =
        assertInstanceOf(
            InspectionAnswer.Opened.class,
            asker().ask(new InspectionRequest.Open(1, checkpoint.toString())));
    assertEquals(checkpoint.toString(), opened.about().checkpoint());
    assertEquals(7L, opened.about().step());
    assertEquals(2.5, opened.about().heldOutLoss());
    assertTrue(Files.isDirectory(checkpoint));
  }

  @Test
  void candidates_outside_ascii_survive_the_way() {
    InspectionAnswer.Filled filled =
        assertInstanceOf(
            InspectionAnswer.Filled.class,
            asker().ask(new InspectionRequest.Fill(2, open(1, preNorm), "[MASK]", 21)));
    List<String> tokens =
        filled.masks().getFirst().candidates().stream().map(Candidate::token).toList();
    assertTrue(tokens.contains("東") && tokens.contains("café"), tokens.toString());
  }

  private static FineTuneSettings settings(int maximumLength) {
    FineTuneSettings usual = FineTuneSettings.defaults(1);
    return new FineTuneSettings(
        usual.optimiser(),
        usual.schedule(),
        16,
        1,
        0,
        usual.pooling(),
        usual.segments(),
        maximumLength,
        usual.overlong(),
        usual.precision(),
        1,
        1);
  }

  @Test
  void a_classifier_says_what_it_says_in_this_process() throws IOException {
    ComputeDevice cpu = ComputeDevice.choose(DevicePreference.CPU);
    TrainedClassifier trained =
        new FineTuning(
                StartingPoint.read(preNorm, false, warning -> {}),
                MadeTasks.animals(32, 8),
                settings(12),
                cpu)
            .run(FineTuneListener.NONE, CancelSignal.NEVER)
            .classifier();
    Path folder = temporary.resolve("classifier");
    ClassifierFolder.write(folder, trained);
    String text = "a dog ran home";
    InspectionAnswer.Classified classified =
        assertInstanceOf(
            InspectionAnswer.Classified.class,
            asker().ask(new InspectionRequest.Classify(1, folder.toString(), text, null)));
    try (TextClassifier here = new TextClassifier(trained, cpu)) {
      double[] expected = here.classify(text, null);
      assertEquals(expected.length, classified.said().size());
      for (int i = 0; i < expected.length; i++) {
        assertEquals(expected[i], classified.said().get(i).value(), 1e-5);
      }
    }
    String pair = refusal(new InspectionRequest.Classify(2, folder.toString(), text, text));
    assertTrue(pair.contains("one text"), pair);
    String none = refusal(new InspectionRequest.Classify(3, preNorm.toString(), text, null));
    assertTrue(none.contains("no classifier"), none);
  }
}
