package dev.praxis.core.report.evaluation;

import dev.praxis.core.evaluation.EvaluationRun;
import dev.praxis.core.evaluation.budget.BudgetGround.Calls;
import dev.praxis.core.evaluation.budget.BudgetGround.Prices;
import dev.praxis.core.evaluation.budget.Paying;
import dev.praxis.core.evaluation.budget.Waste;
import dev.praxis.core.evaluation.kept.JudgeCheck;
import dev.praxis.core.evaluation.kept.JudgedItem;
import dev.praxis.core.evaluation.kept.JudgedItem.Answer;
import dev.praxis.core.evaluation.kept.JudgedItem.Word;
import dev.praxis.core.evaluation.kept.KeptCoverage;
import dev.praxis.core.evaluation.kept.KeptJudged;
import dev.praxis.core.evaluation.kept.KeptProspective;
import dev.praxis.core.evaluation.kept.KeptProspective.Cusum;
import dev.praxis.core.evaluation.kept.KeptProspective.ModelShare;
import dev.praxis.core.evaluation.kept.KeptProspective.TagChange;
import dev.praxis.core.evaluation.kept.KeptProspective.Window;
import dev.praxis.core.evaluation.kept.Looks;
import dev.praxis.core.evaluation.kept.Mode;
import dev.praxis.core.evaluation.kept.Ref;
import dev.praxis.core.evaluation.kept.Release;
import dev.praxis.core.evaluation.kept.Trend;
import dev.praxis.core.evaluation.verdict.VerdictState;
import dev.praxis.core.session.SessionId;
import dev.praxis.core.statistics.Drift;
import dev.praxis.core.statistics.Interval;
import dev.praxis.core.statistics.Intervals;
import dev.praxis.core.statistics.JudgeQuality;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Evaluations of the modes that run nothing.
final class Samples {
  static final Instant AT = Instant.parse("2026-03-04T10:20:00Z");

  private Samples() {}

  /// Five of six covered, two of them by two rules.
  static KeptCoverage coverage() {
    var tags = List.of("no_tests", "no_tests", "pushed", "wrong_model", "broken_link", "typo_once");
    var caught =
        List.of(
            List.of(1L, 4L),
            List.of(1L, 4L),
            List.of(2L),
            List.of(3L),
            List.of(3L, 1L),
            List.<Long>of());
    var items = new ArrayList<EvaluationRun.Item>();
    for (int i = 0; i < tags.size(); i++) {
      items.add(
          new EvaluationRun.Item(
              new SessionId(i + 1),
              "session-" + i,
              "Fix the build, " + i,
              i < 4 ? "shop" : "portal",
              tags.get(i),
              caught.get(i),
              caught.get(i).isEmpty() ? "no rule carries it" : "a rule carries it"));
    }
    var rules =
        List.of(
            new EvaluationRun.RuleThen(1, 1, "Run the tests.", List.of("no_tests", "broken_link")),
            new EvaluationRun.RuleThen(2, 3, "Never push.", List.of("pushed")),
            new EvaluationRun.RuleThen(
                3, 1, "Check the model id.", List.of("wrong_model", "broken_link")),
            new EvaluationRun.RuleThen(4, 2, "Test before you say done.", List.of("no_tests")));
    var run =
        new EvaluationRun(
            3,
            AT,
            "coverage",
            "ab12",
            rules,
            64,
            items,
            Intervals.wilson(5, 6),
            List.of("only 6 items: the interval is wide"),
            List.of());
    return new KeptCoverage(run, new Looks(1, 3));
  }

  static KeptJudged judged() {
    return judged(new JudgeQuality(30, 10, 78, 2));
  }

  static KeptJudged judged(JudgeQuality quality) {
    var items = new ArrayList<JudgedItem>();
    for (int i = 0; i < 10; i++) {
      var word = i < 6 ? Word.PREVENTABLE : i < 9 ? Word.NOT_PREVENTABLE : Word.UNANSWERED;
      items.add(
          new JudgedItem(
              new SessionId(i + 1),
              "session-" + i,
              "Fix the build",
              "shop",
              i % 2 == 0 ? "no_tests" : "pushed",
              List.of(new Answer(1 + i % 2, 1, "Run the tests.", word, "it says so"))));
    }
    return new KeptJudged(
        new Ref(Mode.JUDGED, 4),
        AT,
        "model-x, prompt 3",
        items,
        new JudgeCheck(true, quality),
        6,
        Intervals.wilson(6, 10),
        0.55,
        new Interval("rogan-gladen bootstrap", 0.21, 0.89),
        VerdictState.POTENTIAL,
        "Potential: 6 of 10",
        "Judged: 6 of 10 held-out failures are judged preventable (Wilson 31–83 %).",
        List.of(),
        "ab12",
        new Looks(2, 3));
  }

  static KeptProspective prospective() {
    return new KeptProspective(
        new Ref(Mode.PROSPECTIVE, 5),
        AT,
        "CLAUDE.md",
        AT,
        List.of("no_tests", "pushed"),
        window(56, 70, "opus-4.5"),
        window(48, 80, "opus-4.6"),
        48 / 80.0 - 56 / 70.0,
        turned(56, 70, 48, 80),
        List.of(change("no_tests", 30, 70, 20, 80), change("pushed", 26, 70, 28, 80)),
        List.of(change("typo", 9, 70, 10, 80)),
        10 / 80.0 - 9 / 70.0,
        drift(),
        VerdictState.POTENTIAL,
        "Potential",
        "Failure rate changed after the export from 56 of 70 sessions to 48 of 80.",
        List.of("The model changed."),
        "ab12",
        new Looks(1, 3));
  }

  /// The oracle's failures, which reach the alarm at the tenth session.
  private static Cusum drift() {
    var drift = Drift.over(0.06);
    var sums = drift.trace(0, 0, 1, 0, 1, 1, 0, 1, 1, 1, 0, 1);
    return new Cusum(0.06, drift.limit(), Arrays.stream(sums).boxed().toList(), 9);
  }

  /// 1,200 calls, on which a failure is assumed to waste six thousand tokens.
  static Paying paying() {
    return new Paying(new Calls(1_200, 1_000), Waste.of(List.of(), Prices.USUAL), Prices.USUAL);
  }

  static Trend trend() {
    return new Trend(
        List.of(
            release("before", 40, 12, "opus-4.5"),
            release("CLAUDE.md 1, 4 rules", 25, 3, "opus-4.6")));
  }

  private static Release release(String name, int sessions, int repeats, String model) {
    return new Release(
        name, AT, null, sessions, repeats, Intervals.wilson(repeats, sessions), List.of(model));
  }

  private static Window window(int failed, int n, String model) {
    return new Window(
        AT, AT, n, failed, Intervals.wilson(failed, n), List.of(new ModelShare(model, n)));
  }

  private static TagChange change(String tag, int k1, int n1, int k2, int n2) {
    return new TagChange(
        tag, k1, n1, k2, n2, (double) k2 / n2 - (double) k1 / n1, turned(k1, n1, k2, n2));
  }

  /// After less before.
  private static Interval turned(int k1, int n1, int k2, int n2) {
    return Intervals.newcombeUnpaired(k2, n2, k1, n1);
  }
}
