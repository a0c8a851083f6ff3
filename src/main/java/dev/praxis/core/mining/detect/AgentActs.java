package dev.praxis.core.mining.detect;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.praxis.core.mining.outcome.Attempt;
import dev.praxis.core.mining.outcome.ToolKind;
import dev.praxis.core.mining.shell.CodeFiles;
import dev.praxis.core.mining.shell.CodeText;
import dev.praxis.core.mining.shell.ShellCommand;
import dev.praxis.core.mining.shell.ShellLine;
import dev.praxis.core.session.Event;
import dev.praxis.core.session.Session;
import dev.praxis.core.session.ToolStatus;
import dev.praxis.core.session.ToolUse;
import java.util.List;
import java.util.regex.Pattern;

/// What a tool call did, told from its name and arguments.
final class AgentActs {
  private static final Pattern SCRATCH =
      Pattern.compile("(/private)?/(tmp|var/folders|dev)/.*|[A-Z]:.*\\\\Temp\\\\.*");

  private static final ObjectMapper JSON = new ObjectMapper();

  private AgentActs() {}

  /// Whether the call is a file-editing tool's, whatever the file.
  static boolean editsByTool(ToolUse use) {
    return ToolKind.of(use.tool()) == ToolKind.EDITS;
  }

  static boolean isShell(ToolUse use) {
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
  static String commandLine(ToolUse use) {
    var input = input(use);
    for (var name : List.of("command", "cmd", "script", "code")) {
      var command = input.path(name);
      if (command.isTextual()) {
        return command.asText();
      }
      if (command.isArray()) {
        return command.valueStream().map(JsonNode::asText).reduce((_, last) -> last).orElse("");
      }
    }
    return use.target();
  }

  /// A call with its answer, as the judge of results wants it.
  static Attempt attempt(Session session, ToolUse use, Event answer) {
    return new Attempt(
        use.tool(),
        isShell(use) ? commandLine(use) : "",
        use.status(),
        use.exitCode(),
        session.agent().equals("claude-code"),
        answer.text());
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

  static String file(ToolUse use) {
    var input = input(use);
    for (var name : List.of("file_path", "notebook_path", "path", "absolute_path")) {
      if (input.path(name).isTextual()) {
        return input.path(name).asText();
      }
    }
    return use.target();
  }

  private static boolean changesCommentsOnly(ToolUse use) {
    var input = input(use);
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

  private static JsonNode input(ToolUse use) {
    try {
      return JSON.readTree(use.input());
    } catch (JsonProcessingException damaged) {
      return MissingNode.getInstance();
    }
  }
}
