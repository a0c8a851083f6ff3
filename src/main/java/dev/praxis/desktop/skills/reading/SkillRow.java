package dev.praxis.desktop.skills.reading;

import dev.praxis.core.skills.Reliability;
import dev.praxis.core.skills.Skill;
import dev.praxis.core.skills.retiring.Advice;
import dev.praxis.core.skills.retiring.DriftChart;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A skill as it stands in the list.
///
/// @param waits whether it is in the queue of candidates
/// @param judged null while its runs are being read
/// @param reliability as shown: of verified runs, or of all runs where the person asked for that
/// @param words what is searched in, in lower case
public record SkillRow(
    Skill skill, boolean waits, @Nullable Judged judged, Reliability reliability, String words) {

  /// What waits stands above all else.
  public static final Comparator<SkillRow> SUREST_FIRST =
      Comparator.comparing((SkillRow row) -> !row.waits())
          .thenComparing(Comparator.comparing(SkillRow::low).reversed())
          .thenComparing(SkillRow::name);

  /// As it is to be shown.
  ///
  /// @param selfReported whether runs nobody verified are counted, too
  public static SkillRow of(
      Skill skill, boolean waits, @Nullable Judged judged, boolean selfReported) {
    var verified = skill.reliability();
    return new SkillRow(
        skill,
        waits,
        judged,
        selfReported && judged != null ? judged.standing().withSelfReported(verified) : verified,
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
    return judged == null ? Optional.empty() : Optional.ofNullable(judged.standing().lastSuccess());
  }

  /// Whether it is in use without a verified success for long.
  public boolean stale() {
    return judged != null && judged.has(Advice.Kind.STALE);
  }

  /// Whether its runs say that it should go to the archive.
  public boolean retiring() {
    return judged != null && judged.has(Advice.Kind.RETIRE);
  }

  public DriftState drift() {
    if (judged == null
        || status() != SkillStatus.ACTIVE
        || skill.reliability().runs() < DriftChart.REFERENCE) {
      return DriftState.UNKNOWN;
    }
    return judged.has(Advice.Kind.DRIFT) ? DriftState.DRIFTING : DriftState.STEADY;
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
