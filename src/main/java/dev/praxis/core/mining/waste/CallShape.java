package dev.praxis.core.mining.waste;

import dev.praxis.core.mining.outcome.JudgedCall;
import dev.praxis.core.mining.outcome.ToolKind;
import dev.praxis.core.mining.shell.ReadingCommands;
import dev.praxis.core.mining.shell.ShellCommand;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What makes two calls the same attempt, and two answers the same result.
final class CallShape {
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final Pattern BLANK = Pattern.compile("\\s+");
  private static final Pattern POLLS =
      Pattern.compile(
          "(?i)bashoutput|taskoutput|agentoutputtool|write_stdin|get_terminal_output|read_bash|wait|monitor|process|todo\\w*|task\\w*|update_plan|think|ask\\w*|exitplanmode|screenshot|.*(screenshot|snapshot|wait_for|poll|status).*");
  private static final Pattern POLLING_COMMAND =
      Pattern.compile(
          "\\b(sleep|watch|wait|until|gh run|gh pr checks|kubectl (get|rollout|wait)|docker"
              + " (ps|compose ps)|squeue|systemctl status)\\b|\\btail"
              + " -f\\b|\\bps (aux|-)");
  private static final Pattern PROBE = // of a line only its first call is tried
      Pattern.compile("(?m)^(?>.*?curl ).*(health|status|ready)");
  private static final int LINES_COMPARED = 200;
  private static final double NEARLY = 0.8;
  private static final int SUBCOMMANDS = 2;

  private CallShape() {}

  /// Null where calling again is what the tool is for: waiting, planning, asking.
  static @Nullable String of(JudgedCall call) {
    var use = call.use();
    if (POLLS.matcher(use.tool()).matches()) {
      return null;
    }
    if (call.isShell()) {
      return ofCommand(call);
    }
    if (call.kind() == ToolKind.EDITS) {
      return use.tool() + " " + call.file();
    }
    return use.tool() + " " + use.input();
  }

  private static @Nullable String ofCommand(JudgedCall call) {
    var line = call.line();
    boolean probes = line.contains("curl ") && PROBE.matcher(line).find();
    if (probes || POLLING_COMMAND.matcher(line).find()) {
      return null;
    }
    var shape =
        call.commands().stream()
            .filter(command -> !command.program().equals("cd"))
            .map(CallShape::ofCommand)
            .collect(Collectors.joining(" | "));
    return shape.isBlank() ? null : shape;
  }

  /// Of a reader all arguments count; of other programs the first words, without their numbers.
  private static String ofCommand(ShellCommand command) {
    if (ReadingCommands.isReader(command)) {
      return command.program() + " " + command.argumentLine();
    }
    var words = command.words().stream().limit(SUBCOMMANDS).toList();
    return command.program() + " " + NUMBER.matcher(String.join(" ", words)).replaceAll("#");
  }

  /// Whether two answers say nearly the same, times and counts aside.
  static boolean nearlySame(String one, String other) {
    if (one.equals(other)) {
      return true;
    }
    int shorter = Math.min(one.length(), other.length());
    if (shorter * 2 < Math.max(one.length(), other.length())) {
      return false;
    }
    var ours = lines(one);
    var theirs = lines(other);
    long shared = ours.stream().filter(theirs::contains).count();
    return shared >= NEARLY * (ours.size() + theirs.size() - shared);
  }

  private static Set<String> lines(String text) {
    return text.lines()
        .limit(LINES_COMPARED)
        .map(line -> line.length() > 400 ? line.substring(0, 400) : line)
        .map(line -> NUMBER.matcher(line).replaceAll("#"))
        .map(line -> BLANK.matcher(line).replaceAll(" ").strip())
        .filter(line -> !line.isEmpty())
        .collect(Collectors.toCollection(HashSet::new));
  }

  static List<Integer> seqs(List<JudgedCall> calls, int most) {
    return calls.stream()
        .limit(most)
        .flatMap(call -> Stream.of(call.call().seq(), call.end()))
        .distinct()
        .sorted()
        .toList();
  }
}
