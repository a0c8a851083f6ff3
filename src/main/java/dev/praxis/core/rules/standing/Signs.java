package dev.praxis.core.rules.standing;

import dev.praxis.core.rules.Rule;
import dev.praxis.core.rules.judging.Judgement;
import dev.praxis.core.rules.judging.Verdict;
import dev.praxis.core.rules.standing.ObservationStore.Sign;
import dev.praxis.core.session.SessionId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What signals and people say of sessions, added to what their acts say.
final class Signs {
  private final Map<SessionId, List<Sign>> bySession;

  Signs(List<Sign> signs) {
    bySession = signs.stream().collect(Collectors.groupingBy(Sign::session));
  }

  /// A mistake that was found makes the session a chance and the rule violated. A hint of one only
  /// takes away the certainty that it was followed.
  Observed addedTo(Observed observed, Rule rule) {
    var ofRule =
        bySession.getOrDefault(observed.session(), List.of()).stream()
            .filter(sign -> rule.tags().contains(sign.tag()))
            .toList();
    var sure = ofRule.stream().filter(Sign::sure).map(Sign::seq).distinct().toList();
    var given = observed.judgement();
    if (!sure.isEmpty()) {
      return with(observed, new Judgement(Verdict.VIOLATED, sure));
    }
    return ofRule.isEmpty() || given.verdict() != Verdict.FOLLOWED
        ? observed
        : with(observed, new Judgement(Verdict.UNCLEAR, given.steps()));
  }

  private static Observed with(Observed observed, Judgement judgement) {
    return new Observed(
        observed.session(), observed.key(), observed.title(), observed.at(), judgement);
  }
}
