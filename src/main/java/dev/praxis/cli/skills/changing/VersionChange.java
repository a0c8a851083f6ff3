package dev.praxis.cli.skills.changing;

import dev.praxis.cli.console.PlainText;
import dev.praxis.cli.console.Reply;
import dev.praxis.cli.skills.telling.SkillList;
import dev.praxis.core.skills.Skill;
import dev.praxis.core.skills.SkillDiff;
import java.util.List;

/// A skill after a change, with what the change was.
///
/// @param version the newest one now
/// @param diff unified; empty where nothing changed
record VersionChange(List<SkillList.Row> skills, int version, String diff) implements Reply {
  VersionChange {
    skills = List.copyOf(skills);
  }

  static VersionChange of(Skill before, Skill after, int version) {
    var diff =
        SkillDiff.between(before.text(), after.text())
            .unified("version " + before.version(), "version " + version);
    return new VersionChange(List.of(SkillList.Row.of(after)), version, diff);
  }

  @Override
  public String text() {
    var name = skills.getFirst().name();
    return diff.isEmpty()
        ? "%s says that already in version %d.%n".formatted(name, version)
        : "%s is at version %d now.%n%s".formatted(name, version, PlainText.of(diff));
  }
}
