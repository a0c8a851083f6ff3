package dev.praxis.desktop.sessions.rows;

import dev.praxis.core.session.EventKind;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// Who speaks in a row of the reader. Some can be hidden.
public enum Role {
  YOU(Showing.ALWAYS, 40),
  AGENT(Showing.ALWAYS, 40),
  TOOL(Showing.AT_FIRST, 12),
  COMPACTION(Showing.ALWAYS, 6),
  THINKING(Showing.ON_DEMAND, 12),
  HARNESS(Showing.ON_DEMAND, 6),
  SYSTEM(Showing.ON_DEMAND, 6),
  META(Showing.ON_DEMAND, 4);

  private final Showing showing;
  private final int lines;

  private enum Showing {
    ALWAYS,
    AT_FIRST,
    ON_DEMAND
  }

  Role(Showing showing, int lines) {
    this.showing = showing;
    this.lines = lines;
  }

  public static Role of(EventKind kind) {
    return switch (kind) {
      case USER_MESSAGE, INTERRUPTION -> YOU;
      case AGENT_MESSAGE -> AGENT;
      case REASONING -> THINKING;
      case TOOL_CALL, TOOL_RESULT -> TOOL;
      case HARNESS_NOTE -> HARNESS;
      case SYSTEM_NOTE -> SYSTEM;
      case COMPACTION -> COMPACTION;
      case META -> META;
    };
  }

  /// Those that are hidden until somebody asks to see them.
  public static Set<Role> onDemand() {
    var roles = EnumSet.allOf(Role.class);
    roles.removeIf(role -> role.showing != Showing.ON_DEMAND);
    return roles;
  }

  /// The set with the role, or without it where it was in.
  public static Set<Role> toggled(Set<Role> roles, Role role) {
    var others = EnumSet.noneOf(Role.class);
    others.addAll(roles);
    if (!others.remove(role)) {
      others.add(role);
    }
    return others;
  }

  /// Can be hidden.
  public boolean optional() {
    return showing != Showing.ALWAYS;
  }

  /// Lines shown before the rest is folded away.
  public int lines() {
    return lines;
  }

  /// As in texts and style classes.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
