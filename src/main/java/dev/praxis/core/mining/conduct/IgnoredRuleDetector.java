package dev.praxis.core.mining.conduct;

import dev.praxis.core.mining.Signal;
import dev.praxis.core.mining.SignalDetector;
import dev.praxis.core.mining.outcome.CallArguments;
import dev.praxis.core.mining.outcome.ToolKind;
import dev.praxis.core.mining.shell.ShellCommand;
import dev.praxis.core.mining.shell.ShellLine;
import dev.praxis.core.session.Event;
import dev.praxis.core.session.EventKind;
import dev.praxis.core.session.Session;
import dev.praxis.core.session.ToolStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// A written rule of the instruction file that stood in the session, and a command that breaks it.
/// Only rules that name the command are checked: "never run `npm`", "use `pnpm`, not `npm`".
public final class IgnoredRuleDetector implements SignalDetector {
  private static final int VERSION = 1;
  private static final int LONGEST_FILE = 200_000;
  private static final Pattern INSTRUCTIONS =
      Pattern.compile("(?i)(.*/)?(CLAUDE(\\.local)?|AGENTS|GEMINI|copilot-instructions)\\.md");
  private static final Pattern FORBIDS =
      Pattern.compile(
          "(?i)\\b(?:never|do not|don't|must not|avoid)(?: (?:ever|directly))?"
              + " (?:use|using|run|running|call|calling|execute)"
              + " `([a-z][^`\\n]{0,60})`(?![^\\n.]{0,40}\\b(?:unless|without|except|if|when|before|until|for)\\b)");
  private static final Pattern PREFERS =
      Pattern.compile(
          "(?i)\\b(?:always )?use `[^`\\n]{1,60}`,? (?:instead of|rather than|not|never)"
              + " `([a-z][^`\\n]{0,60})`");

  @Override
  public String name() {
    return "ignored_rule";
  }

  @Override
  public int version() {
    return VERSION;
  }

  @Override
  public List<Signal> detect(Session session, List<Event> events) {
    var bySeq = new HashMap<Integer, Event>();
    var rules = new LinkedHashMap<String, Rule>();
    var signals = new ArrayList<Signal>();
    for (var event : events) {
      bySeq.put(event.seq(), event);
      if (isInstructions(event, bySeq)) {
        rules.putAll(rules(event));
      }
      var use = event.toolUse();
      boolean ran =
          use != null && use.status() != ToolStatus.DENIED && ToolKind.isShell(use.tool());
      if (use != null && ran && !rules.isEmpty()) {
        var line = CallArguments.commandLine(use);
        ShellLine.commands(line).stream()
            .flatMap(command -> rules.values().stream().filter(rule -> rule.isBrokenBy(command)))
            .findFirst()
            .ifPresent(rule -> signals.add(signal(session, event, line, rule)));
      }
    }
    return signals;
  }

  /// @param seq of the event that shows the file
  private record Rule(String command, String text, int seq) {
    boolean isBrokenBy(ShellCommand ran) {
      var whole = (ran.program() + " " + ran.argumentLine()).strip();
      return whole.equals(command) || whole.startsWith(command + " ");
    }
  }

  /// The file as the agent read it, or as the harness put it before the agent.
  private static boolean isInstructions(Event event, Map<Integer, Event> bySeq) {
    if (event.is(EventKind.HARNESS_NOTE)) {
      return event.text().contains("CLAUDE.md") || event.text().contains("AGENTS.md");
    }
    var call = event.answers() == null ? null : bySeq.get(event.answers());
    var use = call == null ? null : call.toolUse();
    return use != null
        && ToolKind.of(use.tool()) == ToolKind.READS
        && INSTRUCTIONS.matcher(CallArguments.file(use)).matches();
  }

  private static Map<String, Rule> rules(Event event) {
    var text = event.text();
    var looked = text.length() > LONGEST_FILE ? text.substring(0, LONGEST_FILE) : text;
    var rules = new LinkedHashMap<String, Rule>();
    for (var pattern : List.of(FORBIDS, PREFERS)) {
      var matcher = pattern.matcher(looked);
      while (matcher.find()) {
        var command = matcher.group(1).strip();
        rules.put(command, new Rule(command, matcher.group().strip(), event.seq()));
      }
    }
    return rules;
  }

  private Signal signal(Session session, Event call, String line, Rule rule) {
    var flat = line.replaceAll("\\s+", " ").strip();
    return new Signal(
        session.id(),
        call.seq(),
        name(),
        VERSION,
        "ignored_written_rule",
        0.75,
        flat.length() <= 300 ? flat : flat.substring(0, 299) + "…",
        "the instruction file says: " + rule.text(),
        List.of(rule.seq(), call.seq()));
  }
}
