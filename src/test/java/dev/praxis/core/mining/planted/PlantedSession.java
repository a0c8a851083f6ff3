package dev.praxis.core.mining.planted;

import dev.praxis.core.mining.SignalDetector;
import dev.praxis.core.mining.detect.Script;
import dev.praxis.core.session.ToolStatus;
import java.util.ArrayList;
import java.util.List;

/// A short session as a text file tells it, one step a line: `>` a person, `<` the agent, `$` a
/// command (`$!` that failed, `$d` that was denied), `r e w` a file read, edited, written (`e!`
/// refused), `t` another tool, `i` a line of the instruction file, `#` the harness, `c` a
/// compaction, `x` an interruption, `s` a sub-agent's session. Lines with `|` are the answer.
///
/// @param shows whether the mistake is in it
record PlantedSession(String title, boolean shows, Script script) {

  static PlantedSession of(String text) {
    var lines = text.lines().toList();
    var head = lines.getFirst();
    var script = new Script();
    for (int i = 1; i < lines.size(); i++) {
      var answer = new ArrayList<String>();
      var rules = new ArrayList<String>();
      var line = lines.get(i);
      while (line.startsWith("i ") && i + 1 < lines.size() && lines.get(i + 1).startsWith("i ")) {
        rules.add(line.substring(2));
        line = lines.get(++i);
      }
      while (i + 1 < lines.size() && lines.get(i + 1).startsWith("|")) {
        answer.add(lines.get(++i).replaceFirst("^\\| ?", ""));
      }
      step(script, line, rules, String.join("\n", answer));
    }
    return new PlantedSession(
        head.substring(head.indexOf(' ') + 1), head.startsWith("yes "), script);
  }

  boolean isSeenBy(SignalDetector detector) {
    return !script.seenBy(detector).isEmpty();
  }

  private static void step(Script script, String line, List<String> rules, String answer) {
    int space = line.indexOf(' ');
    var sign = space < 0 ? line : line.substring(0, space);
    var rest = space < 0 ? "" : line.substring(space + 1);
    var status =
        sign.endsWith("!")
            ? ToolStatus.FAILED
            : sign.endsWith("d") ? ToolStatus.DENIED : ToolStatus.OK;
    switch (sign) {
      case ">" -> script.user(rest);
      case "<" -> script.agent(rest);
      case "#" -> script.note(rest);
      case "x" -> script.interrupted();
      case "c" -> script.compacted();
      case "s" -> script.asSubagent();
      case "$", "$!", "$d" -> script.bash(rest, status, answer);
      case "r", "r!" -> script.tool("Read", "file_path", rest, status, answer);
      case "e", "e!" -> script.tool("Edit", "file_path", rest, status, answer);
      case "w" -> script.tool("Write", "file_path", rest, status, answer);
      case "i" -> {
        rules.add(rest);
        script.tool(
            "Read",
            "file_path",
            "/home/ada/app/CLAUDE.md",
            ToolStatus.OK,
            String.join("\n", rules));
      }
      case "t" -> other(script, rest, answer);
      default -> throw new IllegalArgumentException("no such step: " + line);
    }
  }

  private static void other(Script script, String rest, String answer) {
    int space = rest.indexOf(' ');
    var tool = rest.substring(0, space);
    var argument = tool.matches("read_file|view") ? "path" : "prompt";
    script.tool(tool, argument, rest.substring(space + 1), ToolStatus.OK, answer);
  }
}
