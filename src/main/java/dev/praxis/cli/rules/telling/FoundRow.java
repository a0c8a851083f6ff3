package dev.praxis.cli.rules.telling;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.praxis.core.rules.lint.Finding;
import dev.praxis.core.rules.lint.Fix;
import org.jspecify.annotations.Nullable;

/// A finding as every command answers it.
///
/// @param with the number of the other rule; left out where there is none
/// @param place where the other line stands: `rule 12`, `line 7 of CLAUDE.md`
/// @param line the other line
/// @param newText what the rule could say instead
/// @param advice what to do about it
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FoundRow(
    String kind,
    String severity,
    String message,
    @Nullable Long with,
    @Nullable String place,
    @Nullable String line,
    @Nullable String newText,
    @Nullable String advice) {

  public static FoundRow of(Finding finding) {
    var other = finding.with();
    return new FoundRow(
        finding.kind().word(),
        finding.severity().word(),
        finding.message(),
        finding.withRule(),
        other == null ? null : other.where().words(),
        other == null ? null : other.text(),
        finding.fix() instanceof Fix.NewText(var text) ? text : null,
        advice(finding.fix()));
  }

  private static @Nullable String advice(@Nullable Fix fix) {
    return switch (fix) {
      case Fix.KeepOther(var rule) -> "Reject this one and keep rule " + rule + ".";
      case Fix.Advice(var words) -> words;
      case Fix.NewText _ -> null;
      case null -> null;
    };
  }
}
