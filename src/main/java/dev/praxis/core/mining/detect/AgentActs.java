package dev.praxis.core.mining.detect;

import dev.praxis.core.mining.outcome.CallArguments;
import dev.praxis.core.mining.outcome.JudgedCall;
import dev.praxis.core.mining.outcome.ToolKind;
import dev.praxis.core.mining.shell.CodeFiles;
import dev.praxis.core.mining.shell.CodeText;
import dev.praxis.core.mining.shell.ShellCommand;
import dev.praxis.core.session.ToolStatus;
import dev.praxis.core.session.ToolUse;
import java.util.regex.Pattern;

/// What a tool call did, told from its name and arguments.
public final class AgentActs {
  private static final Pattern SCRATCH =
      Pattern.compile("(/private)?/(tmp|var/folders|dev)/.*|[A-Z]:.*\\\\Temp\\\\.*");

  private AgentActs() {}

  /// Whether it ran at all: refused and cancelled calls did not.
  static boolean ran(ToolUse use) {
    return use.status() == ToolStatus.OK || use.status() == ToolStatus.FAILED;
  }

  /// The whole command line, which the target may have shortened.
  public static String commandLine(ToolUse use) {
    return CallArguments.commandLine(use);
  }

  /// Whether the call changed a file of code of the project.
  public static boolean editsCode(JudgedCall call, String cwd) {
    var use = call.use();
    if (use.status() != ToolStatus.OK || call.kind() != ToolKind.EDITS) {
      return false;
    }
    return use.tool().equals("apply_patch")
        || (ofProject(call.file(), cwd) && !changesCommentsOnly(call));
  }

  /// Whether a shell command changed a file of code of the project.
  public static boolean editsCode(ShellCommand command, String cwd) {
    return CodeFiles.changedBy(command)
        && (command.writes().isEmpty()
            || command.writes().stream().anyMatch(file -> ofProject(file, cwd)));
  }

  private static boolean changesCommentsOnly(JudgedCall call) {
    var input = CallArguments.of(call.use());
    var before = input.path("old_string");
    var after = input.path("new_string");
    return before.isTextual()
        && after.isTextual()
        && CodeText.sameBesidesComments(call.file(), before.asText(), after.asText());
  }

  private static boolean ofProject(String file, String cwd) {
    boolean scratch = SCRATCH.matcher(file).matches() && !SCRATCH.matcher(cwd).matches();
    return CodeFiles.isCode(file) && !scratch;
  }
}
