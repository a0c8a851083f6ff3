package dev.praxis.core.mining.conduct.written;

import dev.praxis.core.mining.conduct.written.WrittenRule.BeforeCommit;
import dev.praxis.core.mining.conduct.written.WrittenRule.CommitMessage;
import dev.praxis.core.mining.conduct.written.WrittenRule.Forbidden;
import dev.praxis.core.mining.conduct.written.WrittenRule.Untouchable;
import dev.praxis.core.mining.outcome.JudgedCall;
import dev.praxis.core.mining.outcome.ToolKind;
import dev.praxis.core.mining.shell.CodeFiles;
import dev.praxis.core.mining.shell.ShellCommand;
import dev.praxis.core.session.Event;
import dev.praxis.core.session.EventKind;
import dev.praxis.core.session.ToolStatus;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Goes through one session with the rules it shows in hand.
final class RuleFollower {
  private static final Pattern INSTRUCTIONS =
      Pattern.compile("(?i)(.*/)?(CLAUDE(\\.local)?|AGENTS|GEMINI|copilot-instructions)\\.md");
  private static final Pattern WORD = Pattern.compile("[\\w-]{3,}");

  /// A rule and the act against it.
  ///
  /// @param shownAt seq of the event that shows the file
  /// @param seq of the act
  record Broken(String rule, int shownAt, int seq, String act) {}

  private final Map<Integer, JudgedCall> calls;
  private final Map<WrittenRule, Integer> rules = new LinkedHashMap<>();
  private final Set<String> asked = new HashSet<>();
  private final Set<BeforeCommit> kept = new HashSet<>();
  private final List<Broken> broken = new ArrayList<>();
  private final boolean given;
  private boolean edited;

  RuleFollower(Map<Integer, JudgedCall> calls) {
    this(calls, List.of());
  }

  /// @param given in force from the start, and no others; none: those the session shows
  RuleFollower(Map<Integer, JudgedCall> calls, List<? extends WrittenRule> given) {
    this.calls = calls;
    this.given = !given.isEmpty();
    given.forEach(rule -> rules.put(rule, 0));
  }

  List<Broken> broken() {
    return List.copyOf(broken);
  }

  void follow(Event event) {
    if (!given && showsInstructions(event)) {
      RuleReader.rules(event.text()).forEach(rule -> rules.putIfAbsent(rule, event.seq()));
    } else if (event.is(EventKind.USER_MESSAGE) && !rules.isEmpty()) {
      WORD.matcher(event.text().toLowerCase(Locale.ROOT))
          .results()
          .limit(2_000)
          .forEach(word -> asked.add(word.group()));
    }
    var call = rules.isEmpty() ? null : calls.get(event.seq());
    if (call != null && call.use().status() != ToolStatus.DENIED) {
      did(event, call);
    }
  }

  private void did(Event event, JudgedCall call) {
    var use = call.use();
    if (call.kind() == ToolKind.EDITS && use.status() == ToolStatus.OK) {
      changed(event, call.file(), use.tool() + " " + use.target());
    } else {
      for (var command : call.commands()) {
        ran(event, command, call.line(), use.status() == ToolStatus.OK);
      }
    }
  }

  private void changed(Event event, String file, String act) {
    edited = true;
    kept.clear();
    brokenBy(
        event,
        act,
        rule -> rule instanceof Untouchable place && place.holds(file) && !wanted(place.place()));
  }

  private void ran(Event event, ShellCommand command, String line, boolean well) {
    rules.keySet().stream()
        .filter(BeforeCommit.class::isInstance)
        .map(BeforeCommit.class::cast)
        .filter(rule -> rule.isKeptBy(command))
        .forEach(kept::add);
    for (var file : command.writes()) {
      changed(event, file, line);
    }
    if (CodeFiles.changedBy(command) && command.writes().isEmpty()) {
      command.words().forEach(file -> changed(event, file, line));
    }
    boolean commits =
        command.program().equals("git") && command.argumentLine().startsWith("commit");
    var subject = commits ? CommitSubject.of(command) : "";
    brokenBy(
        event,
        line,
        rule ->
            switch (rule) {
              case Forbidden banned ->
                  banned.isBrokenBy(command, line) && !wanted(banned.command());
              case BeforeCommit first -> commits && well && edited && !kept.contains(first);
              case CommitMessage message -> well && message.form().isBrokenBy(subject);
              case Untouchable _ -> false;
            });
  }

  /// One act breaks a rule but once, and the first that fits is enough to show.
  private void brokenBy(Event event, String act, Predicate<WrittenRule> breaks) {
    boolean known = !broken.isEmpty() && broken.getLast().seq() == event.seq();
    if (known) {
      return;
    }
    rules.entrySet().stream()
        .filter(rule -> breaks.test(rule.getKey()))
        .findFirst()
        .ifPresent(rule ->
            broken.add(new Broken(rule.getKey().text(), rule.getValue(), event.seq(), act)));
  }

  /// Whether the person spoke of it after the rule was shown: its last word, for `git push` is
  /// asked for as a push.
  private boolean wanted(String what) {
    var words =
        WORD.matcher(what.toLowerCase(Locale.ROOT)).results().map(word -> word.group()).toList();
    return !words.isEmpty() && asked.contains(words.getLast());
  }

  /// The file as the agent read it, or as the harness put it before the agent.
  private boolean showsInstructions(Event event) {
    if (event.is(EventKind.HARNESS_NOTE)) {
      return event.text().contains("CLAUDE.md")
          || event.text().contains("AGENTS.md")
          || event.text().contains("GEMINI.md");
    }
    var answered = event.answers();
    var call = answered == null ? null : calls.get(answered);
    if (call == null) {
      return false;
    }
    return switch (call.kind()) {
      case READS -> INSTRUCTIONS.matcher(call.file()).matches();
      case EXECUTES -> call.commands().stream().anyMatch(RuleFollower::prints);
      case EDITS, DELEGATES, OTHER -> false;
    };
  }

  private static boolean prints(ShellCommand command) {
    return command.program().matches("cat|head|sed|bat|less")
        && command.words().stream().anyMatch(word -> INSTRUCTIONS.matcher(word).matches());
  }
}
