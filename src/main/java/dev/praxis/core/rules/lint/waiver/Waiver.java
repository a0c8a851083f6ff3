package dev.praxis.core.rules.lint.waiver;

import dev.praxis.core.rules.lint.Finding;
import dev.praxis.core.rules.lint.LintKind;
import java.time.Instant;

/// A finding that a curator waived.
///
/// @param rule whose finding it is
/// @param version of the rule it holds for; 0 for every version
/// @param other the text of the other line where two are involved, else empty: the pair is asked
///   about again once the other line says something else
/// @param reason in the curator's words
public record Waiver(
    long id, long rule, LintKind kind, int version, String other, String reason, Instant at) {

  /// Whether this is what was waived.
  ///
  /// @param now the version the rule has now
  public boolean covers(Finding finding, int now) {
    return finding.kind() == kind
        && (version == 0 || version == now)
        && other.equals(otherText(finding));
  }

  static String otherText(Finding finding) {
    return finding.with() == null ? "" : finding.with().text();
  }
}
