package dev.praxis.core.mining.outcome;

import dev.praxis.core.session.ToolStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Words by which agent programs say that a call was stopped from outside: no failure of its own.
final class Stops {
  private static final int LOOKED_AT = 400;
  private static final List<String> DENIED =
      List.of(
          "The user doesn't want to",
          "The agent proposed a plan that was rejected by the user",
          "User rejected",
          "The user rejected",
          "The user denied",
          "User denied",
          "Denied by user",
          "exec command rejected by user",
          "patch rejected by user",
          "rejected by user",
          "Tool call rejected by user",
          "Permission denied by user",
          "Claude requested permissions to");
  private static final List<String> CANCELLED =
      List.of(
          "[Request interrupted by user",
          "aborted by user",
          "Interrupted by user",
          "Operation cancelled by user",
          "[Operation Cancelled]",
          "User cancelled",
          "Tool execution cancelled",
          "Tool execution aborted",
          "The operation was aborted by the user");
  private static final List<String> SIBLING =
      List.of("Sibling tool call errored", "Cancelled: parallel tool call");

  private Stops() {}

  /// Null where nobody stopped the call.
  static @Nullable ToolStatus of(String answer) {
    var start = answer.substring(0, Math.min(LOOKED_AT, answer.length())).strip();
    start = start.startsWith("<tool_use_error>") ? start.substring(16) : start;
    start = start.startsWith("Error: ") ? start.substring(7) : start;
    if (DENIED.stream().anyMatch(start::startsWith)) {
      return ToolStatus.DENIED;
    }
    if (CANCELLED.stream().anyMatch(start::startsWith)) {
      return ToolStatus.CANCELLED;
    }
    return SIBLING.stream().anyMatch(start::startsWith) ? ToolStatus.SIBLING_CANCELLED : null;
  }
}
