package dev.praxis.core.skills.composing;

import dev.praxis.core.skills.Skill;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A skill with the skills it is made of or replays.
///
/// @param skill null where no skill of this name is here
public record CompositionTree(String name, @Nullable Skill skill, List<CompositionTree> parts) {
  public CompositionTree {
    parts = List.copyOf(parts);
  }
}
