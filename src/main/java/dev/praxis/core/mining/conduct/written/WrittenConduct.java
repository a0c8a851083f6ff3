package dev.praxis.core.mining.conduct.written;

import dev.praxis.core.mining.conduct.written.WrittenRule.BeforeCommit;
import dev.praxis.core.mining.conduct.written.WrittenRule.CommitMessage;
import dev.praxis.core.mining.conduct.written.WrittenRule.Forbidden;
import dev.praxis.core.mining.conduct.written.WrittenRule.Untouchable;
import dev.praxis.core.mining.outcome.JudgedCall;
import dev.praxis.core.mining.outcome.ToolKind;
import dev.praxis.core.mining.shell.ShellCommand;
import dev.praxis.core.session.Event;
import dev.praxis.core.session.EventKind;
import dev.praxis.core.session.ToolStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// One written rule, and whether a session had a chance to keep or break it.
public final class WrittenConduct {
  /// Where a rule holds says nothing of what it asks for.
  private static final Pattern WHERE =
      Pattern.compile("(?i),? in this (?:repository|repo|project)\\b[^\\n]*$");

  private static final Pattern RUN = Pattern.compile("(?i)\\brun (?=`[^`]+`,? (?:not|never) )");

  private final List<WrittenRule> rules;

  private WrittenConduct(List<WrittenRule> rules) {
    this.rules = rules;
  }

  /// What a session shows of a rule.
  ///
  /// @param chances seqs of the acts the rule speaks of, in order
  /// @param broken seqs of those against it
  /// @param excused whether an act is against its letter, but a person had spoken of it
  public record Shown(List<Integer> chances, List<Integer> broken, boolean excused) {}

  /// Empty for a line whose keeping acts do not tell.
  public static Optional<WrittenConduct> of(String line) {
    var plain = RUN.matcher(WHERE.matcher(line).replaceFirst("")).replaceAll("use ");
    var rules = RuleReader.rules(plain);
    return rules.isEmpty() ? Optional.empty() : Optional.of(new WrittenConduct(rules));
  }

  public List<Demand> demands() {
    return rules.stream().map(WrittenConduct::demand).toList();
  }

  /// When the rule speaks, in plain words: `a file of gen/ was read or changed`.
  public String chance() {
    return rules.stream()
        .map(WrittenConduct::chance)
        .distinct()
        .collect(Collectors.joining(", or "));
  }

  /// Looks at one session as if the rule was in force from its start.
  public Shown look(List<Event> events, Map<Integer, JudgedCall> calls) {
    var follower = new RuleFollower(calls, rules);
    var chances = new ArrayList<Integer>();
    boolean against = false;
    boolean edited = false;
    for (var event : events) {
      follower.follow(event);
      var call = event.is(EventKind.TOOL_CALL) ? calls.get(event.seq()) : null;
      if (call != null && call.use().status() != ToolStatus.DENIED) {
        boolean changed = edited;
        if (rules.stream().anyMatch(rule -> speaks(rule, call, changed))) {
          chances.add(event.seq());
        }
        against |= rules.stream().anyMatch(rule -> isAgainst(rule, call));
        edited |= call.kind() == ToolKind.EDITS;
      }
    }
    var broken = follower.broken().stream().map(RuleFollower.Broken::seq).toList();
    return new Shown(chances, broken, against && broken.isEmpty());
  }

  private static boolean speaks(WrittenRule rule, JudgedCall call, boolean edited) {
    return switch (rule) {
      case Forbidden(_, var command, var instead) ->
          call.commands().stream().anyMatch(ran -> isMeant(ran, command, instead))
              || (!instead.isEmpty() && call.line().contains(instead));
      case BeforeCommit _ -> edited && commits(call);
      case CommitMessage _ ->
          call.commands().stream().anyMatch(ran -> !CommitSubject.of(ran).isEmpty())
              && commits(call);
      case Untouchable place -> !call.file().isEmpty() && place.holds(call.file());
    };
  }

  /// A ban that names no other way speaks wherever a kindred command is run: `git push` of `git
  /// push --force`, and any command at all of `make`.
  private static boolean isMeant(ShellCommand ran, String command, String instead) {
    if (!instead.isEmpty()) {
      return WrittenRule.begins(ran, command) || WrittenRule.begins(ran, instead);
    }
    int last = command.lastIndexOf(' ');
    return last < 0 || WrittenRule.begins(ran, command.substring(0, last));
  }

  private static boolean isAgainst(WrittenRule rule, JudgedCall call) {
    return switch (rule) {
      case Forbidden banned ->
          call.commands().stream().anyMatch(ran -> banned.isBrokenBy(ran, call.line()));
      case Untouchable place -> call.kind() == ToolKind.EDITS && place.holds(call.file());
      case BeforeCommit _, CommitMessage _ -> false;
    };
  }

  private static boolean commits(JudgedCall call) {
    return call.use().status() == ToolStatus.OK
        && call.commands().stream().anyMatch(ran -> WrittenRule.begins(ran, "git commit"));
  }

  private static String chance(WrittenRule rule) {
    return switch (rule) {
      case Forbidden(_, var command, var instead) when !instead.isEmpty() ->
          "`" + command + "` or `" + instead + "` was run";
      case Forbidden(_, var command, _) when command.contains(" ") ->
          "`" + command.substring(0, command.lastIndexOf(' ')) + "` was run";
      case Forbidden _ -> "a command was run";
      case BeforeCommit _ -> "a change was committed";
      case CommitMessage _ -> "a commit message was written";
      case Untouchable(_, var place) -> "a file of " + place + " was read or changed";
    };
  }

  private static Demand demand(WrittenRule rule) {
    return switch (rule) {
      case Forbidden(_, var command, var instead) -> new Demand.NotRun(command, instead);
      case BeforeCommit(_, var command) -> new Demand.RunBeforeCommit(command);
      case Untouchable(_, var place) -> new Demand.NotChange(place);
      case CommitMessage(_, var form) ->
          switch (form) {
            case ENGLISH -> new Demand.EnglishMessage();
            case CONVENTIONAL -> new Demand.TypedMessage();
          };
    };
  }
}
