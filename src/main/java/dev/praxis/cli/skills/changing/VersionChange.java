package dev.praxis.cli.skills.changing;

import dev.praxis.cli.console.PlainText;
import dev.praxis.cli.console.Reply;
import dev.praxis.cli.skills.telling.FindingRow;
import dev.praxis.cli.skills.telling.SkillList;
import dev.praxis.core.Workbench;
import dev.praxis.core.skills.Skill;
import dev.praxis.core.skills.written.SkillDiff;
import java.util.List;

/// A skill after a change, with what the change was.
///
/// @param version the newest one now
/// @param diff unified; empty where nothing changed
/// @param findings of the screen in the text as it is now
record VersionChange(
    List<SkillList.Row> skills, int version, String diff, List<FindingRow> findings)
    implements Reply {
  VersionChange {
    skills = List.copyOf(skills);
    findings = List.copyOf(findings);
  }

  static VersionChange of(Skill before, int version, Workbench workbench) {
    var after = workbench.skills().existing(before.id());
    var diff =
        SkillDiff.between(before.text(), after.text())
            .unified("version " + before.version(), "version " + version);
    return new VersionChange(
        List.of(SkillList.Row.of(after)), version, diff, FindingRow.of(after.text(), workbench));
  }

  @Override
  public String text() {
    var name = skills.getFirst().name();
    var text =
        new StringBuilder(
            diff.isEmpty()
                ? "%s says that already in version %d.\n".formatted(name, version)
                : "%s is at version %d now.\n%s".formatted(name, version, diff));
    findings.forEach(finding -> text.append(finding.text()).append('\n'));
    return PlainText.of(text.toString());
  }
}
