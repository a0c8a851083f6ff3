package dev.praxis.cli.skills.telling;

import dev.praxis.core.Workbench;
import dev.praxis.core.skills.SkillText;
import dev.praxis.core.skills.screening.SkillFinding;
import java.util.List;

/// A finding of the screen as scripts read it.
public record FindingRow(String kind, String severity, String message, String where) {
  public static List<FindingRow> of(List<SkillFinding> findings) {
    return findings.stream()
        .map(each ->
            new FindingRow(
                each.kind().word(), each.severity().word(), each.message(), each.where()))
        .toList();
  }

  /// What the screen has to say of a text.
  public static List<FindingRow> of(SkillText text, Workbench workbench) {
    return of(workbench.skillBook().screen().findings(text));
  }

  /// Whether a person has to look at it before the skill is used.
  public boolean asks() {
    return !severity.equals("info");
  }

  public String text() {
    return "%s %s in %s: %s".formatted(severity, kind, where, message);
  }
}
