package dev.praxis.core.mining.shell;

import java.util.List;
import java.util.regex.Pattern;

/// Tells code, whose change wants a test run, from documents, data and settings.
public final class CodeFiles {
  private static final Pattern CODE =
      Pattern.compile(
          ".*\\.(java|kts?|groovy|scala|sc|py|pyx|rb|erb|[cm]?[jt]sx?|vue|svelte|go|rs|c|cc|cpp|cxx|h|hh|hpp"
              + "|cs|fs|vb|swift|mm?|php|p[lm]|lua|exs?|erl|hs|mli?|clj[sc]?|dart|jl|r|sql|sh|bash|zsh|ps1"
              + "|zig|nim|cr|sol|cu|asm|f90|proto|gradle|ipynb)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern IN_PLACE =
      Pattern.compile("-[0-9a-zA-Z]*i(\\..*|['\"].*)?|--in-place.*");

  private CodeFiles() {}

  public static boolean isCode(String path) {
    return CODE.matcher(path).matches();
  }

  /// Whether a shell command changes a file of code in place or writes one.
  public static boolean changedBy(ShellCommand command) {
    return command.writes().stream().anyMatch(CodeFiles::isCode)
        || (editsInPlace(command) && command.arguments().stream().anyMatch(CodeFiles::isCode))
        || command.program().equals("apply_patch");
  }

  private static boolean editsInPlace(ShellCommand command) {
    return switch (command.program()) {
      case "sed", "gsed", "perl", "ruby" -> hasInPlaceOption(command.arguments());
      case "tee", "ex", "ed" -> true;
      default -> false;
    };
  }

  private static boolean hasInPlaceOption(List<String> arguments) {
    return arguments.stream().anyMatch(argument -> IN_PLACE.matcher(argument).matches());
  }
}
