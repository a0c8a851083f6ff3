package dev.praxis.core.report.evaluation;

import dev.praxis.core.evaluation.kept.KeptReplay;
import dev.praxis.core.evaluation.kept.Looks;
import dev.praxis.core.evaluation.kept.Mode;
import dev.praxis.core.evaluation.kept.PairedItem;
import dev.praxis.core.evaluation.kept.Ref;
import dev.praxis.core.evaluation.kept.Trial;
import dev.praxis.core.evaluation.kept.TrialOverride;
import dev.praxis.core.evaluation.replay.ReplayPlan;
import dev.praxis.core.evaluation.replay.ReplayTask;
import dev.praxis.core.evaluation.verdict.ReplayEvidence;
import dev.praxis.core.evaluation.verdict.ReplayItem;
import dev.praxis.core.evaluation.verdict.ReplayVerdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// Replays put together by hand.
final class ReplaySample {
  private final List<PairedItem> items = new ArrayList<>();
  private final int epochs;
  private final SplittableRandom random = new SplittableRandom(11);

  private ReplaySample(int epochs) {
    this.epochs = epochs;
  }

  /// The table 6, 14, 4, 16, once each, over eight projects and two tags.
  static ReplaySample single() {
    var sample = new ReplaySample(1);
    int[] counts = {6, 14, 4, 16};
    for (int cell = 0; cell < 4; cell++) {
      for (int i = 0; i < counts[cell]; i++) {
        sample.item(cell < 2 ? "F" : "P", cell % 2 == 0 ? "F" : "P");
      }
    }
    return sample;
  }

  /// Twenty tasks in six projects, three epochs, with errors and a run a person has overruled.
  static ReplaySample epochs() {
    var sample = new ReplaySample(3);
    for (int i = 0; i < 20; i++) {
      sample.item(sample.runs(0.7), sample.runs(0.25));
    }
    return sample.item("PPP", "EFP");
  }

  private String runs(double failing) {
    var runs = new StringBuilder();
    for (int i = 0; i < epochs; i++) {
      runs.append(random.nextDouble() < failing ? 'F' : 'P');
    }
    return runs.toString();
  }

  /// A letter a run: passed, failed, error, overruled to failed, missing.
  ReplaySample item(String before, String after) {
    int number = items.size();
    return item("task-" + number, "project-" + number % (epochs == 1 ? 8 : 6), before, after);
  }

  ReplaySample item(String task, String project, String before, String after) {
    var tag = items.size() % 3 == 0 ? "pushed_unasked" : "forgot_to_run_tests";
    boolean critical = items.size() % 7 == 0;
    items.add(new PairedItem(task, project, tag, critical, trials(before), trials(after)));
    return this;
  }

  private List<Trial> trials(String runs) {
    var trials = new ArrayList<Trial>();
    for (int i = 0; i < runs.length(); i++) {
      trials.add(trial(i + 1, runs.charAt(i)));
    }
    return trials;
  }

  private Trial trial(int epoch, char run) {
    if (run == 'M') {
      return Trial.missing(epoch);
    }
    var outcome = run == 'F' ? "failed" : run == 'E' ? "error" : "passed";
    var said = new TrialOverride(true, "it only looked well", Samples.AT);
    return new Trial(
        epoch,
        outcome,
        outcome.equals("passed") ? "the check passed" : "the check did not pass",
        Optional.empty(),
        Optional.empty(),
        10 + random.nextInt(900) / 10.0,
        1_000 + random.nextInt(9_000),
        random.nextInt(100) / 100.0,
        random.nextInt(4) == 0,
        run == 'O' ? Optional.of(said) : Optional.empty());
  }

  KeptReplay kept() {
    return kept(List.of("claude", "-p", "{prompt}"));
  }

  KeptReplay kept(List<String> agent) {
    var plan =
        new ReplayPlan(
            items.stream().map(ReplaySample::task).toList(),
            "/home/sam/tasks",
            "CLAUDE.md",
            "Be kind.\n",
            "Be kind. Run the tests.\n",
            agent,
            List.of(),
            epochs,
            600,
            4,
            false,
            0.1,
            3,
            17);
    var complete = items.stream().filter(item -> !item.missing()).toList();
    var evidence =
        new ReplayEvidence(
            complete.stream()
                .map(item ->
                    new ReplayItem(
                        item.task(),
                        item.project(),
                        item.beforeFailed(),
                        item.afterFailed(),
                        item.critical()))
                .toList(),
            items.size() - complete.size(),
            epochs,
            List.of(),
            1,
            3,
            0.1,
            17);
    return new KeptReplay(
        new Ref(Mode.REPLAY, 3),
        Samples.AT,
        plan,
        "cd34",
        items,
        items.size() - complete.size(),
        Optional.of(ReplayVerdict.of(evidence)),
        "ab12",
        new Looks(1, 3));
  }

  private static ReplayTask task(PairedItem item) {
    return new ReplayTask(
        item.task(), item.project(), "Do it", "shop", "", "make test", item.tag(), item.critical());
  }
}
