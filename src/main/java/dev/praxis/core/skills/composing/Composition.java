package dev.praxis.core.skills.composing;

import dev.praxis.core.skills.Skill;
import dev.praxis.core.skills.SkillText;
import java.util.List;
import java.util.stream.Collectors;

/// Skills put one after the other, before the curator keeps them as one.
///
/// @param parts as they were composed, in their order
/// @param demands every precondition of every part, and what sees to it
/// @param reliability to be expected from what the parts have shown
/// @param notes what a curator should know before keeping it, a sentence each
public record Composition(
    SkillText text,
    List<Skill> parts,
    List<Demand> demands,
    SeriesReliability reliability,
    List<String> notes) {

  public Composition {
    parts = List.copyOf(parts);
    demands = List.copyOf(demands);
    notes = List.copyOf(notes);
  }

  /// Those no phase before sees to, though they are not the first one's.
  public List<Demand> unmet() {
    return demands.stream().filter(demand -> demand.state() == Demand.State.UNMET).toList();
  }

  /// Which versions it is made of: `Composed of build (version 2), deploy (version 1)`.
  public String why() {
    return parts.stream()
        .map(part -> "%s (version %d)".formatted(part.name(), part.version()))
        .collect(Collectors.joining(", ", "Composed of ", ""));
  }
}
