package dev.praxis.core.skills.standing;

import dev.praxis.core.skills.standing.DriftWatch.Trial;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Adds up the runs of one skill after the other.
final class RunTally {
  private final Map<Long, Standing> standings = new HashMap<>();
  private final List<Trial> trials = new ArrayList<>();
  private long skill = -1;
  private int success;
  private int partial;
  private int failure;
  private @Nullable Instant lastSuccess;

  /// What follows is of this skill.
  void of(long id) {
    if (id != skill) {
      close();
      skill = id;
    }
  }

  void selfReported(String outcome) {
    switch (outcome) {
      case "success" -> success++;
      case "partial" -> partial++;
      default -> failure++;
    }
  }

  /// @param at milliseconds since 1970
  void verified(Trial trial, long at) {
    trials.add(trial);
    if (trial.failure() == 0) {
      lastSuccess = Instant.ofEpochMilli(at);
    }
  }

  /// All of them, by id.
  Map<Long, Standing> finish() {
    close();
    return standings;
  }

  private void close() {
    if (skill >= 0) {
      standings.put(skill, new Standing(lastSuccess, success, partial, failure, drift()));
    }
    trials.clear();
    success = 0;
    partial = 0;
    failure = 0;
    lastSuccess = null;
  }

  private DriftState drift() {
    return DriftWatch.over(trials)
        .map(watch -> watch.alarming() ? DriftState.DRIFTING : DriftState.STEADY)
        .orElse(DriftState.TOO_FEW);
  }
}
