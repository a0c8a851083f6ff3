package dev.praxis.core.skills.runs;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What became of one step of a version in its verified runs. A success that told of no step counts
/// as a success of each.
///
/// @param seq 1-based
/// @param reached runs in which it was tried
/// @param skipped runs in which it was left out
/// @param median how long it took, over the newest thousand runs; null where no run told
public record StepFigures(
    int seq, int reached, int success, int failed, int skipped, @Nullable Duration median) {}
