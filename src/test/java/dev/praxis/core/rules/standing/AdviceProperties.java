package dev.praxis.core.rules.standing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.rules.Rule;
import dev.praxis.core.rules.RuleScope;
import dev.praxis.core.rules.RuleStatus;
import dev.praxis.core.rules.judging.Judgement;
import dev.praxis.core.rules.judging.Verdict;
import dev.praxis.core.session.SessionId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class AdviceProperties {
  private static final Instant EXPORTED = Instant.parse("2026-05-04T09:00:00Z");

  @Property
  void noCountIsLargerThanItsChances(@ForAll List<Verdict> verdicts) {
    var tally = Tally.of(observed(verdicts));

    assertThat(tally.sessions()).isEqualTo(verdicts.size());
    assertThat(tally.chances()).isLessThanOrEqualTo(tally.sessions());
    assertThat(tally.followed() + tally.violated() + tally.unclear()).isEqualTo(tally.chances());
    assertThat(tally.failureRate())
        .isBetween(tally.failureInterval().low(), tally.failureInterval().high());
  }

  /// However long nobody failed: a rule that has chances and no failures is never to be retired.
  @Property
  void aRuleThatWorksIsNeverToBeRetired(@ForAll @Size(min = 1, max = 200) List<Verdict> before) {
    var kept = IntStream.range(0, 60).mapToObj(_ -> Verdict.FOLLOWED).toList();

    assertThat(advice(before, kept)).isEmpty();
  }

  @Property
  void halfAsManyFailuresAreNeverCalledNoEffect(@ForAll boolean flip) {
    int few = flip ? 4 : 8;
    assertThat(advice(mixed(2 * few, 20), mixed(few, 20)))
        .noneMatch(Suggestion.NoEffect.class::isInstance);
    assertThat(advice(mixed(10, 40), mixed(24, 40)))
        .anyMatch(Suggestion.NoEffect.class::isInstance);
  }

  private static List<Verdict> mixed(int violated, int chances) {
    return IntStream.range(0, chances)
        .mapToObj(i -> i < violated ? Verdict.VIOLATED : Verdict.FOLLOWED)
        .toList();
  }

  private static List<Suggestion> advice(List<Verdict> before, List<Verdict> after) {
    var rule =
        new Rule(
            1,
            RuleStatus.EXPORTED,
            "Read it.",
            1,
            List.of(),
            2,
            List.of(),
            5,
            new RuleScope.Project(),
            "curator",
            EXPORTED,
            EXPORTED,
            List.of());
    var since = observed(after);
    var monitoring =
        new Monitoring(
            List.of(new Placement(Path.of("CLAUDE.md"), 1, EXPORTED, null)),
            "a tool was used",
            true,
            Tally.of(observed(before)),
            Tally.of(since),
            since);
    return Advisor.suggestions(rule, monitoring, EXPORTED.plusSeconds(86_400L * 365));
  }

  private static List<Observed> observed(List<Verdict> verdicts) {
    return IntStream.range(0, verdicts.size())
        .mapToObj(i ->
            new Observed(
                new SessionId(i + 1),
                "s" + i,
                "",
                EXPORTED.plusSeconds(i),
                new Judgement(verdicts.get(i), List.of())))
        .toList();
  }
}
