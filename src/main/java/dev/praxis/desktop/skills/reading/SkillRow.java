package dev.praxis.desktop.skills.reading;

import dev.praxis.core.skills.Reliability;
import dev.praxis.core.skills.Skill;
import dev.praxis.core.skills.standing.DriftState;
import dev.praxis.core.skills.standing.Standing;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A skill as it stands in the list.
///
/// @param waits whether it is in the queue of candidates
/// @param standing null while its runs are being read
/// @param reliability as shown: of verified runs, or of all runs where the person asked for that
/// @param words what is searched in, in lower case
public record SkillRow(
    Skill skill,
    boolean waits,
    @Nullable Standing standing,
    Reliability reliability,
    String words) {

  /// @param selfReported whether runs nobody verified are counted, too
  public static SkillRow of(
      Skill skill, boolean waits, @Nullable Standing standing, boolean selfReported) {
    var verified = skill.reliability();
    return new SkillRow(
        skill,
        waits,
        standing,
        selfReported && standing != null ? standing.withSelfReported(verified) : verified,
        words(skill));
  }

  public long id() {
    return skill.id();
  }

  public String name() {
    return skill.name();
  }

  public SkillStatus status() {
    return SkillStatus.of(skill.status());
  }

  public double low() {
    return reliability.interval().low();
  }

  public Optional<Instant> lastSuccess() {
    return standing == null ? Optional.empty() : Optional.ofNullable(standing.lastSuccess());
  }

  public boolean stale(Instant now) {
    return standing != null && standing.stale(skill.reliability().runs(), now);
  }

  public DriftState drift() {
    return standing == null ? DriftState.TOO_FEW : standing.drift();
  }

  /// Whether every word occurs in its name, description, category or tags.
  boolean matches(String wanted) {
    return Stream.of(wanted.toLowerCase(Locale.ROOT).strip().split("\\s+"))
        .allMatch(words::contains);
  }

  private static String words(Skill skill) {
    return String.join(
            "\n",
            skill.name(),
            skill.description(),
            skill.category(),
            String.join("\n", skill.tags()))
        .toLowerCase(Locale.ROOT);
  }
}
