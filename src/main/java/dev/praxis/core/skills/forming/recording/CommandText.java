package dev.praxis.core.skills.forming.recording;

import dev.praxis.core.mining.shell.ShellChain;
import dev.praxis.core.mining.shell.ShellChain.Joint;
import dev.praxis.core.mining.shell.ShellChain.Link;
import dev.praxis.core.mining.shell.ShellCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// One command of a shell line as a procedure would give it.
///
/// @param text as written, without what only shapes the output
/// @param command the same taken apart, wrappers peeled off
/// @param folder it is run in, told from the session's folder; empty for that folder itself
record CommandText(String text, ShellCommand command, String folder) {
  private static final int LONGEST_LINE = 8_000;
  private static final int LONGEST = 300;
  private static final Pattern DECORATION =
      Pattern.compile("\\s*\\d?>&\\d|\\s*[&\\d]?>{1,2}\\s*/dev/null|\\s+&$");
  private static final Pattern GIVEN_TEXT =
      Pattern.compile("\\$\\(cat <<-?\\s*['\"]?(\\w+)['\"]?\\n[\\s\\S]*?\\n\\s*\\1\\s*\\)");
  private static final Pattern DOCUMENT = Pattern.compile("\\s*<<-?\\s*['\"\\\\]?\\w[\\s\\S]*$");
  private static final Pattern KEYWORD =
      Pattern.compile("^(?:for|while|until|if|case|select|function|do|done|then|fi|esac|else)\\b");
  private static final Set<String> FILTERS =
      Set.of(
          "head", "tail", "tee", "cat", "less", "more", "grep", "egrep", "rg", "sort", "uniq", "wc",
          "column", "sed", "awk", "gawk", "cut", "tr", "jq", "ts");
  private static final Set<String> SAY_NOTHING =
      Set.of("", "echo", "printf", "true", "false", ":", "sleep", "pwd", "date", "clear", "wait");

  /// The commands of a line that do something, in order; none of a line that is a script.
  ///
  /// @param home folder of the session
  static List<CommandText> of(String line, String home) {
    if (line.length() > LONGEST_LINE) {
      return List.of();
    }
    var links = ShellChain.of(GIVEN_TEXT.matcher(line).replaceAll("…")).links();
    if (links.stream().anyMatch(link -> KEYWORD.matcher(link.text()).find())) {
      return List.of();
    }
    var found = new ArrayList<CommandText>();
    var folder = "";
    var before = Joint.THEN;
    for (var link : links) {
      var commands = link.commands();
      if (!commands.isEmpty()) {
        var command = link.text().contains("$(") ? commands.getLast() : commands.getFirst();
        if (command.program().equals("cd")) {
          folder = command.words().isEmpty() ? "~" : below(home, command.words().getFirst());
        } else if (counts(link, command, before)) {
          add(found, link, command, folder, home);
        }
      }
      before = link.joint();
    }
    return found;
  }

  /// Whether it ran and was no filter; what is excused may have failed.
  private static boolean counts(Link link, ShellCommand command, Joint before) {
    boolean filters = before == Joint.PIPE && FILTERS.contains(command.program());
    boolean silent = SAY_NOTHING.contains(command.program()) && command.writes().isEmpty();
    return !filters && !silent && before != Joint.OR && link.joint() != Joint.OR;
  }

  private static void add(
      List<CommandText> found, Link link, ShellCommand command, String folder, String home) {
    boolean document = DOCUMENT.matcher(link.text()).find() && !link.text().contains("<<<");
    var bare = document ? DOCUMENT.matcher(link.text()).replaceFirst("") : link.text();
    var text = below(home, DECORATION.matcher(bare).replaceAll("")).replaceAll("\\s+", " ").strip();
    if (document && command.writes().isEmpty()) {
      text += " < {input_file}";
    }
    if (text.length() <= LONGEST || !command.writes().isEmpty()) {
      found.add(new CommandText(text, command, folder));
    }
  }

  /// Names below a folder told from there.
  static String below(String home, String text) {
    if (home.length() < 2) {
      return text;
    }
    var inside = text.replace(home + "/", "").replace(home + "\\", "");
    return inside.equals(home) || inside.equals(".") ? "" : inside;
  }

  /// Whether its main work is to write a file with given words.
  boolean writesGivenText() {
    return !command.writes().isEmpty()
        && switch (command.program()) {
          case "", "cat", "echo", "printf", "tee" -> true;
          default -> false;
        };
  }

  /// As one would type it in the session's folder.
  String line() {
    return folder.isEmpty() ? text : "cd " + folder + " && " + text;
  }
}
