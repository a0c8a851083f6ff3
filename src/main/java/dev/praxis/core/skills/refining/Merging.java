package dev.praxis.core.skills.refining;

import dev.praxis.core.skills.Skill;
import dev.praxis.core.skills.SkillText;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;

/// Two skills that do nearly the same, and which of them to keep: the one whose reliability is the
/// higher at the lower end of its interval; where that is the same, the one with more runs; then
/// the older one.
///
/// @param similarity of what they are for, as a cosine
record Merging(Skill kept, Skill other, double similarity) {
  /// The likeness at which a new skill joins an existing one.
  static final double ALIKE = 0.8;

  private static final Comparator<Skill> BETTER_FIRST =
      Comparator.comparingDouble((Skill skill) -> skill.reliability().interval().low())
          .thenComparingInt(skill -> skill.reliability().runs())
          .reversed()
          .thenComparing(Skill::createdAt)
          .thenComparingLong(Skill::id);

  static Merging of(Skill one, Skill another, double similarity) {
    var sorted = List.of(one, another).stream().sorted(BETTER_FIRST).toList();
    return new Merging(sorted.getFirst(), sorted.getLast(), similarity);
  }

  /// Whether so much is known of the better one, and neither needs the other.
  boolean isSound() {
    return kept.reliability().runs() >= Refinement.LEAST_RUNS
        && !kept.text().parts().contains(other.name())
        && !other.text().parts().contains(kept.name());
  }

  /// The kept one, which is then found by the other's tags as well.
  SkillText proposed() {
    var text = kept.text();
    var tags = new LinkedHashSet<>(text.tags());
    tags.addAll(other.text().tags());
    return new SkillText(
        text.name(),
        text.description(),
        text.category(),
        text.preconditions(),
        text.parameters(),
        text.steps(),
        text.postconditions(),
        List.copyOf(tags),
        text.subSkills());
  }

  String why() {
    return String.format(
        Locale.ROOT,
        "%s and %s do nearly the same (steps in the same words, similarity of their use %.2f);"
            + " %s is kept, for its reliability is at least %s, that of the other %s.",
        kept.name(),
        other.name(),
        similarity,
        kept.name(),
        least(kept),
        least(other));
  }

  private static String least(Skill skill) {
    int runs = skill.reliability().runs();
    return runs == 0
        ? "unknown without a verified run"
        : String.format(
            Locale.ROOT,
            "%.1f %% (lower bound of %d verified runs)",
            100 * skill.reliability().interval().low(),
            runs);
  }
}
