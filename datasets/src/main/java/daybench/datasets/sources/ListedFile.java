package daybench.datasets.sources;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What a listing found.
 *
 * @param path where it is
 * @param name its path within the source, with {@code /} between folders
 * @param bytes its size when it was listed
 * @param issue why it can't be read, or null for an ordinary file
 */
public record ListedFile(Path path, String name, long bytes, @Nullable SourceIssue issue) {}
