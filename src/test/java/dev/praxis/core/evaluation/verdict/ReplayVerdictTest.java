package dev.praxis.core.evaluation.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ReplayVerdictTest {

  @Test
  void tellsTheWorkedExampleInOneBreath() {
    var verdict = ReplayVerdict.of(evidence(items(6, 14, 4, 16, 6), 0, List.of(), 1));

    assertThat(verdict.sentence())
        .startsWith(
            "Replay: failures fell from 20 of 40 to 10 of 40. Difference −25.0 points, 95 % CI"
                + " −42.8 to −4.4; McNemar exact p = 0.031 (mid-p 0.019). 14 prevented, 4 new"
                + " failures of 40. By project (6 clusters)")
        .contains("Look 1 of 3.");
    assertThat(verdict.state())
        .as("0.031 is more than a third of 0.05")
        .isEqualTo(VerdictState.NOT_DECISIVE);
    assertThat(verdict.sentence()).contains("more pairs would give it four chances in five");
  }

  @Test
  void isBetterOnlyWhenItemsAndProjectsAgree() {
    var across = ReplayVerdict.of(evidence(items(5, 30, 1, 14, 10), 0, List.of(), 1));
    var oneHeavy = new ArrayList<ReplayItem>();
    for (int i = 0; i < 14; i++) {
      oneHeavy.add(item("heavy", 1, 0));
    }
    for (int project = 0; project < 6; project++) {
      oneHeavy.add(item("light " + project, project % 2, (project + 1) % 2));
    }

    assertThat(across.state()).isEqualTo(VerdictState.BETTER);
    assertThat(across.headline()).isEqualTo("Better");
    var lopsided = ReplayVerdict.of(evidence(oneHeavy, 0, List.of(), 1));
    assertThat(Objects.requireNonNull(lopsided.figures()).p()).isLessThan(0.05 / 3);
    assertThat(lopsided.state())
        .as("all the gain is in one project of seven")
        .isEqualTo(VerdictState.NOT_DECISIVE);
  }

  @Test
  void saysWhatFewProjectsCannotShow() {
    var verdict = ReplayVerdict.of(evidence(items(5, 30, 1, 14, 3), 0, List.of(), 1));

    assertThat(verdict.state()).isEqualTo(VerdictState.BETTER);
    assertThat(verdict.headline()).isEqualTo("Better; across projects not shown");
    assertThat(verdict.cautions()).contains("Too few projects to generalise: 3.");
  }

  @Test
  void isWorseByTheSameMeasure() {
    var verdict = ReplayVerdict.of(evidence(items(5, 1, 30, 14, 10), 0, List.of(), 1));

    assertThat(verdict.state()).isEqualTo(VerdictState.WORSE);
    assertThat(verdict.sentence()).contains("failures rose from 6 of 50 to 35 of 50");
  }

  @Test
  void saysWhenThereIsNothingWorthActingOn() {
    var verdict = ReplayVerdict.of(evidence(items(200, 10, 10, 380, 12), 0, List.of(), 1));

    assertThat(verdict.state()).isEqualTo(VerdictState.NO_MEANINGFUL_DIFFERENCE);
  }

  @Test
  void itemsThatAllDoAlikeDoNotTellHowOthersWould() {
    var passing = List.of(item("a", 0, 0), item("b", 0, 0), item("b", 0, 0));
    var mended = List.of(item("a", 1, 0), item("b", 1, 0), item("b", 1, 0));

    var same = ReplayVerdict.of(new ReplayEvidence(passing, 0, 3, List.of(), 1, 3, 0.10, 1));
    var better = ReplayVerdict.of(new ReplayEvidence(mended, 0, 3, List.of(), 1, 3, 0.10, 1));

    assertThat(same.state())
        .as("three items that never failed are no proof of no difference")
        .isEqualTo(VerdictState.NOT_DECISIVE);
    var figures = Objects.requireNonNull(better.figures());
    assertThat(figures.difference()).isEqualTo(1);
    assertThat(figures.interval().method()).isEqualTo("newcombe paired");
    assertThat(figures.interval().low()).isLessThan(0.3);
    assertThat(figures.interval().high()).isEqualTo(1);
    assertThat(figures.clusterInterval().low()).isEqualTo(-1);
  }

  @Test
  void isInvalidForEachFault() {
    var items = items(5, 30, 1, 14, 10);

    assertThat(ReplayVerdict.of(evidence(items, 0, List.of("a rule quotes a held-out session"), 1)))
        .satisfies(verdict -> {
          assertThat(verdict.state()).isEqualTo(VerdictState.INVALID);
          assertThat(verdict.sentence())
              .startsWith("This result is invalid: a rule quotes a held-out session.");
        });
    assertThat(ReplayVerdict.of(evidence(items, 3, List.of(), 1)).sentence())
        .startsWith("This result is invalid: 3 of 53 items have no result.");
    assertThat(ReplayVerdict.of(evidence(items, 2, List.of(), 1)).state())
        .as("2 of 52 is less than 5 %")
        .isEqualTo(VerdictState.BETTER);
    assertThat(ReplayVerdict.of(evidence(items, 0, List.of(), 4)).state())
        .isEqualTo(VerdictState.INVALID);
    assertThat(ReplayVerdict.of(evidence(List.of(), 0, List.of(), 1)).sentence())
        .isEqualTo("This result is invalid: no item ran in both arms.");
  }

  @Test
  void tellsCriticalRegressionsFirst() {
    var items = new ArrayList<>(items(5, 30, 0, 14, 10));
    items.add(new ReplayItem("deploy", "project 0", 0, 1, true));

    var verdict = ReplayVerdict.of(evidence(items, 0, List.of(), 1));

    assertThat(verdict.headline()).isEqualTo("1 critical regression. Better");
  }

  @Test
  void comparesItemsNotRunsWithSeveralEpochs() {
    var items = new ArrayList<ReplayItem>();
    for (int i = 0; i < 12; i++) {
      items.add(item("project " + i % 6, 1, i % 3 == 0 ? 1.0 / 3 : 0));
    }
    var verdict = ReplayVerdict.of(new ReplayEvidence(items, 0, 3, List.of(), 1, 3, 0.10, 1));

    var figures = Objects.requireNonNull(verdict.figures());
    assertThat(figures.test()).isEqualTo("sign-flip over items");
    assertThat(figures.p()).isEqualTo(2.0 / 4096);
    assertThat(verdict.sentence()).contains("12 items of 3 epochs each");
  }

  @Test
  void rarelyCallsNothingBetter() {
    var random = new SplittableRandom(20);
    int runs = 400;
    int better = 0;
    for (int run = 0; run < runs; run++) {
      var items = new ArrayList<ReplayItem>();
      for (int project = 0; project < 8; project++) {
        double failing = 0.2 + 0.6 * random.nextDouble();
        for (int i = 0; i < 6; i++) {
          items.add(
              item(
                  "project " + project,
                  random.nextDouble() < failing ? 1 : 0,
                  random.nextDouble() < failing ? 1 : 0));
        }
      }
      var verdict = ReplayVerdict.of(evidence(items, 0, List.of(), 1));
      better += verdict.state() == VerdictState.BETTER ? 1 : 0;
    }

    assertThat(better).as("of %d without any effect", runs).isLessThan(runs / 20);
  }

  private static ReplayEvidence evidence(
      List<ReplayItem> items, int missing, List<String> faults, int look) {
    return new ReplayEvidence(items, missing, 1, faults, look, 3, 0.10, 1);
  }

  /// A table dealt out to projects in turn.
  private static List<ReplayItem> items(int both, int prevented, int broken, int neither, int of) {
    var items = new ArrayList<ReplayItem>();
    int[][] cells = {{both, 1, 1}, {prevented, 1, 0}, {broken, 0, 1}, {neither, 0, 0}};
    for (int[] cell : cells) {
      for (int i = 0; i < cell[0]; i++) {
        items.add(item("project " + items.size() % of, cell[1], cell[2]));
      }
    }
    return items;
  }

  private static ReplayItem item(String project, double before, double after) {
    return new ReplayItem("task", project, before, after, false);
  }
}
