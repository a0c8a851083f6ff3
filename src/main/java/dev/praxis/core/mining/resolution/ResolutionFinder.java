package dev.praxis.core.mining.resolution;

import dev.praxis.core.mining.outcome.JudgedCall;
import dev.praxis.core.mining.outcome.JudgedSessions;
import dev.praxis.core.mining.outcome.ToolKind;
import dev.praxis.core.mining.resolution.Resolution.End;
import dev.praxis.core.session.Event;
import dev.praxis.core.session.Session;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds failed tool calls and the call that made up for each: a pure function over the events of a
/// session. Calls that were refused, cancelled or swept away by a sibling are no failures, and
/// calls made before the failure was known are no answer to it.
///
/// The score is that of the pair: how equal the tools are, times how alike the inputs, times what
/// the distance leaves, raised where both are about the same target and where the fix went well
/// again later, lowered where the reverse pair is there too.
public final class ResolutionFinder {
  /// Raised whenever the same events would give other resolutions.
  public static final int VERSION = 2;

  private static final int LOOK_AHEAD = 10;
  private static final int LOOK_FOR_PROOF = 60;
  private static final double KEPT = 0.5;
  private static final double DECAY = 0.95;
  private static final double SAME_TARGET = 1.1;
  private static final double VERIFIED = 1.15;
  private static final double EDITED_MEANWHILE = 0.75;
  private static final double REVERSED = 0.4;

  private final JudgedSessions judged;

  public ResolutionFinder(JudgedSessions judged) {
    this.judged = judged;
  }

  /// At most one for each failed call, in order of the failures.
  public List<Resolution> find(Session session, List<Event> events) {
    var trials = trials(session, events);
    var found = new ArrayList<Resolution>();
    for (int i = 0; i < trials.size(); i++) {
      if (trials.get(i).failed() && trials.get(i).kind() != ToolKind.DELEGATES) {
        best(session, trials, i).ifPresent(found::add);
      }
    }
    var changes = found.stream().map(Turn::of).collect(Collectors.toSet());
    return found.stream()
        .map(each -> each.scored(each.score() - penalty(each, changes)))
        .filter(each -> each.score() >= KEPT)
        .toList();
  }

  /// Nothing is taken apart where nothing failed.
  private List<Trial> trials(Session session, List<Event> events) {
    var calls = judged.of(session, events).values();
    if (calls.stream().noneMatch(call -> call.verdict().failed())) {
      return List.of();
    }
    return calls.stream()
        .sorted(Comparator.comparingInt((JudgedCall call) -> call.call().seq()))
        .map(call -> Trial.of(call, session.cwd()))
        .toList();
  }

  /// What was given up for what; two that are each other's reverse help nobody.
  private record Turn(ResolutionKind kind, String from, String to) {
    static Turn of(Resolution found) {
      return new Turn(found.kind(), found.change().wrong(), found.change().right());
    }

    Turn back() {
      return new Turn(kind, /* from= */ to, /* to= */ from);
    }
  }

  private static double penalty(Resolution one, Set<Turn> all) {
    return all.contains(Turn.of(one).back()) ? REVERSED : 0;
  }

  private static Optional<Resolution> best(Session session, List<Trial> trials, int place) {
    var failed = trials.get(place);
    int last = Math.min(trials.size() - 1, place + LOOK_AHEAD);
    var found = new ArrayList<Resolution>();
    for (int i = place + 1; i <= last; i++) {
      var next = trials.get(i);
      if (next.wentWell() && next.call().call().seq() > failed.call().end()) {
        pair(session, trials, place, i).ifPresent(found::add);
        if (isSame(failed, next)) {
          break; // it is over, by whatever means
        }
      }
    }
    return found.stream().max(Comparator.comparingDouble(Resolution::score));
  }

  private static boolean isSame(Trial one, Trial other) {
    return one.tool().equals(other.tool()) && one.input().equals(other.input());
  }

  private static Optional<Resolution> pair(
      Session session, List<Trial> trials, int place, int fix) {
    var failed = trials.get(place);
    var fixed = trials.get(fix);
    var between = trials.subList(place + 1, fix);
    var likeness =
        failed.isShell() && fixed.isShell()
            ? ShellPairs.of(failed, fixed, between)
            : FilePairs.of(failed, fixed, between);
    return likeness.map(like -> {
      boolean verified = isVerified(trials, fix, like.target());
      return new Resolution(
          session.id(),
          like.kind(),
          end(failed),
          end(fixed),
          failed.errorClass().word(),
          like.change(),
          score(failed, fixed, between, like, verified),
          verified);
    });
  }

  private static End end(Trial trial) {
    return new End(trial.call().call().seq(), trial.tool(), trial.input());
  }

  private static boolean isVerified(List<Trial> trials, int fix, String target) {
    int last = Math.min(trials.size(), fix + 1 + LOOK_FOR_PROOF);
    return trials.subList(fix + 1, last).stream()
        .anyMatch(trial -> trial.wentWell() && trial.touches(target));
  }

  private static double score(
      Trial failed, Trial fixed, List<Trial> between, Likeness like, boolean verified) {
    double tools =
        failed.tool().equals(fixed.tool()) ? 1 : failed.kind() == fixed.kind() ? 0.85 : 0.7;
    boolean edited =
        like.kind() == ResolutionKind.ARGUMENT_FIXED
            && between.stream().anyMatch(each -> each.kind() == ToolKind.EDITS && each.wentWell());
    double score =
        tools
            * like.alike()
            * Math.pow(DECAY, between.size())
            * (like.sameTarget() ? SAME_TARGET : 1)
            * (verified ? VERIFIED : 1)
            * (edited ? EDITED_MEANWHILE : 1);
    return Math.min(1, score);
  }
}
