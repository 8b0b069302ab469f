package daybench.engine.export;

import java.nio.file.Path;

/**
 * What was exported.
 *
 * @param target the folder or file
 * @param bytes its size
 * @param greatestDifference between logits of the model and of its export, read back
 */
public record ExportResult(Path target, long bytes, double greatestDifference) {}
