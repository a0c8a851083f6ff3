package dev.praxis.core.rules.standing;

import dev.praxis.core.rules.judging.Verdict;
import dev.praxis.core.statistics.Interval;
import dev.praxis.core.statistics.Intervals;
import java.util.List;

/// Sessions counted by what they say of a rule.
///
/// @param chances sessions in which the rule spoke
/// @param unclear chances of which nobody can tell whether the rule was followed
public record Tally(int sessions, int chances, int followed, int violated, int unclear) {
  public static final Tally NOTHING = new Tally(0, 0, 0, 0, 0);

  public Tally {
    if (chances > sessions || followed + violated + unclear != chances) {
      throw new IllegalArgumentException("these counts do not add up");
    }
  }

  static Tally of(List<Observed> sessions) {
    int followed = count(sessions, Verdict.FOLLOWED);
    int violated = count(sessions, Verdict.VIOLATED);
    int unclear = count(sessions, Verdict.UNCLEAR);
    return new Tally(sessions.size(), followed + violated + unclear, followed, violated, unclear);
  }

  /// The share of chances in which the mistake was found; 0 without a chance.
  public double failureRate() {
    return chances == 0 ? 0 : (double) violated / chances;
  }

  /// Of [#failureRate], by Wilson; from 0 to 1 without a chance.
  public Interval failureInterval() {
    return Intervals.wilson(violated, chances);
  }

  private static int count(List<Observed> sessions, Verdict verdict) {
    return (int) sessions.stream().filter(each -> each.judgement().verdict() == verdict).count();
  }
}
