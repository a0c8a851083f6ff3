package dev.praxis.core.mining.resolution;

import com.fasterxml.jackson.databind.JsonNode;
import dev.praxis.core.mining.outcome.CallArguments;
import dev.praxis.core.mining.outcome.JudgedCall;
import dev.praxis.core.mining.outcome.ToolKind;
import dev.praxis.core.mining.output.FailureClass;
import dev.praxis.core.session.ToolStatus;
import dev.praxis.core.session.ToolUse;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A judged call as it is compared with others.
///
/// @param folder where the session works; names below it are told from there
/// @param steps of a shell call
/// @param file of other calls, told from the folder
record Trial(JudgedCall call, ToolKind kind, String folder, List<Step> steps, String file) {
  private static final int LONGEST_INPUT = 300;
  private static final Pattern NAMES_FILE =
      Pattern.compile(
          "(?i)(?!.*(?:pattern|text|content)).*(?:file|path|notebook|url|directory|folder).*");

  static Trial of(JudgedCall call, String folder) {
    var use = call.use();
    return new Trial(
        call,
        call.kind(),
        folder,
        call.isShell() ? Step.of(call.line(), folder) : List.of(),
        call.isShell() ? "" : Places.below(folder, file(use)));
  }

  /// Empty where no argument is called a file, a path or an address.
  private static String file(ToolUse use) {
    for (var argument : CallArguments.of(use).properties()) {
      if (NAMES_FILE.matcher(argument.getKey()).matches() && argument.getValue().isTextual()) {
        return argument.getValue().asText();
      }
    }
    return "";
  }

  String tool() {
    return call.use().tool();
  }

  boolean isShell() {
    return call.isShell();
  }

  boolean failed() {
    return call.verdict().failed();
  }

  boolean wentWell() {
    return call.verdict().status() == ToolStatus.OK && call.answer() != null;
  }

  FailureClass errorClass() {
    var known = call.verdict().kind();
    return known == null ? FailureClass.COMMAND_FAILED : known;
  }

  /// The arguments on one line, names below the folder told from there.
  String input() {
    var plain = isShell() ? line() : arguments();
    var line = Places.below(folder, plain).replaceAll("\\s+", " ").strip();
    return line.length() <= LONGEST_INPUT ? line : cut(line);
  }

  /// The commands of a shell call that do something.
  String line() {
    return steps.isEmpty()
        ? call.line()
        : steps.stream().map(Step::text).collect(Collectors.joining(" && "));
  }

  /// The names of the arguments, sorted.
  TreeSet<String> argumentNames() {
    var names = new TreeSet<String>();
    CallArguments.of(call.use()).fieldNames().forEachRemaining(names::add);
    return names;
  }

  boolean touches(String target) {
    return file.equals(target) || steps.stream().anyMatch(step -> step.text().equals(target));
  }

  private String arguments() {
    var parts = new ArrayList<String>();
    CallArguments.of(call.use())
        .properties()
        .forEach(each -> parts.add(each.getKey() + "=" + value(each.getValue())));
    return parts.isEmpty() ? call.use().target() : String.join(" ", parts);
  }

  private static String value(JsonNode node) {
    return node.isTextual() ? node.asText() : node.toString();
  }

  private static String cut(String line) {
    int end = LONGEST_INPUT - 1;
    return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end) + "…";
  }
}
