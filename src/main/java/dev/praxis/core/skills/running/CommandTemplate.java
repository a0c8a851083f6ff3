package dev.praxis.core.skills.running;

import dev.praxis.core.Problem;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A command with `{names}` in it. A value can never be more than the one argument, or the part of
/// one, that its name stands for: it is quoted for the shell, and where quoting cannot promise that
/// (within another language or another shell) only values without any sign of a language are taken.
final class CommandTemplate {
  /// Nothing that a shell, or what it starts, reads as more than letters.
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_@%+=:,./-]*");

  private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");

  /// What stands around a name within a word that the shell takes as it is.
  private static final Pattern PLAIN_WORD =
      Pattern.compile("(?:[\\p{L}\\p{N}_@%+=:,./-]|\\{[A-Za-z][A-Za-z0-9_-]*})*");

  /// Programs that read an argument as a program.
  private static final Set<String> READERS =
      Set.of(
          "sh",
          "bash",
          "zsh",
          "dash",
          "ksh",
          "fish",
          "eval",
          "source",
          "ssh",
          "su",
          "xargs",
          "parallel",
          "watch",
          "script",
          "trap",
          "find",
          "awk",
          "gawk",
          "sed",
          "perl",
          "python",
          "python3",
          "ruby",
          "node",
          "php",
          "lua",
          "jq",
          "osascript",
          "pwsh",
          "powershell",
          "cmd",
          "psql",
          "mysql",
          "sqlite3",
          "env",
          "expect",
          "tclsh",
          "crontab",
          "at",
          "batch");

  private static final Pattern SPACE = Pattern.compile("[\\s;|&()`\"']+");

  private final String template;

  CommandTemplate(String template) {
    this.template = template;
  }

  /// Names that have to have a value: those the skill declares, and others that stand outside
  /// single quotes, where braces are no part of a program in another language.
  Set<String> names(Set<String> declared) {
    var names = new LinkedHashSet<String>();
    var found = Placeholders.NAME.matcher(template);
    while (found.find()) {
      var name = found.group(1);
      if (declared.contains(name) || ShellContext.at(template, found.start()).isOpen()) {
        names.add(name);
      }
    }
    return names;
  }

  /// @throws Problem where a value cannot be put in safely
  String filled(Map<String, String> values) {
    boolean reader = startsReader();
    return Placeholders.NAME
        .matcher(template)
        .replaceAll(found -> {
          var value = values.get(found.group(1));
          return Matcher.quoteReplacement(
              value == null ? found.group() : quoted(found.group(1), value, found.start(), reader));
        });
  }

  /// Also as an argument: `kubectl exec pod -- sh -c {script}`.
  private boolean startsReader() {
    return SPACE
        .splitAsStream(template)
        .map(word -> word.substring(word.lastIndexOf('/') + 1))
        .anyMatch(READERS::contains);
  }

  private String quoted(String name, String value, int at, boolean reader) {
    var context = ShellContext.at(template, at);
    if (value.indexOf('\0') >= 0) {
      throw unsafe(name, "holds a character that ends texts");
    }
    if (context.startsWord() && value.startsWith("-") && !NUMBER.matcher(value).matches()) {
      throw unsafe(name, "begins with “-”, so that the program would read it as an option");
    }
    if (!value.isEmpty() && PLAIN.matcher(value).matches()) {
      return value;
    }
    if (reader) {
      throw unsafe(name, "holds signs that the program it is given to may read as a command");
    }
    if (context.isOpen() && PLAIN_WORD.matcher(context.word()).matches()) {
      return "'" + value.replace("'", "'\\''") + "'";
    }
    if (context.state() == ShellContext.State.DOUBLE && context.isWholeQuote()) {
      return "\"'" + value.replace("'", "'\\''") + "'\"";
    }
    throw unsafe(name, "holds signs that cannot be kept apart from the command around it");
  }

  private static Problem unsafe(String name, String why) {
    return new Problem(
        "The value of %s %s.".formatted(name, why),
        "Give a value of letters, digits and . _ / : @ % + = , -, or change the step.");
  }
}
