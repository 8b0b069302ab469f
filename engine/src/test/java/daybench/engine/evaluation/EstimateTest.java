package daybench.engine.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class EstimateTest {
  private static final Estimate SIX = new Estimate(6, 60);

  @Test
  void other_grids_take_time_by_their_trainings() {
    assertEquals(new Estimate(9, 90), SIX.of(9));
    assertEquals(new Estimate(24, 240), SIX.times(4));
  }

  @Test
  void several_at_a_time_share_the_time_but_no_more_than_there_are() {
    assertEquals(new Estimate(6, 20), SIX.atOnce(3));
    assertEquals(new Estimate(6, 10), SIX.atOnce(64));
  }
}
