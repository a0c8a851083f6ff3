package dev.praxis.core.skills.composing;

import dev.praxis.core.Problem;
import dev.praxis.core.similarity.Embedder;
import dev.praxis.core.skills.Skill;
import dev.praxis.core.skills.keeping.NewSkill;
import dev.praxis.core.skills.keeping.SkillStore;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Makes one skill of several, each a phase of it.
public final class Composer {
  private static final int LONGEST_NAME = 64;

  private final SkillStore skills;
  private final Embedder embedder;

  public Composer(SkillStore skills, Embedder embedder) {
    this.skills = skills;
    this.embedder = embedder;
  }

  /// What a composition of these would be; nothing is kept yet.
  ///
  /// @param name of the whole; one made of the parts' names where it is blank
  /// @param description of the whole; one made of the parts' descriptions where it is blank
  /// @param parts at least two, in the order they are done
  /// @throws Problem where there are fewer, one is there twice, is in the archive or has no steps
  public Composition compose(String name, String description, List<Skill> parts) {
    requireParts(parts);
    var join = new PhaseJoin(parts);
    return new Composition(
        join.text(name.isBlank() ? name(parts) : name, description),
        parts,
        new DemandCheck(embedder).of(parts),
        SeriesReliability.of(parts),
        join.notes());
  }

  /// Adds a composition to the skills, as one decision of the curator.
  ///
  /// @return its id
  /// @throws Problem where the name is taken or none, or it would be made of itself
  public long keep(Composition composition) {
    double prior = 1;
    for (var part : composition.parts()) {
      prior *= part.reliability().runs() == 0 ? part.prior() : part.reliability().point();
    }
    return skills.add(
        new NewSkill(
            composition.text(),
            "composed",
            "active",
            "composer",
            composition.why(),
            "",
            "",
            prior,
            List.of()));
  }

  /// What a skill is made of, down to skills made of none.
  public CompositionTree tree(Skill skill) {
    return tree(skill.name(), Set.of());
  }

  private CompositionTree tree(String name, Set<String> above) {
    var skill = skills.find(name).filter(found -> found.name().equals(name)).orElse(null);
    if (skill == null || above.contains(name)) {
      return new CompositionTree(name, skill, List.of());
    }
    var within = new HashSet<>(above);
    within.add(name);
    return new CompositionTree(
        name, skill, skill.text().parts().stream().map(part -> tree(part, within)).toList());
  }

  private static void requireParts(List<Skill> parts) {
    if (parts.size() < 2) {
      throw new Problem(
          "A composition needs two skills at least.", "Name them in the order they are done.");
    }
    var seen = new HashSet<String>();
    for (var part : parts) {
      if (!seen.add(part.name())) {
        throw new Problem(
            "%s is in the composition twice.".formatted(part.name()),
            "Name each skill once; let a step replay it where it is done again.");
      }
      if (part.status().equals("archived")) {
        throw new Problem(
            "%s is in the archive.".formatted(part.name()),
            "Take it out with `praxis skills restore %s` first, or leave it out."
                .formatted(part.name()));
      }
      if (part.steps().isEmpty()) {
        throw new Problem(
            "%s has no steps, so it cannot be a phase.".formatted(part.name()),
            "Write its steps first with `praxis skills edit %s`.".formatted(part.name()));
      }
    }
  }

  private static String name(List<Skill> parts) {
    var all = String.join("_then_", parts.stream().map(Skill::name).toList());
    if (all.length() <= LONGEST_NAME) {
      return all;
    }
    var rest = "_and_%d_more".formatted(parts.size() - 1);
    var first = parts.getFirst().name();
    var start = first.substring(0, Math.min(first.length(), LONGEST_NAME - rest.length()));
    return start.replaceAll("[_-]+$", "") + rest;
  }
}
