package dev.praxis.desktop.sessions.rows;

import dev.praxis.core.session.EventKind;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// Who speaks in a row of the reader. Some can be hidden.
public enum Role {
  YOU(false, 40),
  AGENT(false, 40),
  TOOL(false, 12),
  COMPACTION(false, 6),
  THINKING(true, 12),
  HARNESS(true, 6),
  SYSTEM(true, 6),
  META(true, 4);

  private final boolean optional;
  private final int lines;

  Role(boolean optional, int lines) {
    this.optional = optional;
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
  public static Set<Role> optionalOnes() {
    var roles = EnumSet.allOf(Role.class);
    roles.removeIf(role -> !role.optional);
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

  /// Hidden until somebody asks to see it.
  public boolean optional() {
    return optional;
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
