package dev.praxis.core.skills.keeping;

import dev.praxis.core.Problem;
import dev.praxis.core.skills.Skill;
import dev.praxis.core.skills.SkillText;
import dev.praxis.core.skills.SkillWords;
import dev.praxis.core.skills.versions.SkillRowStore;
import dev.praxis.core.skills.versions.SkillVersion;
import dev.praxis.core.skills.versions.SkillVersionStore;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Writes new versions of skills. Every method runs inside a decision.
final class SkillEditStore {
  private SkillEditStore() {}

  /// Answers with the number of the new version; the newest there is where it would say the same
  static int edit(Handle handle, Skill skill, SkillText text, String author, String why) {
    if (text.equals(skill.text())) {
      return skill.version();
    }
    if (!text.name().equals(skill.name())) {
      SkillWords.requireName(text.name());
      SkillNameStore.requireFree(handle, text.name(), skill.id());
    }
    SkillNameStore.requireNoCycle(handle, text, skill.id(), skill.name());
    int version = put(handle, skill, text, author, why);
    SkillVersionStore.takeFilesOver(handle, skill.id(), skill.version(), version, false);
    if (!text.name().equals(skill.name())) {
      rename(handle, skill.name(), text.name());
    }
    return version;
  }

  /// Answers with the number of the new version; the newest there is where it says the same
  static int restore(Handle handle, Skill skill, int version) {
    var older = existing(handle, skill, version);
    if (version == skill.version()) {
      return version;
    }
    var text = older.text();
    if (!text.name().equals(skill.name())) {
      SkillNameStore.requireFree(handle, text.name(), skill.id());
    }
    SkillNameStore.requireNoCycle(handle, text, skill.id(), skill.name());
    int restored =
        put(handle, skill, text, SkillWords.CURATOR, "Version %d again".formatted(version));
    SkillVersionStore.takeFilesOver(handle, skill.id(), version, restored, true);
    if (!text.name().equals(skill.name())) {
      rename(handle, skill.name(), text.name());
    }
    return restored;
  }

  /// @throws Problem where there is none
  static SkillVersion existing(Handle handle, Skill skill, int version) {
    return SkillVersionStore.all(handle, skill.id()).stream()
        .filter(each -> each.version() == version)
        .findFirst()
        .orElseThrow(() ->
            new Problem(
                "What version %d of %s said is not kept here.".formatted(version, skill.name()),
                "List its versions with `praxis skills versions %s`.".formatted(skill.name())));
  }

  private static int put(Handle handle, Skill skill, SkillText text, String author, String why) {
    int version = skill.version() + 1;
    SkillVersionStore.insert(handle, skill.id(), version, text, author, why.strip(), Instant.now());
    handle
        .createUpdate(
            "UPDATE skill SET name = :name, category = :category, version = :version WHERE id ="
                + " :id")
        .bind("name", text.name())
        .bind("category", text.category())
        .bind("version", version)
        .bind("id", skill.id())
        .execute();
    return version;
  }

  /// Skills name their parts, so those that are made of a renamed one say its new name from a
  /// version of their own on.
  private static void rename(Handle handle, String from, String to) {
    for (var whole : SkillNameStore.wholes(handle, from)) {
      var skill = SkillRowStore.named(handle, whole).orElseThrow();
      var text = renamed(skill.text(), from, to);
      int version =
          put(handle, skill, text, SkillWords.CURATOR, "%s is called %s".formatted(from, to));
      SkillVersionStore.takeFilesOver(handle, skill.id(), skill.version(), version, false);
    }
  }

  private static SkillText renamed(SkillText text, String from, String to) {
    List<String> parts =
        text.subSkills().stream().map(part -> part.equals(from) ? to : part).toList();
    var steps =
        text.steps().stream()
            .map(step ->
                step.subSkill().equals(from)
                    ? new SkillText.Step(
                        step.action(),
                        step.parameters(),
                        step.expected(),
                        step.phase(),
                        to,
                        step.slow())
                    : step)
            .toList();
    return new SkillText(
        text.name(),
        text.description(),
        text.category(),
        text.preconditions(),
        text.parameters(),
        steps,
        text.postconditions(),
        text.tags(),
        parts);
  }
}
