package dev.praxis.desktop.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.evaluation.EvaluationRun;
import dev.praxis.core.evaluation.HeldOutSplit.SplitReport;
import dev.praxis.core.statistics.Intervals;
import dev.praxis.core.words.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VerdictTest {
  private static final SplitReport SPLIT =
      new SplitReport("input", 0.3, 16, 6, 0, SampleRuns.SPLIT);
  private static final Texts TEXTS = Texts.ofThisComputer();

  @Test
  void saysPotentialAndNotProof() {
    assertThat(Verdict.of(SampleRuns.with(4, 1), SPLIT, Set.of(1L, 2L, 3L, 4L), TEXTS).sentence())
        .isEqualTo(
            "Coverage only: 5 of 6 held-out failures carry a tag that has a rule (Wilson 44–97 %)."
                + " This is potential, not proof.");
  }

  @Test
  void warnsOfFewFailuresOnlyWhereNothingElseIsWrong() {
    assertThat(Verdict.of(SampleRuns.with(4, 1), SPLIT, Set.of(1L, 2L, 3L, 4L), TEXTS).warnings())
        .containsExactly("Only 6 items: the interval is wide.");
  }

  @Test
  void warnsWhereSplitOrRulesMovedOn() {
    var other = new SplitReport("time", 0.3, 16, 6, 0, "another");

    assertThat(Verdict.of(SampleRuns.with(4, 1), other, Set.of(1L), TEXTS).warnings())
        .anyMatch(warning -> warning.startsWith("The split has changed"))
        .anyMatch(warning -> warning.startsWith("Other rules are active"));
  }

  @Test
  void withoutFailuresThereIsNothingToCover() {
    var nothing =
        new EvaluationRun(
            1,
            Instant.EPOCH,
            "coverage",
            SampleRuns.SPLIT,
            List.of(),
            0,
            List.of(),
            Intervals.wilson(0, 0),
            List.of(),
            List.of());

    var verdict = Verdict.of(nothing, SPLIT, Set.of(), TEXTS);

    assertThat(verdict.sentence()).contains("no failure");
    assertThat(verdict.warnings()).isEmpty();
  }
}
