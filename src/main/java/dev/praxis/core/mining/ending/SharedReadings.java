package dev.praxis.core.mining.ending;

import dev.praxis.core.mining.outcome.JudgedSessions;

/// What several detectors, the finder of resolutions and that of endings want of the same session:
/// each is read once, by the first that asks. For any thread.
///
/// @param judged the calls with their verdicts
/// @param aftermath what became of the work
public record SharedReadings(JudgedSessions judged, AftermathReader aftermath) {
  public SharedReadings() {
    this(new JudgedSessions(), new AftermathReader());
  }
}
