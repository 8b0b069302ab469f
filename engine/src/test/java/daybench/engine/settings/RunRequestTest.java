package daybench.engine.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import daybench.datasets.UserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunRequestTest {
  private static final RunRequest REQUEST =
      Presets.load("tiny", 8190).request("demo", "/corpora/one", 2, 42, "0.1.0");

  private static String refused(String json) {
    UserException refused =
        assertThrows(UserException.class, () -> RunRequest.fromJson(json, "run.json"));
    return String.valueOf(refused.getMessage());
  }

  @Test
  void is_the_same_after_writing_and_reading() {
    assertEquals(REQUEST, RunRequest.fromJson(REQUEST.toJson(), "run.json"));
  }

  @Test
  void an_unknown_key_is_named_with_its_place() {
    String json = REQUEST.toJson().replace("\"layers\"", "\"layres\" : 3, \"layers\"");
    assertTrue(refused(json).contains("model.layres"), refused(json));
  }

  @Test
  void a_missing_key_is_named() {
    String json = REQUEST.toJson().replaceFirst("\"layers\" : 3,", "");
    assertTrue(refused(json).contains("layers"), refused(json));
  }

  @Test
  void a_missing_section_is_named() {
    String json = REQUEST.toJson().replaceFirst("\"precision\" : \"AUTO\",", "");
    assertTrue(refused(json).contains("precision"), refused(json));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"layers\" : 3|\"layers\" : 0|layers",
        "\"layers\" : 3|\"layers\" : 4.5|layers",
        "\"layers\" : 3|\"layers\" : null|layers",
        "\"heads\" : 4|\"heads\" : 3|attention heads",
        "\"microBatch\" : 16|\"microBatch\" : 15|does not divide",
        "\"learningRate\" : 0.002|\"learningRate\" : -1|learningRate",
        "\"hiddenDropout\" : 0.0|\"hiddenDropout\" : 1.0|hiddenDropout",
        "\"rate\" : 0.3|\"rate\" : 1.5|masking rate",
        "\"kind\" : \"LINEAR\"|\"kind\" : \"ROUND\"|kind",
        "\"seconds\" : 300.0|\"seconds\" : null|no end",
        "\"basis\" : \"TIME\"|\"basis\" : \"STEPS\"|maximum number of steps",
        "\"schema\" : 1|\"schema\" : 99|schema 99",
        "\"name\" : \"demo\"|\"name\" : \" \"|name",
      })
  void a_wrong_value_is_refused_with_a_sentence(String found, String replaced, String expected) {
    assertTrue(REQUEST.toJson().contains(found), REQUEST.toJson());
    String message = refused(REQUEST.toJson().replace(found, replaced));
    assertTrue(message.contains(expected), message);
  }

  @Test
  void text_that_is_no_json_is_refused() {
    assertTrue(refused("{\"name\": ").contains("run.json"));
    assertTrue(refused("[]").contains("run.json"));
    assertTrue(refused("").contains("run.json"));
  }

  @Test
  void a_validation_is_due_by_seconds_or_by_share() {
    ValidationSettings both = new ValidationSettings(60, 0.1, 10, 8);
    assertTrue(both.due(60, 0));
    assertTrue(both.due(0, 0.1));
    assertEquals(false, both.due(59, 0.09));
    assertEquals(false, new ValidationSettings(0, 0, 10, 8).due(1e9, 1));
  }

  @Test
  void only_a_bad_loss_late_enough_gives_up_a_run() {
    EarlyStopSettings stop = EarlyStopSettings.defaults();
    assertEquals(false, stop.givesUp(9, 10_799));
    assertEquals(true, stop.givesUp(6.1, 10_800));
    assertEquals(true, stop.givesUp(Double.NaN, 10_800));
    assertEquals(false, stop.givesUp(5.9, 10_800));
    assertEquals(false, EarlyStopSettings.off().givesUp(99, 1e9));
  }
}
