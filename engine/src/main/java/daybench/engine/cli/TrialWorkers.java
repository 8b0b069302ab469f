package daybench.engine.cli;

import daybench.engine.device.ComputeDevice;
import daybench.engine.evaluation.EvaluationFolder;
import daybench.engine.evaluation.TrialMaker;
import daybench.engine.evaluation.TrialProcess;
import daybench.engine.evaluation.TrialWorker;
import daybench.engine.finetuning.StartingPoint;
import daybench.engine.jobs.OwnProgram;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Who makes the trainings of an evaluation: this process where they are made one by one, else a
 * process for each that is made at a time.
 */
record TrialWorkers(List<TrialWorker> all) implements AutoCloseable {
  private static final String VISIBLE = "CUDA_VISIBLE_DEVICES";

  TrialWorkers {
    all = List.copyOf(all);
  }

  static TrialWorkers of(
      EvaluationFolder folder, StartingPoint start, ComputeDevice device, int atOnce)
      throws IOException {
    if (atOnce == 1) {
      return new TrialWorkers(List.of(new TrialMaker(folder, start, device)));
    }
    boolean cuda = device.device().isGpu();
    List<String> command = new ArrayList<>(OwnProgram.words());
    command.addAll(
        List.of("glue", "worker", folder.path().toString(), "--device", cuda ? "cuda" : "cpu"));
    List<String> devices = cuda ? visible(ComputeDevice.cudaDevices()) : List.of();
    List<TrialWorker> all = new ArrayList<>();
    for (int i = 0; i < atOnce; i++) {
      Map<String, String> environment =
          devices.size() > 1 ? Map.of(VISIBLE, devices.get(i % devices.size())) : Map.of();
      all.add(new TrialProcess(folder, command, environment));
    }
    return new TrialWorkers(all);
  }

  /** The names of the CUDA devices that this process may use, as the driver takes them. */
  private static List<String> visible(int count) {
    String named = System.getenv().getOrDefault(VISIBLE, "");
    List<String> names = new ArrayList<>();
    if (!named.isBlank()) {
      names.addAll(List.of(named.split(",")));
    }
    for (int i = names.size(); i < count; i++) {
      names.add(Integer.toString(i));
    }
    return names.subList(0, Math.min(names.size(), count));
  }

  @Override
  public void close() {
    all.forEach(TrialWorker::close);
  }
}
