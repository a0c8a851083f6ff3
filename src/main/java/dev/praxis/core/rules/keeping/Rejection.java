package dev.praxis.core.rules.keeping;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// That the curator refused a rule once.
///
/// @param reason in the curator's own words; empty where none was given
/// @param support lineages that showed the rule then
public record Rejection(long rule, Instant at, String reason, int support) {

  /// As a person says it: `rejected on 2026-05-04 for “too vague”`.
  public String words() {
    var day = LocalDate.ofInstant(at, ZoneId.systemDefault());
    return "rejected on " + day + (reason.isEmpty() ? "" : " for “" + reason + "”");
  }

  /// The same, with what was learnt since: `…; since then 2 new lineages`.
  public String wordsSince(int supportNow) {
    int fresh = Math.max(0, supportNow - support);
    return words()
        + "; since then "
        + (fresh == 0 ? "no" : fresh)
        + " new "
        + (fresh == 1 ? "lineage" : "lineages");
  }
}
