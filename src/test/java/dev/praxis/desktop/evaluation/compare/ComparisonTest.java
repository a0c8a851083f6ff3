package dev.praxis.desktop.evaluation.compare;

import static dev.praxis.desktop.evaluation.SampleReplays.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.praxis.core.evaluation.kept.KeptCoverage;
import dev.praxis.core.evaluation.kept.Looks;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.evaluation.SampleReplays;
import dev.praxis.desktop.evaluation.SampleRuns;
import dev.praxis.desktop.evaluation.compare.ChangeLine.Kind;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static final Texts TEXTS = Texts.ofThisComputer();

  private static KeptCoverage coverage(int rules, long id, String split) {
    return new KeptCoverage(SampleRuns.with(rules, id, split), new Looks(1, 3));
  }

  @Test
  void coverageIsCountedAndNeverTested() {
    var comparison =
        Comparison.between(
            coverage(2, 1, SampleRuns.SPLIT), coverage(4, 2, SampleRuns.SPLIT), TEXTS);

    assertThat(comparison.title()).isEqualTo("From coverage-1 to coverage-2");
    assertThat(comparison.lines())
        .extracting(ChangeLine::kind, ChangeLine::tag, ChangeLine::older, ChangeLine::newer)
        .containsExactly(
            tuple(Kind.BETTER, "skipped_link_check", "Missed", "Covered"),
            tuple(Kind.BETTER, "used_wrong_model_id", "Missed", "Covered"));
    assertThat(comparison.notes())
        .containsExactly(
            "Counts only: no test is made between evaluations of this kind.",
            "The rules of the newer one cost +42 tokens on every call.");
    assertThat(comparison.notes().toString()).doesNotContain("p =").doesNotContain("interval");
  }

  @Test
  void readsFromTheOlderToTheNewerHoweverTheyAreGiven() {
    var older = coverage(2, 1, SampleRuns.SPLIT);
    var newer = coverage(1, 2, "another");

    var comparison = Comparison.between(newer, older, TEXTS);

    assertThat(comparison).isEqualTo(Comparison.between(older, newer, TEXTS));
    assertThat(comparison.summary())
        .isEqualTo("0 better, 1 worse, 0 only in the newer one, 0 only in the older one");
    assertThat(comparison.notes()).anyMatch(note -> note.startsWith("The two used different"));
  }

  @Test
  void replaysOfTheSameTasksAreToldWithTheIntervalOfTheirDifference() {
    var older =
        SampleReplays.of(1, item("a 1", "F", "F"), item("b 2", "F", "F"), item("c 3", "F", "P"));
    var newer =
        SampleReplays.of(2, item("a 1", "F", "P"), item("b 2", "F", "P"), item("d 3", "P", "F"));

    var comparison = Comparison.between(older, newer, TEXTS);

    assertThat(comparison.lines())
        .extracting(ChangeLine::kind, ChangeLine::item)
        .containsExactly(
            tuple(Kind.BETTER, "a 1"),
            tuple(Kind.BETTER, "b 2"),
            tuple(Kind.ONLY_NEWER, "d 3"),
            tuple(Kind.ONLY_OLDER, "c 3"));
    assertThat(comparison.notes().getFirst())
        .as("two tasks that changed alike do not tell how others would")
        .startsWith(
            "The effect changed by −100.0 points (95 % interval −100.0 to +100.0, by t over 2");
  }

  @Test
  void twoKindsAreNeverSetAgainstEachOther() {
    var comparison =
        Comparison.between(
            coverage(2, 1, SampleRuns.SPLIT), SampleReplays.of(2, item("a 1", "F", "P")), TEXTS);

    assertThat(comparison.lines()).isEmpty();
    assertThat(comparison.notes()).singleElement().asString().contains("different kinds");
  }
}
