package dev.praxis.desktop.sessions.rows;

import dev.praxis.core.session.Event;
import dev.praxis.core.session.Session;
import dev.praxis.core.session.ToolUse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the session of the sub-agent a call started: the one whose id the answer names, else the
/// one that began with the words it was given. Where neither tells, none is guessed.
final class SubAgents {
  private static final Set<String> TOOLS = Set.of("task", "agent", "spawn_agent");
  private static final String OF_AGENT = "/agent-";

  private final List<Session> sessions;

  SubAgents(Kin kin) {
    sessions =
        kin.children().stream().filter(child -> child.relation().equals("subagent")).toList();
  }

  @Nullable Session startedBy(Event call, @Nullable Event answer) {
    var use = call.toolUse();
    if (use == null || sessions.isEmpty() || !TOOLS.contains(use.tool().toLowerCase(Locale.ROOT))) {
      return null;
    }
    return sessions.stream()
        .filter(child -> answer != null && names(answer.text(), child.key()))
        .findFirst()
        .orElseGet(() ->
            sessions.stream().filter(child -> beganWith(child, use)).findFirst().orElse(null));
  }

  private static boolean names(String answer, String key) {
    int at = key.lastIndexOf(OF_AGENT);
    var id = at < 0 ? key : key.substring(at + OF_AGENT.length()).replaceFirst("~\\d+$", "");
    return !id.isEmpty() && answer.contains(id);
  }

  private static boolean beganWith(Session child, ToolUse use) {
    var title = child.title().strip();
    var words = title.endsWith("…") ? title.substring(0, title.length() - 1).strip() : title;
    return !words.isEmpty() && (use.target().startsWith(words) || use.input().contains(words));
  }
}
