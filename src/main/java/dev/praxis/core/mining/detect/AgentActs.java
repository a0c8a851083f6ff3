package dev.praxis.core.mining.detect;

import dev.praxis.core.mining.outcome.CallArguments;
import dev.praxis.core.mining.outcome.ToolKind;
import dev.praxis.core.mining.shell.CodeFiles;
import dev.praxis.core.mining.shell.CodeText;
import dev.praxis.core.mining.shell.ShellCommand;
import dev.praxis.core.mining.shell.ShellLine;
import dev.praxis.core.session.Event;
import dev.praxis.core.session.ToolStatus;
import dev.praxis.core.session.ToolUse;
import java.util.List;
import java.util.regex.Pattern;

/// What a tool call did, told from its name and arguments.
public final class AgentActs {
  private static final Pattern SCRATCH =
      Pattern.compile("(/private)?/(tmp|var/folders|dev)/.*|[A-Z]:.*\\\\Temp\\\\.*");

  private AgentActs() {}

  /// Whether the call is a file-editing tool's, whatever the file.
  public static boolean editsByTool(ToolUse use) {
    return ToolKind.of(use.tool()) == ToolKind.EDITS;
  }

  public static boolean isShell(ToolUse use) {
    return ToolKind.isShell(use.tool());
  }

  /// Whether it ran at all: refused and cancelled calls did not.
  static boolean ran(ToolUse use) {
    return use.status() == ToolStatus.OK || use.status() == ToolStatus.FAILED;
  }

  /// The simple commands of a shell call, in order; none for other tools.
  static List<ShellCommand> commands(ToolUse use) {
    return isShell(use) ? ShellLine.commands(commandLine(use)) : List.of();
  }

  /// The whole command line, which the target may have shortened.
  public static String commandLine(ToolUse use) {
    return CallArguments.commandLine(use);
  }

  /// Whether the call changed a file of code of the project.
  static boolean editsCode(Event event, String cwd) {
    var use = event.toolUse();
    if (use == null || use.status() != ToolStatus.OK || !editsByTool(use)) {
      return false;
    }
    return use.tool().equals("apply_patch")
        || (ofProject(file(use), cwd) && !changesCommentsOnly(use));
  }

  /// Whether a shell command changed a file of code of the project.
  static boolean editsCode(ShellCommand command, String cwd) {
    return CodeFiles.changedBy(command)
        && (command.writes().isEmpty()
            || command.writes().stream().anyMatch(file -> ofProject(file, cwd)));
  }

  public static String file(ToolUse use) {
    return CallArguments.file(use);
  }

  private static boolean changesCommentsOnly(ToolUse use) {
    var input = CallArguments.of(use);
    var before = input.path("old_string");
    var after = input.path("new_string");
    return before.isTextual()
        && after.isTextual()
        && CodeText.sameBesidesComments(file(use), before.asText(), after.asText());
  }

  private static boolean ofProject(String file, String cwd) {
    boolean scratch = SCRATCH.matcher(file).matches() && !SCRATCH.matcher(cwd).matches();
    return CodeFiles.isCode(file) && !scratch;
  }
}
