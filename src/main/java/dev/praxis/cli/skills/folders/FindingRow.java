package dev.praxis.cli.skills.folders;

import dev.praxis.core.skills.screening.SkillFinding;
import java.util.List;

/// A finding as scripts read it.
record FindingRow(String kind, String severity, String message, String where) {
  static List<FindingRow> of(List<SkillFinding> findings) {
    return findings.stream()
        .map(each ->
            new FindingRow(
                each.kind().word(), each.severity().word(), each.message(), each.where()))
        .toList();
  }

  String text() {
    return "%s %s in %s: %s".formatted(severity, kind, where, message);
  }
}
