package dev.praxis.core.mining.conduct.written;

import dev.praxis.core.mining.shell.ShellCommand;

/// The first line of the message a `git commit` was given.
final class CommitSubject {
  private CommitSubject() {}

  /// Empty where the command line does not hold it.
  static String of(ShellCommand commit) {
    var arguments = commit.arguments();
    for (int i = 0; i < arguments.size(); i++) {
      var argument = arguments.get(i);
      if (argument.startsWith("--message=")) {
        return firstLine(argument.substring("--message=".length()));
      }
      boolean flag = argument.equals("--message") || argument.matches("-[a-zA-Z]{0,4}m");
      if (flag && i + 1 < arguments.size()) {
        return firstLine(arguments.get(i + 1));
      }
    }
    return "";
  }

  /// A message written as a here-document follows the line that opens it.
  private static String firstLine(String message) {
    var lines = message.strip().lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    if (lines.isEmpty()) {
      return "";
    }
    if (!lines.getFirst().startsWith("$(")) {
      return lines.getFirst();
    }
    return lines.getFirst().contains("<<") && lines.size() > 1 ? lines.get(1) : "";
  }
}
