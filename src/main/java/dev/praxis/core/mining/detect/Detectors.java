package dev.praxis.core.mining.detect;

import dev.praxis.core.mining.SignalDetector;
import java.util.List;

/// The detectors shipped with the program.
public final class Detectors {
  private Detectors() {}

  /// In a fixed order. Each may be used from any thread.
  public static List<SignalDetector> all() {
    return List.of(
        new FailedToolCallDetector(),
        new UserCorrectionDetector(),
        new TestsNotRunDetector(),
        new UnaskedCommitDetector());
  }
}
