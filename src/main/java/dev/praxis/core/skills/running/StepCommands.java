package dev.praxis.core.skills.running;

import dev.praxis.core.skills.SkillText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The commands that a step tells: a parameter of that name, else fenced code, else the spans of
/// code that are told to be run. Other spans name files or what is seen.
final class StepCommands {
  private static final List<String> KEYS = List.of("command", "cmd", "commands", "script");
  private static final Pattern FENCE =
      Pattern.compile(
          "^[ \\t]*(`{3,}|~{3,})[ \\t]*(?:ba|z|da)?(?:sh|shell|console)?[ \\t]*\\R(.*?)^[ \\t]*\\1",
          Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern SPAN = Pattern.compile("(?<!`)`([^`\\n]+)`(?!`)");
  private static final Pattern ORDER =
      Pattern.compile("(?:^|:|(?i:\\b(?:run|runs|running|execute|call|invoke|start)))\\s*$");
  private static final Pattern LINK =
      Pattern.compile("(?i)\\b(?:and|then|or|check|use|using|via|by|with|in)\\s*$");
  private static final Pattern PROMPT = Pattern.compile("(?m)^\\$ ");

  private StepCommands() {}

  /// As they stand there, `{names}` and all; empty where the step tells none.
  static List<String> of(SkillText.Step step) {
    for (var key : KEYS) {
      var command = step.parameters().get(key);
      if (command != null && !command.isBlank()) {
        return List.of(command.strip());
      }
    }
    var fenced =
        FENCE.matcher(step.action()).results().map(found -> found.group(2).strip()).toList();
    if (!fenced.isEmpty()) {
      return fenced.stream().map(code -> PROMPT.matcher(code).replaceAll("")).toList();
    }
    return spans(step.action());
  }

  private static List<String> spans(String action) {
    var commands = new ArrayList<String>();
    var span = SPAN.matcher(action);
    while (span.find()) {
      var before = action.substring(0, span.start());
      boolean ordered = ORDER.matcher(before).find();
      boolean linked = LINK.matcher(before).find() && span.group(1).strip().contains(" ");
      if (ordered || linked) {
        commands.add(span.group(1).strip());
      }
    }
    return commands;
  }
}
