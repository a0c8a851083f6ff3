package dev.praxis.core.mining.shipped;

import dev.praxis.core.mining.SignalDetector;
import dev.praxis.core.mining.conduct.FalseSuccessDetector;
import dev.praxis.core.mining.conduct.UnaskedDestructionDetector;
import dev.praxis.core.mining.conduct.written.IgnoredRuleDetector;
import dev.praxis.core.mining.detect.AbandonedSessionDetector;
import dev.praxis.core.mining.detect.AftermathDetector;
import dev.praxis.core.mining.detect.FailedToolCallDetector;
import dev.praxis.core.mining.detect.TestsNotRunDetector;
import dev.praxis.core.mining.detect.UnaskedCommitDetector;
import dev.praxis.core.mining.ending.SharedReadings;
import dev.praxis.core.mining.people.PeopleDetectors;
import dev.praxis.core.mining.waste.LoopDetector;
import dev.praxis.core.mining.waste.RereadDetector;
import java.util.ArrayList;
import java.util.List;

/// The detectors shipped with the program.
public final class Detectors {
  private Detectors() {}

  /// In a fixed order. Each may be used from any thread.
  public static List<SignalDetector> all() {
    return all(new SharedReadings());
  }

  /// The same, sharing what is read of a session with whoever else looks at the same events.
  public static List<SignalDetector> all(SharedReadings shared) {
    var judged = shared.judged();
    var detectors = new ArrayList<SignalDetector>();
    detectors.add(new FailedToolCallDetector(judged));
    detectors.addAll(PeopleDetectors.all(judged, shared.embedder()));
    detectors.add(new TestsNotRunDetector(judged));
    detectors.add(new UnaskedCommitDetector(judged));
    detectors.add(new LoopDetector(judged));
    detectors.add(new RereadDetector(judged));
    detectors.add(new FalseSuccessDetector(judged));
    detectors.add(new UnaskedDestructionDetector(judged));
    detectors.add(new IgnoredRuleDetector(judged));
    detectors.add(AftermathDetector.reverted(shared));
    detectors.add(AftermathDetector.checksFailed(shared));
    detectors.add(new AbandonedSessionDetector(judged));
    return List.copyOf(detectors);
  }
}
