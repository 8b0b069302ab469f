package daybench.engine.cli.options;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import daybench.datasets.UserException;
import daybench.engine.settings.Activation;
import daybench.engine.settings.NormKind;
import daybench.engine.settings.NormPlacement;
import daybench.engine.settings.Precision;
import daybench.engine.settings.Presets;
import daybench.engine.settings.RunRequest;
import daybench.engine.settings.ScheduleBasis;
import daybench.engine.settings.ScheduleKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

class RequestOptionsTest {
  @TempDir private Path folder;

  @Command
  private static final class Host {
    @Mixin private RequestOptions request = new RequestOptions();
  }

  private static RunRequest request(String... arguments) throws IOException {
    Host host = new Host();
    Converters.register(new CommandLine(host)).parseArgs(arguments);
    return host.request.request("run", Path.of("corpus"), 8192, null, "test");
  }

  private static String refusal(String... arguments) {
    return String.valueOf(assertThrows(UserException.class, () -> request(arguments)).getMessage());
  }

  @Test
  void without_options_it_is_the_small_preset() throws IOException {
    RunRequest request = request();
    assertEquals(Presets.load("small", 8192).model(), request.model());
    assertEquals("corpus", request.corpusFolder());
    assertEquals(1, request.seed());
    assertEquals(Runtime.getRuntime().availableProcessors(), request.threads());
  }

  @Test
  void options_replace_the_settings_of_the_preset() throws IOException {
    RunRequest request =
        request(
            ("--preset tiny --layers 3 --hidden 96 --heads 3 --intermediate 200"
                    + " --norm-placement post --norm rms-norm --embedding-norm --activation swish"
                    + " --dropout 10% --rate 2e-3 --batch 64 --micro-batch 16 --schedule cosine"
                    + " --warmup 3% --weight-decay 0.02 --clip 0.5 --masking-rate 20% --whole-word"
                    + " --maskings 4 --validate-every 5m --validate-on 99 --checkpoint-every 2m"
                    + " --checkpoint-at 25%,0.5 --keep 3 --give-up-above 6 --give-up-after 3h"
                    + " --precision fp32 --threads 1 --seed 7 --budget 1h --exit-at 30m")
                .split(" "));
    assertEquals(3, request.model().layers());
    assertEquals(96, request.model().hiddenSize());
    assertEquals(3, request.model().heads());
    assertEquals(200, request.model().intermediateSize());
    assertEquals(NormPlacement.POST, request.model().normPlacement());
    assertEquals(NormKind.RMS_NORM, request.model().norm());
    assertTrue(request.model().embeddingNorm());
    assertEquals(Activation.SWISH, request.model().activation());
    assertEquals(0.1, request.model().hiddenDropout());
    assertEquals(0.1, request.model().attentionDropout());
    assertEquals(2e-3, request.optimiser().learningRate());
    assertEquals(0.02, request.optimiser().weightDecay());
    assertEquals(0.5, request.optimiser().gradientClip());
    assertEquals(64, request.batch().effectiveBatch());
    assertEquals(16, request.batch().microBatch());
    assertEquals(ScheduleKind.COSINE, request.schedule().kind());
    assertEquals(0.03, request.schedule().warmupProportion());
    assertEquals(0.2, request.masking().rate());
    assertTrue(request.masking().wholeWord());
    assertEquals(4, request.masking().maskings());
    assertEquals(7, request.masking().seed());
    assertEquals(7, request.seed());
    assertEquals(300, request.validation().everySeconds());
    assertEquals(0, request.validation().everyBudgetFraction());
    assertEquals(99, request.validation().maximumSequences());
    assertEquals(120, request.checkpoints().everySeconds());
    assertEquals(List.of(0.25, 0.5), request.checkpoints().budgetFractions());
    assertEquals(3, request.checkpoints().keep());
    assertEquals(6.0, request.earlyStop().lossBound());
    assertEquals(10_800, request.earlyStop().afterSeconds());
    assertEquals(Precision.FP32, request.precision());
    assertEquals(1, request.threads());
    assertEquals(3_600.0, request.budget().seconds());
    assertEquals(1_800.0, request.budget().exitAtSeconds());
  }

  @Test
  void a_run_by_steps_schedules_its_rate_over_the_steps() throws IOException {
    RunRequest request = request("--steps", "500", "--warmup-steps", "20");
    assertNull(request.budget().seconds());
    assertEquals(500, request.budget().maximumSteps());
    assertEquals(ScheduleBasis.STEPS, request.schedule().basis());
    assertEquals(20, request.schedule().warmupSteps());
  }

  @Test
  void with_both_ends_the_rate_stays_scheduled_over_time() throws IOException {
    RunRequest request = request("--steps", "500", "--budget", "10m");
    assertEquals(600.0, request.budget().seconds());
    assertEquals(500, request.budget().maximumSteps());
    assertEquals(ScheduleBasis.TIME, request.schedule().basis());
  }

  @Test
  void a_negated_option_switches_off() throws IOException {
    Path settings = folder.resolve("settings.json");
    Files.writeString(settings, "{\"masking\": {\"wholeWord\": true}}");
    assertTrue(request("--settings", settings.toString()).masking().wholeWord());
    assertFalse(
        request("--settings", settings.toString(), "--no-whole-word").masking().wholeWord());
  }

  @Test
  void options_win_over_the_file_and_the_file_over_the_preset() throws IOException {
    Path settings = folder.resolve("settings.json");
    Files.writeString(settings, "{\"model\": {\"layers\": 2, \"hiddenSize\": 64}, \"seed\": 9}");
    RunRequest request = request("--settings", settings.toString(), "--layers", "5");
    assertEquals(5, request.model().layers());
    assertEquals(64, request.model().hiddenSize());
    assertEquals(8, request.model().heads());
    assertEquals(9, request.seed());
  }

  @Test
  void another_runs_request_gives_all_but_its_corpus_and_name() throws IOException {
    Path settings = folder.resolve("run.json");
    RunRequest other = Presets.load("tiny", 30_522).request("other", "elsewhere", 2, 5, "before");
    Files.writeString(settings, other.toJson());
    RunRequest request = request("--settings", settings.toString());
    assertEquals("run", request.name());
    assertEquals("corpus", request.corpusFolder());
    assertEquals(8192, request.model().vocabularySize());
    assertEquals("test", request.daybenchVersion());
    assertEquals(other.optimiser(), request.optimiser());
    assertEquals(5, request.seed());
  }

  @Test
  void any_setting_can_be_set_by_its_name() throws IOException {
    RunRequest request =
        request(
            "--set", "optimiser.beta2=0.95", "--set", "model.initialisation.positions=sinusoidal");
    assertEquals(0.95, request.optimiser().beta2());
    assertEquals("SINUSOIDAL", request.model().initialisation().positions().name());
  }

  @Test
  void what_is_wrong_is_named() throws IOException {
    assertTrue(refusal("--preset", "huge").contains("tiny, small, base, large"));
    assertTrue(refusal("--set", "model.depth=3").contains("\"model.depth\""));
    assertTrue(refusal("--set", "seed.more=3").contains("seed"));
    assertTrue(refusal("--hidden", "100").contains("multiple of the 8 attention heads"));
    assertTrue(refusal("--batch", "10", "--micro-batch", "3").contains("does not divide"));
    assertTrue(refusal("--masking-rate", "0").contains("masking rate"));
    assertTrue(refusal("--layers", "0").contains("at least 1"));
    assertTrue(refusal("--warmup-steps", "5").contains("steps"));
    Path settings = folder.resolve("settings.json");
    Files.writeString(settings, "{\"model\": {\"layers\": ");
    assertTrue(refusal("--settings", settings.toString()).contains("not valid JSON"));
    Files.write(settings, new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    assertTrue(refusal("--settings", settings.toString()).contains("UTF-8"));
  }

  @Test
  void values_of_the_wrong_kind_are_refused_when_parsed() {
    for (String[] arguments :
        new String[][] {
          {"--layers", "many"},
          {"--norm-placement", "middle"},
          {"--masking-rate", "150%"},
          {"--budget", "5"},
          {"--validate-every", "often"},
          {"--checkpoint-at", "25%,x"}
        }) {
      assertThrows(ParameterException.class, () -> request(arguments), arguments[0]);
    }
  }
}
