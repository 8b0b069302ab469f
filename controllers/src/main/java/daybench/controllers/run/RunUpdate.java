package daybench.controllers.run;

import daybench.controllers.workspace.Standing;
import java.util.List;
import java.util.Optional;

/**
 * What is new of a run since the last look.
 *
 * @param standing how it stands now
 * @param detail why, in a few words or a sentence; or empty
 * @param name what people call it
 * @param device what it computes with, in a few words; empty where it has not said
 * @param asked what was asked of it that it has not taken yet, such as "Pausing"; or empty
 * @param figures at this moment
 * @param curves so far
 * @param settings all it was asked to do; empty where they cannot be read
 * @param newMarks what happened, oldest first
 * @param predictions all completions of its sentences, where they changed
 * @param sentences those it fills, where they changed
 * @param newLogLines of its log
 */
record RunUpdate(
    Standing standing,
    String detail,
    String name,
    String device,
    String asked,
    RunFigures figures,
    RunCurves curves,
    List<Setting> settings,
    List<Mark> newMarks,
    Optional<List<Prediction>> predictions,
    Optional<List<String>> sentences,
    List<String> newLogLines) {}
