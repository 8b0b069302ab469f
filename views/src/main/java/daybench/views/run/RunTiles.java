package daybench.views.run;

import daybench.controllers.curves.Points;
import daybench.controllers.run.RunFigures;
import daybench.views.controls.StatTile;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The figures of a run at a glance. */
final class RunTiles extends HBox {
  private final BudgetTile budget = new BudgetTile();
  private final ThroughputTile throughput = new ThroughputTile();
  private final StatTile heldOut = new StatTile("Held-out loss", "");
  private final StatTile eta = new StatTile("Time left", "");
  private final StatTile step = new StatTile("Step", "");
  private final StatTile sequences = new StatTile("Sequences", "");
  private final StatTile load = new StatTile("Processor", "%");
  private final StatTile memory = new StatTile("Memory", "GB");
  private final StatTile gpuLoad = new StatTile("GPU", "%");
  private final StatTile gpuMemory = new StatTile("GPU memory", "GB");
  private final StatTile temperature = new StatTile("Temperature", "°C");
  private final StatTile power = new StatTile("Power", "W");

  RunTiles() {
    getStyleClass().add("run-tiles");
    FigureRows figures =
        new FigureRows(
            heldOut, eta, step, sequences, load, memory, gpuLoad, gpuMemory, temperature, power);
    figures.getStyleClass().addAll("panel-card", "run-figures");
    HBox.setHgrow(figures, Priority.ALWAYS);
    getChildren().addAll(budget, throughput, figures);
    for (StatTile tile : new StatTile[] {gpuLoad, gpuMemory, temperature, power}) {
      tile.setVisible(false);
      tile.managedProperty().bind(tile.visibleProperty());
    }
  }

  void show(RunFigures now) {
    budget.show(now);
    throughput.show(now.tokensPerSecond(), now.waitingFraction());
    heldOut.value().set(Figures.fixed(now.heldOutLoss(), 3));
    eta.value().set(Figures.duration(now.etaSeconds()));
    step.value().set(Figures.count(now.step()));
    step.unit()
        .set(Double.isFinite(now.maximumSteps()) ? "of " + Figures.count(now.maximumSteps()) : "");
    sequences.value().set(Figures.compact(now.sequences()));
    sequences
        .unit()
        .set(
            Double.isFinite(now.plannedSequences())
                ? "of " + Figures.compact(now.plannedSequences())
                : "");
    load.value().set(Figures.fixed(now.processorLoad(), 0));
    memory.value().set(Figures.fixed(now.memoryGigabytes(), 1));
    show(gpuLoad, now.gpuLoad(), 0);
    show(gpuMemory, now.gpuMemoryGigabytes(), 1);
    if (Double.isFinite(now.gpuMemoryTotalGigabytes())) {
      gpuMemory.unit().set("of " + Figures.fixed(now.gpuMemoryTotalGigabytes(), 0) + " GB");
    }
    show(temperature, now.gpuTemperatureCelsius(), 0);
    show(power, now.gpuPowerWatts(), 0);
  }

  private static void show(StatTile tile, double value, int decimals) {
    tile.setVisible(Double.isFinite(value));
    tile.value().set(Figures.fixed(value, decimals));
  }

  /** Shows how the throughput went. */
  void course(Points tokensPerSecond) {
    throughput.course(tokensPerSecond);
  }
}
