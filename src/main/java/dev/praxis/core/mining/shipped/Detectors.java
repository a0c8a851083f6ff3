package dev.praxis.core.mining.shipped;

import dev.praxis.core.mining.SignalDetector;
import dev.praxis.core.mining.conduct.FalseSuccessDetector;
import dev.praxis.core.mining.conduct.IgnoredRuleDetector;
import dev.praxis.core.mining.conduct.UnaskedDestructionDetector;
import dev.praxis.core.mining.detect.AbandonedSessionDetector;
import dev.praxis.core.mining.detect.AftermathDetector;
import dev.praxis.core.mining.detect.FailedToolCallDetector;
import dev.praxis.core.mining.detect.TestsNotRunDetector;
import dev.praxis.core.mining.detect.UnaskedCommitDetector;
import dev.praxis.core.mining.outcome.JudgedSessions;
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
    return all(new JudgedSessions());
  }

  /// The same, sharing one judgement of the calls with whoever else looks at the same events.
  public static List<SignalDetector> all(JudgedSessions judged) {
    var detectors = new ArrayList<SignalDetector>();
    detectors.add(new FailedToolCallDetector(judged));
    detectors.addAll(PeopleDetectors.all());
    detectors.add(new TestsNotRunDetector());
    detectors.add(new UnaskedCommitDetector());
    detectors.add(new LoopDetector(judged));
    detectors.add(new RereadDetector(judged));
    detectors.add(new FalseSuccessDetector(judged));
    detectors.add(new UnaskedDestructionDetector());
    detectors.add(new IgnoredRuleDetector());
    detectors.add(AftermathDetector.reverted(judged));
    detectors.add(AftermathDetector.checksFailed(judged));
    detectors.add(new AbandonedSessionDetector(judged));
    return List.copyOf(detectors);
  }
}
