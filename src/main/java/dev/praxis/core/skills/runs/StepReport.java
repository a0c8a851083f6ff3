package dev.praxis.core.skills.runs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What became of one step in a run.
///
/// @param seq 1-based
/// @param status `pending`, `success`, `failed` or `skipped`
/// @param actual what was seen
/// @param error what went wrong; empty where nothing did
/// @param parameters as used, by name
public record StepReport(
    int seq,
    String status,
    String actual,
    String error,
    String notes,
    Map<String, String> parameters,
    @Nullable Duration duration) {

  public StepReport {
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
  }

  /// Nothing but how it ended.
  public static StepReport of(int seq, String status) {
    return new StepReport(seq, status, "", "", "", Map.of(), null);
  }

  /// What is known where a run is said to have failed at a step: those before it went well.
  public static List<StepReport> failedAt(int step) {
    var reports = new ArrayList<StepReport>();
    for (int seq = 1; seq < step; seq++) {
      reports.add(of(seq, "success"));
    }
    reports.add(of(step, "failed"));
    return reports;
  }
}
