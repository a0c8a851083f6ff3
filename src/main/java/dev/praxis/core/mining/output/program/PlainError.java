package dev.praxis.core.mining.output.program;

import dev.praxis.core.mining.output.FailureClass;
import dev.praxis.core.mining.output.Finding;
import dev.praxis.core.mining.output.Output;
import dev.praxis.core.mining.output.OutputParser;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A message that begins like an error and is all or the end of what a program said.
public final class PlainError implements OutputParser {
  private static final int FEW_LINES = 6;
  private static final Pattern ERROR =
      Pattern.compile(
          "^\\s*+(?:[\\w./-]{1,60}: |\\[|[\u2717\u2718\u2716\u00d7\u274c] ?+)?(?:(?:fatal |uncaught"
              + " |internal |metro |runtime |syntax |type |build |compilation |network |unexpected"
              + " |database |connection |validation |parse"
              + " )?error|fatal|panic|unhandled\\w*+|[A-Za-z.]{0,80}(?:Error|Exception))\\]?(?::"
              + " \\S|\\[|"
              + " (?:in|at|while|when|during|from|executing|loading|reading|writing|opening"
              + "|parsing|running|creating|connecting|compiling|code|TS\\d)\\b)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NONE =
      Pattern.compile(
          "(?i)\\b(?:no|zero|0|without|any) errors?\\b|errors?:"
              + " ?+(?:0|none|null|\\(none\\))\\b|error handling|\\berrors?"
              + " (?:log|page|message|code|class|type)s?\\b");

  /// The last line of what refuses its arguments, in many programs written in Rust and Python.
  private static final Pattern CLAP =
      Pattern.compile("^(?:For more information,? try '?--help'?|Try '[^']{1,80}--help' for )");

  private static final int REASONS = 3;
  private static final Pattern COMPLAINS =
      Pattern.compile(
          "^(?:[\\w./-]{1,40}: |[\\[(]?(?:error|fatal)[\\])]?:? |[\u2717\u2718\u2716\u00d7\u274c]"
              + " ?|E: )?(?:could not"
              + " (?:connect|find|open|read|resolve|load|locate|determine|create|parse|access|start|write)\\b|cannot"
              + " (?:find|open|read|connect|load|create|access|resolve)\\b|unable to"
              + " (?:find|locate|open|connect|read|resolve|load|access|create|parse)\\b|failed to"
              + " (?:connect|open|read|load|find|start|create|parse|resolve|fetch|run|execute|compile|build|deploy|launch|authenticate)\\b|expecting"
              + " value: line|extra data: line|\\w{3,20} aborted!|your requirements could not|a"
              + " terminal is required|a password is required)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern WELL =
      Pattern.compile(
          "(?i)^\\W{0,4}(?:ok\\b|all \\w++ (?:passed|good|ok)|done\\b|finished|success|build"
              + " succe|passed)|\\bpassed\\b[^\\n]{0,60}$");

  @Override
  public @Nullable Finding find(Output output) {
    var lines = output.lines();
    if (lines.isEmpty()) {
      return null;
    }
    var first = lines.getFirst();
    if (CLAP.matcher(lines.getLast()).find()) {
      return Finding.likely(FailureClass.INVALID_CALL, clip(lines.getLast().strip()));
    }
    var complaint = complaint(lines);
    if (!complaint.isEmpty()) {
      return Finding.likely(FailureClass.COMMAND_FAILED, clip(complaint));
    }
    var line = lines.size() <= FEW_LINES && isError(first) ? first : lines.getLast();
    boolean survived = line.equals(first) && WELL.matcher(lines.getLast()).find();
    return isError(line) && !survived && !written(output, line)
        ? Finding.likely(FailureClass.COMMAND_FAILED, clip(line.strip()))
        : null;
  }

  /// A program that gives up says last, or in the only lines there are, what it could not do.
  private static String complaint(List<String> lines) {
    var last = lines.getLast().strip();
    if (gaveUp(last)) {
      return last;
    }
    var first = lines.getFirst().strip();
    return lines.size() <= REASONS && gaveUp(first) && !WELL.matcher(last).find() ? first : "";
  }

  private static boolean gaveUp(String line) {
    return line.length() < 400 && COMPLAINS.matcher(line).find();
  }

  /// The command line itself holds the words: a script that prints what it caught.
  private static boolean written(Output output, String line) {
    int colon = line.indexOf(':');
    var words = colon > 0 ? line.substring(0, colon + 1).strip() : "";
    return words.length() > 4 && output.command().contains(words);
  }

  private static boolean isError(String line) {
    return line.length() < 1_000 && ERROR.matcher(line).find() && !NONE.matcher(line).find();
  }

  private static String clip(String line) {
    return line.length() > 120 ? line.substring(0, 120) : line;
  }
}
