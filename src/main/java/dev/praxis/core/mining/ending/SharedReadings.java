package dev.praxis.core.mining.ending;

import dev.praxis.core.mining.outcome.JudgedSessions;
import dev.praxis.core.similarity.Embedder;

/// What several detectors, the finder of resolutions and that of endings want of the same session:
/// each is read once, by the first that asks. For any thread.
///
/// @param judged the calls with their verdicts
/// @param aftermath what became of the work
/// @param embedder what texts mean; loads its model when first asked
public record SharedReadings(JudgedSessions judged, AftermathReader aftermath, Embedder embedder) {
  public SharedReadings() {
    this(new Embedder());
  }

  public SharedReadings(Embedder embedder) {
    this(new JudgedSessions(), new AftermathReader(), embedder);
  }
}
