package dev.praxis.desktop.sessions.rows;

import dev.praxis.core.session.Session;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The sessions next to one in its lineage.
///
/// @param parent it came from; null where there is none here
/// @param children its sub-agents, forks and copies, oldest first
public record Kin(@Nullable Session parent, List<Session> children) {
  public static final Kin NONE = new Kin(null, List.of());

  public Kin {
    children = List.copyOf(children);
  }
}
