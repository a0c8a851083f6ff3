package dev.praxis.core.rules.standing;

import dev.praxis.core.rules.Rule;
import dev.praxis.core.rules.RuleStatus;
import dev.praxis.core.rules.judging.Verdict;
import dev.praxis.core.rules.lint.LintKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Suggests what to do about rules in force. That a mistake is no longer made never speaks against
/// a rule: so it looks where a rule works.
final class Advisor {
  private static final int QUIET_DAYS = 90;
  private static final int QUIET_SESSIONS = 30;
  private static final int FEW_SESSIONS = 5;
  private static final int MANY_CHANCES = 10;
  private static final int OFTEN_BROKEN = 3;

  private Advisor() {}

  static List<Suggestion> suggestions(Rule rule, Monitoring monitoring, Instant now) {
    if (rule.status() != RuleStatus.EXPORTED) {
      return List.of();
    }
    var suggestions = new ArrayList<Suggestion>();
    gate(rule, monitoring).ifPresent(suggestions::add);
    noEffect(monitoring).ifPresent(suggestions::add);
    stale(rule, monitoring, now).ifPresent(suggestions::add);
    superseded(rule).ifPresent(suggestions::add);
    return suggestions;
  }

  /// No chance in many sessions, or in some sessions over a quarter of a year. Without sessions
  /// nothing is known, and nothing is said.
  private static Optional<Suggestion> stale(Rule rule, Monitoring monitoring, Instant now) {
    if (monitoring.placements().isEmpty() || rule.tokens() == 0 || !monitoring.telling()) {
      return Optional.empty();
    }
    int quiet = 0;
    var last = monitoring.placements().getFirst().from();
    for (var session : monitoring.since()) {
      if (session.judgement().verdict() != Verdict.NO_CHANCE) {
        last = session.at();
        break;
      }
      quiet++;
    }
    long days = Duration.between(last, now).toDays();
    boolean stale = quiet >= QUIET_SESSIONS || (days >= QUIET_DAYS && quiet >= FEW_SESSIONS);
    return stale
        ? Optional.of(
            new Suggestion.Stale(
                "No chance in the last %d sessions, %d days: %s in none of them. It costs %d tokens in each."
                    .formatted(quiet, days, monitoring.chance(), rule.tokens())))
        : Optional.empty();
  }

  /// Of chances enough before and after, the interval leaves no room for half as many failures.
  private static Optional<Suggestion> noEffect(Monitoring monitoring) {
    var before = monitoring.before();
    var after = monitoring.after();
    var change = monitoring.change();
    boolean enough =
        before.chances() >= MANY_CHANCES
            && after.chances() >= MANY_CHANCES
            && before.violated() > 0
            && after.violated() >= OFTEN_BROKEN;
    return change
        .filter(interval -> enough && interval.low() > -before.failureRate() / 2)
        .map(interval ->
            new Suggestion.NoEffect(
                "Failed in %s of the chances since the export, before in %s. The difference is %s: not even half as many failures is within it."
                    .formatted(
                        rate(after), rate(before), points(interval.low(), interval.high()))));
  }

  private static Optional<Suggestion> gate(Rule rule, Monitoring monitoring) {
    var after = monitoring.after();
    return after.violated() < OFTEN_BROKEN
        ? Optional.empty()
        : Optional.of(
            new Suggestion.AddGate(
                "Written, and broken in %s of the chances since the export. A hook or a check holds where words do not."
                    .formatted(rate(after)),
                Gate.against(rule)));
  }

  private static Optional<Suggestion> superseded(Rule rule) {
    for (var finding : rule.lint()) {
      var other = finding.withRule();
      boolean same = finding.kind() == LintKind.DUPLICATE || finding.kind() == LintKind.SUBSUMED;
      if (same && other != null) {
        return Optional.of(new Suggestion.Superseded(finding.message(), other));
      }
    }
    return Optional.empty();
  }

  /// `4 of 12 (14–61 %)`.
  private static String rate(Tally tally) {
    var interval = tally.failureInterval();
    return String.format(
        Locale.ROOT,
        "%d of %d (%.0f–%.0f %%)",
        tally.violated(),
        tally.chances(),
        100 * interval.low(),
        100 * interval.high());
  }

  private static String points(double low, double high) {
    return String.format(Locale.ROOT, "%+.0f to %+.0f points", 100 * low, 100 * high);
  }
}
