package daybench.controllers.inspect;

import daybench.controllers.jobs.EngineCommand;
import daybench.datasets.UserException;
import daybench.engine.inspect.InspectionAnswer;
import daybench.engine.inspect.InspectionRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks models in an engine process, started with the first question. Where the process dies it is
 * started again, one line says so, and what was asked is asked once more.
 */
public final class Inspector implements ModelQuestions, ClassifierQuestions, AutoCloseable {
  private static final String RESTARTED =
      "The inspection process ended unexpectedly and was started again.";

  private final EngineCommand command;
  private final IntSupplier threads;
  private final Runnable restarted;
  private @Nullable OpenedModels models;
  private boolean closed;

  /**
   * @param threads of the process's operators
   * @param remark told a sentence when the process had to be started again; on any thread
   */
  public Inspector(EngineCommand command, IntSupplier threads, Consumer<String> remark) {
    this.command = command;
    this.threads = threads;
    this.restarted = () -> remark.accept(RESTARTED);
  }

  @Override
  public InspectionAnswer.Opened open(Path model) throws IOException, InterruptedException {
    return twice(known -> known.get(model));
  }

  @Override
  public InspectionAnswer.Tokenised tokenise(Path model, String text)
      throws IOException, InterruptedException {
    return ask(
        model,
        (id, number) -> new InspectionRequest.Tokenise(id, number, text),
        InspectionAnswer.Tokenised.class,
        share -> {});
  }

  @Override
  public InspectionAnswer.Filled fill(Path model, String text, int top)
      throws IOException, InterruptedException {
    return ask(
        model,
        (id, number) -> new InspectionRequest.Fill(id, number, text, top),
        InspectionAnswer.Filled.class,
        share -> {});
  }

  @Override
  public InspectionAnswer.Surprised surprisal(Path model, String text, DoubleConsumer done)
      throws IOException, InterruptedException {
    return ask(
        model,
        (id, number) -> new InspectionRequest.Surprisal(id, number, text),
        InspectionAnswer.Surprised.class,
        done);
  }

  @Override
  public InspectionAnswer.Classified classify(Path classifier, String text, @Nullable String second)
      throws IOException, InterruptedException {
    return twice(
        known ->
            known
                .process()
                .ask(
                    id -> new InspectionRequest.Classify(id, classifier.toString(), text, second),
                    InspectionAnswer.Classified.class,
                    share -> {}));
  }

  /** The process at work; empty before the first question. */
  public synchronized OptionalLong pid() {
    return models == null ? OptionalLong.empty() : OptionalLong.of(models.process().pid());
  }

  private interface Question<A> {
    A ask(OpenedModels known) throws IOException, InterruptedException;
  }

  /** A request of an id about the model of a number. */
  private interface ModelRequest {
    InspectionRequest of(long id, int number);
  }

  private <A extends InspectionAnswer> A ask(
      Path model, ModelRequest request, Class<A> kind, DoubleConsumer done)
      throws IOException, InterruptedException {
    return twice(
        known -> {
          int number = known.get(model).model();
          return known.process().ask(id -> request.of(id, number), kind, done);
        });
  }

  private <A> A twice(Question<A> question) throws IOException, InterruptedException {
    try {
      return question.ask(models());
    } catch (ProcessEndedException first) {
      try {
        return question.ask(models());
      } catch (ProcessEndedException second) {
        throw new UserException(
            "The inspection process ends over this question; try a shorter text or another"
                + " checkpoint, and see that enough memory is free.",
            second);
      }
    }
  }

  private synchronized OpenedModels models() throws IOException {
    if (closed) {
      throw new IOException("The inspector is closed.");
    }
    if (models != null && models.process().alive()) {
      return models;
    }
    boolean again = models != null;
    models = new OpenedModels(new InspectionProcess(command, threads.getAsInt()));
    if (again) {
      restarted.run();
    }
    return models;
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (models != null) {
      models.process().close();
    }
  }
}
