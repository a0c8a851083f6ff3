package dev.praxis.desktop.tags.deciding;

import dev.praxis.core.Problem;
import dev.praxis.core.mining.MiningReport;
import dev.praxis.core.mining.queue.DetectorRecord;
import dev.praxis.core.mining.queue.QueueStanding;
import dev.praxis.desktop.tags.queue.Pace;
import java.util.List;
import java.util.Optional;

/// What the workspace says after a decision.
///
/// @param problem why it was refused
public record Settled(
    Optional<Problem> problem,
    MiningReport report,
    QueueStanding standing,
    List<DetectorRecord> records,
    Pace pace) {}
