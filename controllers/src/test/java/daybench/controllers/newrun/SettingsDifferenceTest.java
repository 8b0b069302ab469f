package daybench.controllers.newrun;

import static org.junit.jupiter.api.Assertions.assertEquals;

import daybench.engine.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettingsDifferenceTest {
  @Test
  void what_differs_is_named_by_its_key_and_numbers_are_compared_as_numbers() {
    assertEquals(
        List.of(
            new SettingsDifference("batch.microBatch", "16", "8"),
            new SettingsDifference("budget.maximumSteps", "null", "5"),
            new SettingsDifference("precision", "\"AUTO\"", "\"BF16\"")),
        SettingsDifference.between(
            Json.parse(
                """
                {"batch": {"microBatch": 16}, "budget": {"seconds": 300}, "precision": "AUTO"}
                """,
                "preset"),
            Json.parse(
                """
                {"batch": {"microBatch": 8}, "budget": {"seconds": 300.0, "maximumSteps": 5},
                 "precision": "BF16"}
                """,
                "run")));
  }
}
