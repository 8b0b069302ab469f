package daybench.engine.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import daybench.datasets.UserException;
import daybench.engine.settings.ScheduleBasis;
import daybench.engine.settings.ScheduleKind;
import daybench.engine.settings.ScheduleSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LearningRateScheduleTest {
  private static ScheduleSettings settings(ScheduleKind kind, double warmup, double last) {
    return new ScheduleSettings(kind, ScheduleBasis.TIME, warmup, null, 0.5, 10, last, null);
  }

  private static double factor(ScheduleKind kind, double position, double total) {
    return LearningRateSchedule.of(settings(kind, 0.1, 0)).factor(position, total);
  }

  @ParameterizedTest
  @CsvSource({
    "LINEAR, 0, 0",
    "LINEAR, 5, 0.5",
    "LINEAR, 10, 1",
    "LINEAR, 55, 0.5",
    "LINEAR, 91, 0.1",
    "LINEAR, 100, 0",
    "LINEAR, 120, 0",
    "POLYNOMIAL, 0, 0",
    "POLYNOMIAL, 5, 0.5",
    "POLYNOMIAL, 10, 1",
    "POLYNOMIAL, 55, 0.25",
    "POLYNOMIAL, 82, 0.04",
    "POLYNOMIAL, 100, 0",
    "POLYNOMIAL, 120, 0",
    "COSINE, 0, 0",
    "COSINE, 5, 0.5",
    "COSINE, 10, 1",
    "COSINE, 55, 0.5",
    "COSINE, 40, 0.75",
    "COSINE, 100, 0",
    "COSINE, 120, 0",
    "EXPONENTIAL, 0, 0",
    "EXPONENTIAL, 5, 0.25",
    "EXPONENTIAL, 10, 1",
    "EXPONENTIAL, 20, 0.5",
    "EXPONENTIAL, 40, 0.125",
    "CONSTANT, 0, 0",
    "CONSTANT, 5, 0.5",
    "CONSTANT, 10, 1",
    "CONSTANT, 99, 1"
  })
  void follows_its_formula(ScheduleKind kind, double position, double expected) {
    assertEquals(expected, factor(kind, position, 100), 1e-12);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.01, 1, 60, 300, 3599, 3600, 86_400})
  void a_budget_of_any_length_decays_without_a_cliff(double total) {
    for (ScheduleKind kind :
        new ScheduleKind[] {ScheduleKind.LINEAR, ScheduleKind.POLYNOMIAL, ScheduleKind.COSINE}) {
      LearningRateSchedule schedule = LearningRateSchedule.of(settings(kind, 0.06, 0));
      double before = schedule.factor(0, total);
      for (int i = 1; i <= 1000; i++) {
        double now = schedule.factor(total * i / 1000, total);
        assertTrue(Math.abs(now - before) < 0.02, kind + " jumps at " + i + " of " + total);
        before = now;
      }
      assertEquals(1, schedule.factor(total * 0.06, total), 1e-9);
      assertEquals(0, before);
    }
  }

  @ParameterizedTest
  @EnumSource(ScheduleKind.class)
  void without_a_warm_up_it_starts_at_the_peak(ScheduleKind kind) {
    assertEquals(1, LearningRateSchedule.of(settings(kind, 0, 0)).factor(0, 100));
  }

  @ParameterizedTest
  @EnumSource(ScheduleKind.class)
  void the_factor_stays_between_0_and_1(ScheduleKind kind) {
    LearningRateSchedule schedule = LearningRateSchedule.of(settings(kind, 0.3, 0.1));
    for (double p = 0; p < 30; p += 0.1) {
      double f = schedule.factor(p, 20);
      assertTrue(f >= 0 && f <= 1, kind + " gives " + f);
    }
  }

  @Test
  void the_final_fraction_is_where_the_decay_ends() {
    for (ScheduleKind kind :
        new ScheduleKind[] {
          ScheduleKind.LINEAR,
          ScheduleKind.POLYNOMIAL,
          ScheduleKind.COSINE,
          ScheduleKind.EXPONENTIAL
        }) {
      assertEquals(
          0.2, LearningRateSchedule.of(settings(kind, 0.1, 0.2)).factor(1000, 1000), 1e-12);
    }
  }

  @Test
  void a_warm_up_in_steps_does_not_depend_on_the_total() {
    ScheduleSettings settings =
        new ScheduleSettings(ScheduleKind.LINEAR, ScheduleBasis.STEPS, 0, 50L, 0.5, 10, 0, null);
    LearningRateSchedule schedule = LearningRateSchedule.of(settings);
    assertEquals(0.5, schedule.factor(25, 100));
    assertEquals(0.5, schedule.factor(25, 100_000));
    assertEquals(0.5, schedule.factor(75, 100));
  }

  @Test
  void a_warm_up_as_long_as_the_total_divides_by_nothing() {
    ScheduleSettings settings =
        new ScheduleSettings(ScheduleKind.LINEAR, ScheduleBasis.STEPS, 0, 100L, 0.5, 10, 0, null);
    LearningRateSchedule schedule = LearningRateSchedule.of(settings);
    assertEquals(0.99, schedule.factor(99, 100));
    assertEquals(0, schedule.factor(100, 100));
  }

  @Test
  void a_polynomial_has_the_power_it_is_given() {
    ScheduleSettings settings = settings(ScheduleKind.POLYNOMIAL, 0.1, 0.1);
    assertEquals(
        0.1 + 0.9 / 8, LearningRateSchedule.of(settings.withPower(3.0)).factor(55, 100), 1e-12);
    assertEquals(
        LearningRateSchedule.of(settings.withKind(ScheduleKind.LINEAR)).factor(70, 100),
        LearningRateSchedule.of(settings.withPower(1.0)).factor(70, 100));
    assertThrows(UserException.class, () -> settings.withPower(0.0));
  }

  @Test
  void a_constant_rate_needs_no_total() {
    LearningRateSchedule schedule =
        LearningRateSchedule.of(settings(ScheduleKind.CONSTANT, 0.1, 0));
    assertEquals(1, schedule.factor(5, Double.POSITIVE_INFINITY));
  }
}
