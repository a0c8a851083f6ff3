package dev.praxis.core.mining.detect;

import dev.praxis.core.mining.SignalDetector;
import dev.praxis.core.mining.conduct.FalseSuccessDetector;
import dev.praxis.core.mining.conduct.UnaskedDestructionDetector;
import dev.praxis.core.mining.outcome.JudgedSessions;
import dev.praxis.core.mining.waste.LoopDetector;
import dev.praxis.core.mining.waste.RereadDetector;
import java.util.List;

/// The detectors shipped with the program.
public final class Detectors {
  private Detectors() {}

  /// In a fixed order. Each may be used from any thread.
  public static List<SignalDetector> all() {
    var judged = new JudgedSessions();
    return List.of(
        new FailedToolCallDetector(judged),
        new UserCorrectionDetector(),
        new TestsNotRunDetector(),
        new UnaskedCommitDetector(),
        new LoopDetector(judged),
        new RereadDetector(judged),
        new FalseSuccessDetector(judged),
        new UnaskedDestructionDetector());
  }
}
