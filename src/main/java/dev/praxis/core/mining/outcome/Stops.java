package dev.praxis.core.mining.outcome;

import dev.praxis.core.session.ToolStatus;
import java.util.List;
import java.util.regex.Pattern;
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
          "exec_command failed: rejected by user",
          "patch rejected by user",
          "rejected by user",
          "Tool call rejected by user",
          "Permission denied by user",
          "Permission denied and could not request permission",
          "Operation denied by user",
          "Tool execution was denied by the user",
          "The tool call required approval from the user, but the user rejected",
          "[Operation Cancelled] Reason: User denied",
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
          "Tool call interrupted",
          "Command was cancelled by user",
          "Request was aborted",
          "The operation was aborted by the user");
  private static final List<String> SIBLING =
      List.of("Sibling tool call errored", "Cancelled: parallel tool call");

  private static final Pattern CUT_SHORT =
      Pattern.compile(
          "(?:^|\\n)(?:<error>Command was aborted before completion</error>|Command"
              + " aborted|<shell_metadata>\\nUser aborted the"
              + " command\\n</shell_metadata>)\\s*+\\z");

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
    if (SIBLING.stream().anyMatch(start::startsWith)) {
      return ToolStatus.SIBLING_CANCELLED;
    }
    return cutShort(answer) ? ToolStatus.CANCELLED : null;
  }

  /// Output first, then the word that somebody stopped it.
  private static boolean cutShort(String answer) {
    var end = answer.substring(Math.max(0, answer.length() - 120));
    return end.contains("aborted") && CUT_SHORT.matcher(end).find();
  }
}
