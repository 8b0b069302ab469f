package daybench.engine.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import daybench.datasets.CancelSignal;
import daybench.datasets.ProgressListener;
import daybench.engine.device.DevicePreference;
import daybench.engine.forecast.Forecast;
import daybench.engine.forecast.Measurement;
import daybench.engine.forecast.MicroBatchTrial;
import daybench.engine.settings.RunRequest;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class SpeedTrialTest {
  private static final RunRequest REQUEST = TinyRuns.request(1_000);

  private static Measurement measure(CancelSignal cancel, double patience) {
    return new SpeedTrial(REQUEST, TinyRuns.data(), DevicePreference.CPU)
        .measure(patience, ProgressListener.NONE, cancel);
  }

  @Test
  void every_size_up_to_the_effective_batch_is_tried_and_timed() {
    Measurement found = measure(CancelSignal.NEVER, 60);
    assertEquals(
        List.of(1, 2, 4, 8), found.trials().stream().map(MicroBatchTrial::microBatch).toList());
    assertTrue(found.complete());
    assertTrue(found.trials().stream().allMatch(one -> one.fits() && one.seconds() > 0));
    assertEquals(8, found.largest().orElseThrow().microBatch());
    assertEquals(100, found.trainingSequences());
    assertTrue(found.tokensPerSequence() > 13 && found.tokensPerSequence() <= 16);
    assertTrue(found.updateSeconds() > 0 && found.validationSecondsPerSequence() > 0);
    assertEquals(1_000, Forecast.of(found, REQUEST).orElseThrow().steps());
  }

  @Test
  void without_patience_one_size_is_tried_and_that_is_said() {
    Measurement found = measure(CancelSignal.NEVER, 0);
    assertEquals(1, found.trials().size());
    assertTrue(!found.complete());
  }

  @Test
  void it_can_be_cancelled() {
    assertThrows(CancellationException.class, () -> measure(() -> true, 60));
  }
}
