package daybench.engine.run;

import daybench.engine.settings.RunRequest;
import org.jspecify.annotations.Nullable;

/**
 * A run folder at one moment.
 *
 * @param state how the run stands
 * @param detail why, in a few words or a sentence; or empty
 * @param request what was asked; null where run.json cannot be read
 * @param status what the run said last; null where it said nothing that can be read
 */
public record RunSnapshot(
    ShownState state, String detail, @Nullable RunRequest request, @Nullable RunStatus status) {}
