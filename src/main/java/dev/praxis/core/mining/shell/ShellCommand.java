package dev.praxis.core.mining.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// One simple command of a shell line, quotes already taken away, wrappers such as `sudo` peeled
/// off.
///
/// @param program base name in lower case, without `.exe` or `.cmd`: `git`
/// @param arguments in order
/// @param writes files that its output is redirected to
public record ShellCommand(String program, List<String> arguments, List<String> writes) {
  private static final Pattern ASSIGNMENT = Pattern.compile("[A-Za-z_]\\w*=.*", Pattern.DOTALL);
  private static final Set<String> KEYWORDS =
      Set.of(
          "then", "do", "else", "elif", "if", "while", "until", "!", "{", "}", "time", "command",
          "exec", "builtin", "eval");

  /// Wrappers whose own options (and an option's value, a number or a duration) come before the
  /// command.
  private static final Set<String> WRAPPERS =
      Set.of(
          "sudo",
          "doas",
          "env",
          "nohup",
          "nice",
          "ionice",
          "timeout",
          "gtimeout",
          "stdbuf",
          "xvfb-run",
          "setsid",
          "npx",
          "bunx",
          "pnpx",
          "winpty");

  private static final Pattern TAKES_VALUE =
      Pattern.compile("-[ugCpkns]|--user|--group|--signal|--package|--python");
  private static final Pattern DURATION = Pattern.compile("\\d+(\\.\\d+)?[smhd]?");

  /// Two-word wrappers: `poetry run`, `bundle exec`.
  private static final Set<String> RUNNERS =
      Set.of("poetry", "uv", "pipenv", "pdm", "rye", "bundle", "conda", "hatch", "dotenv");

  private static final Pattern GIT_OPTIONS =
      Pattern.compile("^((-[Cc]|--git-dir|--work-tree|--namespace) \\S+ |-\\S+ )++");

  private static final Set<String> RUN = Set.of("run", "exec", "x", "tool");

  public ShellCommand {
    arguments = List.copyOf(arguments);
    writes = List.copyOf(writes);
  }

  /// Arguments that are no options.
  public List<String> words() {
    return arguments.stream().filter(argument -> !argument.startsWith("-")).toList();
  }

  /// The arguments as one line, git's options before its subcommand left out.
  public String argumentLine() {
    var line = String.join(" ", arguments);
    return program.equals("git") ? GIT_OPTIONS.matcher(line).replaceFirst("") : line;
  }

  /// Peels assignments, keywords and wrappers off the words of one simple command.
  static ShellCommand of(List<String> words, List<String> writes) {
    int at = 0;
    while (at < words.size()) {
      int next = afterWrapper(words, at);
      if (next == at) {
        break;
      }
      at = next;
    }
    if (at >= words.size()) {
      return new ShellCommand("", List.of(), writes);
    }
    var program = baseName(words.get(at));
    var arguments = new ArrayList<>(words.subList(at + 1, words.size()));
    boolean module =
        (program.equals("py") || program.startsWith("python"))
            && arguments.size() > 1
            && arguments.getFirst().equals("-m");
    return module
        ? new ShellCommand(arguments.get(1), arguments.subList(2, arguments.size()), writes)
        : new ShellCommand(program, arguments, writes);
  }

  private static int afterWrapper(List<String> words, int at) {
    var word = words.get(at);
    boolean assigns = word.indexOf('=') > 0 && ASSIGNMENT.matcher(word).matches();
    if (assigns || KEYWORDS.contains(word)) {
      return at + 1;
    }
    var name = baseName(word);
    if (WRAPPERS.contains(name)) {
      return afterOptions(words, at + 1);
    }
    if (at + 1 >= words.size()) {
      return at;
    }
    var verb = words.get(at + 1);
    boolean runs =
        (RUNNERS.contains(name) && RUN.contains(verb))
            || (name.equals("mise") && (verb.equals("exec") || verb.equals("x")));
    return runs ? afterOptions(words, at + 2) : at;
  }

  private static int afterOptions(List<String> words, int from) {
    int at = from;
    while (at < words.size()) {
      var word = words.get(at);
      boolean takesValue = TAKES_VALUE.matcher(word).matches();
      if (takesValue && at + 1 < words.size()) {
        at += 2;
      } else if (word.startsWith("-") || DURATION.matcher(word).matches()) {
        at++;
      } else {
        break;
      }
    }
    return at;
  }

  private static String baseName(String word) {
    var name =
        word.substring(Math.max(word.lastIndexOf('/'), word.lastIndexOf('\\')) + 1)
            .toLowerCase(Locale.ROOT);
    boolean ofWindows = name.endsWith(".exe") || name.endsWith(".cmd") || name.endsWith(".bat");
    return ofWindows ? name.substring(0, name.length() - 4) : name;
  }
}
