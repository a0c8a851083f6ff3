package dev.praxis.desktop.evaluation.items;

import static dev.praxis.desktop.evaluation.SampleReplays.item;
import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.evaluation.kept.JudgeCheck;
import dev.praxis.core.evaluation.kept.JudgedItem;
import dev.praxis.core.evaluation.kept.JudgedItem.Word;
import dev.praxis.core.evaluation.kept.KeptCoverage;
import dev.praxis.core.evaluation.kept.Looks;
import dev.praxis.core.evaluation.kept.PairedItem;
import dev.praxis.core.session.SessionId;
import dev.praxis.core.statistics.JudgeQuality;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.evaluation.SampleReplays;
import dev.praxis.desktop.evaluation.SampleRuns;
import dev.praxis.desktop.evaluation.items.ItemTable.Kind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ItemRowsTest {
  private static final Texts TEXTS = Texts.ofThisComputer();

  private static ItemRows rows(Map<String, Long> lineages) {
    return new ItemRows(List.of(), lineages, TEXTS);
  }

  @Test
  void namesTheLineageOfAHeldOutFailureAndOfTheSessionATaskWasTakenFrom() {
    var coverage = new KeptCoverage(SampleRuns.with(4, 1), new Looks(1, 3));

    assertThat(rows(Map.of("session-0", 7L)).of(coverage).rows())
        .extracting(ItemRow::lineage)
        .startsWith("L7", "");
    assertThat(
            rows(Map.of("taken for two", 12L))
                .of(SampleReplays.of(1, item("one", "F", "P"), item("two", "F", "P")))
                .rows())
        .extracting(ItemRow::lineage)
        .containsExactly("", "L12");
  }

  @Test
  void aReplayUnderWayTellsHowFarItIsAndNotHowItWent() {
    var table =
        rows(Map.of())
            .of(SampleReplays.of(1, item("whole", "FFF", "PPP"), item("short", "FF.", "...")));

    assertThat(table.kind()).isEqualTo(Kind.UNFINISHED);
    assertThat(table.rows())
        .extracting(ItemRow::cell)
        .containsExactly(Cell.HELD_BACK, Cell.MISSING);
    assertThat(table.rows().getLast())
        .satisfies(row -> {
          assertThat(row.before().words()).isEqualTo("2/3");
          assertThat(row.after().words()).isEqualTo("0/3");
        });
    assertThat(table.rows())
        .allSatisfy(row -> {
          assertThat(row.opens()).isFalse();
          assertThat(row.overrides()).isFalse();
          assertThat(row.change()).isEmpty();
          assertThat(row.evidence()).isEmpty();
        });
  }

  @Test
  void aPairThatLacksRunsCanBeReadButNotOverruled() {
    var all =
        rows(Map.of())
            .of(
                SampleReplays.sealed(
                    1, item("whole", "F", "P"), item("some", "F", "."), item("none", ".", ".")))
            .rows();

    assertThat(all).extracting(ItemRow::opens).containsExactly(true, true, false);
    assertThat(all).extracting(ItemRow::overrides).containsExactly(true, false, false);
  }

  @Test
  void countsHowOftenTheJudgeWasRightWhenItSaidTheSame() {
    var check = new JudgeCheck(true, new JudgeQuality(30, 2, 38, 10));

    var yes = Confidence.of(judged(Word.PREVENTABLE), check, TEXTS);
    var no = Confidence.of(judged(Word.NOT_PREVENTABLE), check, TEXTS);

    assertThat(yes.words())
        .startsWith("38/40 right\n")
        .contains("unvalidated", "30 of 32", "38 of 48");
    assertThat(no.words()).startsWith("30/40 right\n");
    assertThat(yes).isGreaterThan(no);
    assertThat(Confidence.of(judged(Word.UNANSWERED), check, TEXTS)).isEqualTo(Confidence.NONE);
  }

  @Test
  void saysNoNumberWhereThereAreNoLabels() {
    var unchecked = new JudgeCheck(true, new JudgeQuality(0, 0, 0, 0));

    assertThat(Confidence.of(judged(Word.PREVENTABLE), unchecked, TEXTS).words())
        .startsWith("unvalidated\n");
    assertThat(Confidence.of(judged(Word.PREVENTABLE), JudgeCheck.person(), TEXTS).words())
        .isEqualTo("a person");
  }

  @Test
  void holdsTheMachineAgainstThePersonWhereOneHasSpoken() {
    var unseen = SampleReplays.of(1, item("one", "FF", "PP"));
    assertThat(Confidence.of(unseen, TEXTS)).isEqualTo(Confidence.NONE);

    var pair = item("one", "FF", "PP");
    var seen =
        SampleReplays.of(
            1,
            new PairedItem(
                pair.task(),
                pair.project(),
                pair.tag(),
                false,
                pair.before().stream()
                    .map(trial -> SampleReplays.overruled(trial, trial.epoch() == 1))
                    .toList(),
                pair.after()));

    assertThat(Confidence.of(seen, TEXTS).words()).startsWith("1/2 right\n");
    assertThat(rows(Map.of()).of(seen).rows())
        .extracting(row -> row.confidence().share())
        .containsExactly(0.5);
  }

  private static JudgedItem judged(Word word) {
    return new JudgedItem(
        new SessionId(1),
        "session-1",
        "Session 1",
        "shop",
        "forgot_to_run_tests",
        List.of(new JudgedItem.Answer(1, 1, "Run the tests.", word, "")));
  }
}
