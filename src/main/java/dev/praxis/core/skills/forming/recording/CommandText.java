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
/// @param command the same taken apart, wrappers peeled off; of a pipe its last part
/// @param folder it is run in, told from the session's folder; empty for that folder itself
/// @param piped whether something is piped into it
record CommandText(String text, ShellCommand command, String folder, boolean piped) {
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
    var reading = new Reading(home);
    links.forEach(reading::add);
    return reading.found;
  }

  /// One pass over one line.
  private static final class Reading {
    private final String home;
    private final List<CommandText> found = new ArrayList<>();
    private String folder = "";
    private String upstream = ""; // what is piped into the next part
    private Joint before = Joint.THEN;

    Reading(String home) {
      this.home = home;
    }

    void add(Link link) {
      var commands = link.commands();
      if (!commands.isEmpty()) {
        var command = link.text().contains("$(") ? commands.getLast() : commands.getFirst();
        if (command.program().equals("cd")) {
          folder = command.words().isEmpty() ? "~" : below(home, command.words().getFirst());
        } else {
          add(link, command);
        }
      }
      before = link.joint();
    }

    private void add(Link link, ShellCommand command) {
      boolean filters = before == Joint.PIPE && FILTERS.contains(command.program());
      var text =
          filters ? upstream : upstream.isEmpty() ? text(link, command) : piped(link, command);
      // what is excused may have failed
      boolean counts = !filters && before != Joint.OR && link.joint() != Joint.OR;
      boolean silent = SAY_NOTHING.contains(command.program()) && command.writes().isEmpty();
      if (counts && !silent && (text.length() <= LONGEST || !command.writes().isEmpty())) {
        found.removeIf(each -> !upstream.isEmpty() && each.text.equals(upstream));
        found.add(new CommandText(text, command, folder, !upstream.isEmpty()));
      }
      upstream = link.joint() == Joint.PIPE ? text : "";
    }

    private String piped(Link link, ShellCommand command) {
      return upstream + " | " + text(link, command);
    }

    private String text(Link link, ShellCommand command) {
      boolean document = DOCUMENT.matcher(link.text()).find() && !link.text().contains("<<<");
      var bare = document ? DOCUMENT.matcher(link.text()).replaceFirst("") : link.text();
      var text =
          below(home, DECORATION.matcher(bare).replaceAll("")).replaceAll("\\s+", " ").strip();
      return document && command.writes().isEmpty() ? text + " < {input_file}" : text;
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

  /// Whether a shell runs what is piped into it.
  boolean feedsShell() {
    return piped
        && switch (command.program()) {
          case "bash", "sh", "zsh", "dash", "ksh" -> true;
          default -> false;
        };
  }

  /// As one would type it in the session's folder.
  String line() {
    return folder.isEmpty() ? text : "cd " + folder + " && " + text;
  }
}
