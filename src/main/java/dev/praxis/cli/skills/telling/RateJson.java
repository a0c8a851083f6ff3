package dev.praxis.cli.skills.telling;

import dev.praxis.core.skills.Reliability;
import org.jspecify.annotations.Nullable;

/// A reliability as scripts read it.
///
/// @param reliability null without verified runs
public record RateJson(
    int success,
    int partial,
    int failure,
    int selfReported,
    @Nullable Double reliability,
    double low,
    double high,
    String method) {

  public static RateJson of(Reliability of) {
    return new RateJson(
        of.success(),
        of.partial(),
        of.failure(),
        of.selfReported(),
        of.runs() == 0 ? null : of.point(),
        of.interval().low(),
        of.interval().high(),
        of.interval().method());
  }
}
