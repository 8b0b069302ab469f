package daybench.controllers.jobs;

import daybench.engine.json.Json;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * What a job was asked to do; the content of {@code job.json}.
 *
 * @param schema the version of the format
 * @param title for people, such as "Corpus novels"
 * @param subject the folder that the job makes or works on; empty where there is none
 * @param arguments of the engine's command line, the command first
 */
public record JobRequest(
    int schema,
    JobKind kind,
    String title,
    String subject,
    List<String> arguments,
    Instant created) {
  /** The version of the format that this Daybench writes. */
  public static final int SCHEMA = 1;

  public JobRequest {
    arguments = List.copyOf(arguments);
    if (arguments.isEmpty()) {
      throw new IllegalArgumentException("A job needs a command.");
    }
  }

  /** A job asked for now. */
  public static JobRequest of(JobKind kind, String title, Path subject, List<String> arguments) {
    return new JobRequest(
        SCHEMA,
        kind,
        title,
        subject.toAbsolutePath().normalize().toString(),
        arguments,
        Instant.now());
  }

  /** The folder that the job makes or works on. */
  public Path subjectFolder() {
    return Path.of(subject);
  }

  String toJson() {
    return Json.indented(this);
  }

  static JobRequest fromJson(String text, String what) {
    return Json.convertLeniently(Json.parse(text, what), JobRequest.class, what);
  }
}
