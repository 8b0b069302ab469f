package daybench.controllers.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import daybench.controllers.background.Background;
import daybench.controllers.background.Loadable;
import daybench.datasets.UserException;
import daybench.engine.inspect.InspectionAnswer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The test's own thread plays the thread of the user interface. */
class ClassifierTrialTest {
  private static final Path CLASSIFIER = Path.of("best", "SST-2");

  private final BlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
  private final List<String> asked = new ArrayList<>();
  private final ClassifierTrial trial =
      new ClassifierTrial(
          (classifier, text, second) -> {
            if (text.equals("bad")) {
              throw new UserException("The classifier is damaged.");
            }
            asked.add(text + "|" + second);
            return new InspectionAnswer.Classified(
                1,
                List.of(
                    new InspectionAnswer.Said("good", 0.75),
                    new InspectionAnswer.Said("bad", 0.25)),
                3);
          },
          new Background(queue::add));

  private Loadable<List<ClassifierTrial.Said>> answer() throws InterruptedException {
    while (trial.answer().get() instanceof Loadable.Loading) {
      Runnable next = queue.poll(20, TimeUnit.SECONDS);
      assertTrue(next != null, "no answer came");
      next.run();
    }
    return trial.answer().get();
  }

  @Test
  void a_text_gets_the_probability_of_each_class() throws Exception {
    trial.ask(CLASSIFIER, false, "a text", "is not asked about");
    assertEquals(
        List.of(new ClassifierTrial.Said("good", 0.75), new ClassifierTrial.Said("bad", 0.25)),
        answer().ready().orElseThrow());
    assertEquals(List.of("a text|null"), asked);
    trial.clear();
    assertInstanceOf(Loadable.Idle.class, answer());
  }

  @Test
  void nothing_is_asked_before_both_texts_of_a_pair_are_there() throws Exception {
    trial.ask(CLASSIFIER, true, "one", " ");
    trial.ask(CLASSIFIER, false, " ", "");
    assertInstanceOf(Loadable.Idle.class, answer());
    trial.ask(CLASSIFIER, true, "one", "two");
    answer();
    assertEquals(List.of("one|two"), asked);
  }

  @Test
  void a_classifier_that_cannot_be_asked_says_why() throws Exception {
    trial.ask(CLASSIFIER, false, "bad", "");
    var failed = assertInstanceOf(Loadable.Failed.class, answer());
    assertEquals("The classifier is damaged.", failed.failure().what());
  }
}
