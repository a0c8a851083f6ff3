package dev.praxis.core.transcript.claude;

import dev.praxis.core.transcript.JsonFields;
import dev.praxis.core.transcript.Sample;
import java.util.Map;
import java.util.Set;

/// Tells Claude Code's files from those of its neighbours, which name some of their fields alike.
final class Recognition {
  private static final int LINES = 20;
  private static final Set<String> CONVERSATION = Set.of("user", "assistant", "system");
  private static final Set<String> BOOKKEEPING =
      Set.of(
          "attachment",
          "agent-name",
          "ai-title",
          "cost-state",
          "custom-title",
          "last-prompt",
          "mode",
          "pr-link",
          "progress",
          "queue-operation");

  private Recognition() {}

  static boolean isClaudeCode(Sample sample) {
    return sample
        .start()
        .lines()
        .filter(line -> !line.isBlank())
        .limit(LINES)
        .map(JsonFields::ofObject)
        .anyMatch(Recognition::isRecord);
  }

  private static boolean isRecord(Map<String, String> fields) {
    var type = fields.getOrDefault("type", "");
    boolean session = fields.containsKey("sessionId");
    if (CONVERSATION.contains(type)) {
      boolean inFile = fields.containsKey("uuid") || fields.containsKey("parentUuid");
      boolean streamed = fields.containsKey("session_id");
      return streamed || (inFile && (session || fields.containsKey("message")));
    }
    if (BOOKKEEPING.contains(type)) {
      return session;
    }
    return switch (type) {
      case "summary" -> fields.containsKey("leafUuid");
      case "file-history-snapshot" -> fields.containsKey("messageId");
      case "started", "result" -> fields.containsKey("agentId") && fields.containsKey("key");
      // a record longer than the sample may name its type last
      case "" -> session && fields.containsKey("parentUuid");
      default -> false;
    };
  }
}
