package dev.praxis.desktop.skills;

import dev.praxis.core.skills.Skill;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// A skill as it stands in the list, with its runs.
///
/// @param runs oldest first
public record SkillRow(Skill skill, List<Skill.Run> runs) {
  /// Without a verified success for so long, nobody knows whether a procedure still works.
  private static final Duration FRESH = Duration.ofDays(90);

  public SkillRow {
    runs = List.copyOf(runs);
  }

  public String name() {
    return skill.name();
  }

  /// When a verified run last ended in success.
  public Optional<Instant> lastSuccess() {
    return runs.stream()
        .filter(run -> verified(run) && run.outcome().equals("success"))
        .map(Skill.Run::at)
        .max(Instant::compareTo);
  }

  /// Whether its last verified success is too long ago. A skill nobody ran is new, not stale.
  public boolean stale(Instant now) {
    return skill.reliability().runs() > 0
        && lastSuccess().map(at -> at.plus(FRESH).isBefore(now)).orElse(true);
  }

  /// Whether every word occurs in its name, description, category or tags.
  boolean matches(String words) {
    var text =
        Stream.concat(
                Stream.of(skill.name(), skill.description(), skill.category()),
                skill.tags().stream())
            .reduce("", (all, next) -> all + "\n" + next)
            .toLowerCase(Locale.ROOT);
    return Stream.of(words.toLowerCase(Locale.ROOT).strip().split("\\s+")).allMatch(text::contains);
  }

  static boolean verified(Skill.Run run) {
    return !run.verifier().equals("self");
  }
}
