package dev.praxis.core.evaluation.replay;

import java.time.Instant;
import java.util.List;

/// What a person says of one run; it counts, and the machine's word stays beside it.
public record Overruling(
    String task, Arm arm, int epoch, boolean failed, String reason, Instant at) {

  boolean isOf(TrialResult result) {
    return result.task().equals(task) && result.arm() == arm && result.epoch() == epoch;
  }

  /// The results with the person's words in them.
  static List<TrialResult> apply(List<Overruling> said, List<TrialResult> results) {
    return results.stream()
        .map(result ->
            said.stream()
                .filter(one -> one.isOf(result))
                .findFirst()
                .map(one -> result.saidToHave(one.failed()))
                .orElse(result))
        .toList();
  }
}
