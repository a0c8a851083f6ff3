package dev.praxis.core.mining.resolution;

import dev.praxis.core.mining.shell.ReadingCommands;
import dev.praxis.core.mining.shell.ShellChain;
import dev.praxis.core.mining.shell.ShellChain.Joint;
import dev.praxis.core.mining.shell.ShellCommand;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// One command of a shell line.
///
/// @param text as written, without what only shapes its output or limits its time
/// @param command the same taken apart, wrappers peeled off
record Step(String text, ShellCommand command) {
  private static final int LONGEST_LINE = 4_000;
  private static final Pattern BLANK = Pattern.compile("\\s+");
  private static final Pattern DECORATION =
      Pattern.compile("\\s*\\d?>&\\d|\\s*[&\\d]?>{1,2}\\s*/dev/null|\\s+&$");
  private static final Pattern TIME_LIMIT =
      Pattern.compile("^(?:(?:time|nohup) |g?timeout (?:-\\S+ )*[\\d.]+[smhd]? )+");
  private static final Pattern FILTER =
      Pattern.compile(
          "head|tail|tee|cat|less|more|e?grep|rg|sort|uniq|wc|column|sed|g?awk|cut|tr|jq");
  private static final Pattern SAYS_NOTHING =
      Pattern.compile("|echo|printf|true|false|:|sleep|pwd|set|date|clear|wait");
  private static final Pattern INLINE_CODE =
      Pattern.compile("(?:^|\\s)(?:-c|-e|--eval|-p|-r)(?:\\s|$)");
  private static final Pattern STATEMENT =
      Pattern.compile(
          "^(?:import|from|def|class|print\\(|if|for|while|return)\\b.*|[\\w.\\[\\]'\", ]+ ="
              + " .*|.*[({\\[]$");
  private static final Pattern OF_THE_PROJECT = Pattern.compile("(?!/(?:usr/)?bin/)\\S*/\\S*");
  private static final Pattern INTERPRETER =
      Pattern.compile(
          "python[\\d.]*|py|node|deno|bun|ruby|perl|php|bash|sh|zsh|osascript|psql|sqlite3|mysql");

  /// The commands of a line that do something, in order.
  ///
  /// @param folder where the session works; names below it are told from there
  static List<Step> of(String line, String folder) {
    if (line.length() > LONGEST_LINE) {
      return List.of();
    }
    var steps = new ArrayList<Step>();
    var joint = Joint.THEN;
    for (var link : ShellChain.of(line).links()) {
      var commands = link.commands();
      if (!commands.isEmpty()) {
        var command = link.text().contains("$(") ? commands.getLast() : commands.getFirst();
        boolean filters = joint == Joint.PIPE && FILTER.matcher(command.program()).matches();
        var text = plain(link.text(), folder);
        if (!filters
            && !SAYS_NOTHING.matcher(command.program()).matches()
            && !entersOnly(text, folder)) {
          steps.add(new Step(text, command));
        }
      }
      joint = link.joint();
    }
    return steps;
  }

  private static boolean entersOnly(String text, String folder) {
    return text.equals("cd " + folder)
        || text.equals("cd .")
        || text.equals("cd \"" + folder + "\"");
  }

  private static String plain(String text, String folder) {
    var bare = BLANK.matcher(DECORATION.matcher(text).replaceAll("")).replaceAll(" ").strip();
    return TIME_LIMIT.matcher(Places.below(folder, bare)).replaceFirst("");
  }

  List<String> tokens() {
    return Arrays.asList(text.split(" "));
  }

  /// What stands before the arguments: `uv run pytest`.
  String head() {
    var arguments = String.join(" ", command.arguments());
    return !arguments.isEmpty() && text.endsWith(" " + arguments)
        ? text.substring(0, text.length() - arguments.length() - 1)
        : tokens().getFirst();
  }

  /// The first argument that is no option: `commit`.
  String verb() {
    return command.words().stream().findFirst().orElse("");
  }

  /// Whether it carries a program of its own, which is work and no way of calling.
  boolean isInlineCode() {
    return text.contains("<<")
        || STATEMENT.matcher(text).matches()
        || (INTERPRETER.matcher(command.program()).matches() && INLINE_CODE.matcher(text).find());
  }

  /// `bin/test` of a project is not the `test` of the shell.
  boolean reads() {
    return !OF_THE_PROJECT.matcher(head()).matches() && ReadingCommands.isReader(command);
  }
}
