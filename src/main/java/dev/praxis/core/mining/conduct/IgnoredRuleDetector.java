package dev.praxis.core.mining.conduct;

import dev.praxis.core.mining.Signal;
import dev.praxis.core.mining.SignalDetector;
import dev.praxis.core.mining.outcome.JudgedCall;
import dev.praxis.core.mining.outcome.JudgedSessions;
import dev.praxis.core.mining.outcome.ToolKind;
import dev.praxis.core.mining.shell.ShellCommand;
import dev.praxis.core.session.Event;
import dev.praxis.core.session.EventKind;
import dev.praxis.core.session.Session;
import dev.praxis.core.session.ToolStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A written rule of the instruction file that stood in the session, and a command that breaks it.
/// Only rules that name the command are checked: "never run `npm`", "use `pnpm`, not `npm`".
public final class IgnoredRuleDetector implements SignalDetector {
  private static final int VERSION = 1;
  private static final int LONGEST_FILE = 200_000;
  private static final int LONGEST_COMMAND = 61; // of what a rule names
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

  private final JudgedSessions judged;

  public IgnoredRuleDetector(JudgedSessions judged) {
    this.judged = judged;
  }

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
    var calls = judged.of(session, events);
    var rules = new LinkedHashMap<String, Rule>();
    var signals = new ArrayList<Signal>();
    for (var event : events) {
      if (isInstructions(event, calls)) {
        rules.putAll(rules(event));
      }
      var call = rules.isEmpty() ? null : calls.get(event.seq());
      if (call != null && call.use().status() != ToolStatus.DENIED) {
        call.commands().stream()
            .map(command -> broken(command, rules))
            .filter(Objects::nonNull)
            .findFirst()
            .ifPresent(rule -> signals.add(signal(session, event, call.line(), rule)));
      }
    }
    return signals;
  }

  /// @param seq of the event that shows the file
  private record Rule(String command, String text, int seq) {}

  /// The rule about the most words that the command begins with; null where none is.
  private static @Nullable Rule broken(ShellCommand ran, Map<String, Rule> rules) {
    var whole = (ran.program() + " " + ran.argumentLine()).strip();
    int end = Math.min(whole.length(), LONGEST_COMMAND + 1);
    while (end > 0) {
      boolean ends = end == whole.length() || whole.charAt(end) == ' ';
      var rule = ends ? rules.get(whole.substring(0, end)) : null;
      if (rule != null) {
        return rule;
      }
      end--;
    }
    return null;
  }

  /// The file as the agent read it, or as the harness put it before the agent.
  private static boolean isInstructions(Event event, Map<Integer, JudgedCall> calls) {
    if (event.is(EventKind.HARNESS_NOTE)) {
      return event.text().contains("CLAUDE.md") || event.text().contains("AGENTS.md");
    }
    var call = event.answers() == null ? null : calls.get(event.answers());
    return call != null
        && call.kind() == ToolKind.READS
        && INSTRUCTIONS.matcher(call.file()).matches();
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
