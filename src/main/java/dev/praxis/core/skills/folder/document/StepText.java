package dev.praxis.core.skills.folder.document;

import dev.praxis.core.skills.SkillText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// A step as it stands in a list: what to do, then what it is done with and what is seen after.
///
/// ```
/// Check what is served: `curl -fsS {url}`
/// - With `url`: {health_url}
/// - Expected: exit code 0
/// ```
final class StepText {
  private static final Pattern WITH = Pattern.compile("- With `([^`]+)`: ?(.*)");
  private static final Pattern EXPECTED =
      Pattern.compile("- (?:\\*\\*)?Expected(?: (?:outcome|result|output))?:(?:\\*\\*)? ?(.*)");
  private static final Pattern REPLAYS = Pattern.compile("- Replays the skill `([^`]+)`");
  private static final String SLOW = "- Takes long";
  private static final String MORE = "  ";

  private StepText() {}

  static SkillText.Step read(String item, String phase) {
    var lines = item.lines().toList();
    int tail = tailStart(lines);
    var parameters = new LinkedHashMap<String, String>();
    var expected = "";
    var subSkill = "";
    boolean slow = false;
    for (var entry : entries(lines.subList(tail, lines.size()))) {
      var first = entry.lines().findFirst().orElse("");
      var rest = entry.substring(first.length());
      var with = WITH.matcher(first);
      var outcome = EXPECTED.matcher(first);
      var replays = REPLAYS.matcher(first);
      if (with.matches()) {
        parameters.put(with.group(1), with.group(2) + rest);
      } else if (outcome.matches()) {
        expected = outcome.group(1) + rest;
      } else if (replays.matches()) {
        subSkill = replays.group(1);
      } else {
        slow = true;
      }
    }
    var action = String.join("\n", lines.subList(0, tail)).strip();
    return new SkillText.Step(action, parameters, expected.strip(), phase, subSkill, slow);
  }

  static String of(SkillText.Step step) {
    var lines = new ArrayList<String>();
    lines.add(step.action());
    step.parameters().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            each -> lines.add(entry("- With `%s`: ".formatted(each.getKey()), each.getValue())));
    if (!step.expected().isEmpty()) {
      lines.add(entry("- Expected: ", step.expected()));
    }
    if (!step.subSkill().isEmpty()) {
      lines.add("- Replays the skill `%s`".formatted(step.subSkill()));
    }
    if (step.slow()) {
      lines.add(SLOW);
    }
    return String.join("\n", lines);
  }

  private static String entry(String lead, String value) {
    return lead + value.replace("\n", "\n" + MORE);
  }

  /// Where the entries at the end begin; the number of lines where there are none.
  private static int tailStart(List<String> lines) {
    int start = lines.size();
    for (int i = lines.size() - 1; i > 0; i--) {
      var line = lines.get(i);
      if (isEntry(line)) {
        start = i;
      } else if (!line.isBlank() && !line.startsWith(MORE)) {
        break;
      }
    }
    return start;
  }

  private static boolean isEntry(String line) {
    return WITH.matcher(line).matches()
        || EXPECTED.matcher(line).matches()
        || REPLAYS.matcher(line).matches()
        || line.equals(SLOW);
  }

  /// Each with the lines that go on from it, their indentation taken away.
  private static List<String> entries(List<String> lines) {
    var entries = new ArrayList<String>();
    for (var line : lines) {
      if (isEntry(line)) {
        entries.add(line);
      } else {
        var more = line.startsWith(MORE) ? line.substring(MORE.length()) : line;
        entries.add(entries.removeLast() + "\n" + more);
      }
    }
    return entries;
  }
}
