package dev.praxis.desktop.evaluation;

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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Replays written down instead of run. Each run is a letter: `F` failed, `P` passed, `E` broke
/// down, `.` has no result.
public final class SampleReplays {
  private SampleReplays() {}

  /// A task and its runs.
  public static PairedItem item(String task, String before, String after) {
    return new PairedItem(
        task,
        "project " + task.charAt(task.length() - 1),
        "forgot_to_run_tests",
        false,
        trials(before),
        trials(after));
  }

  /// The same with a new failure there being critical.
  public static PairedItem critical(String task, String before, String after) {
    return new PairedItem(task, "shop", "forgot_to_run_tests", true, trials(before), trials(after));
  }

  public static KeptReplay of(long number, PairedItem... items) {
    return of(number, List.of(), items);
  }

  /// With what makes it invalid. Without a verdict while runs are missing.
  public static KeptReplay of(long number, List<String> faults, PairedItem... items) {
    return of(number, faults, false, items);
  }

  /// With its verdict, although runs may be missing.
  public static KeptReplay sealed(long number, PairedItem... items) {
    return of(number, List.of(), true, items);
  }

  private static KeptReplay of(
      long number, List<String> faults, boolean sealed, PairedItem... items) {
    var all = List.of(items);
    int epochs = all.getFirst().before().size();
    int missing =
        (int)
            all.stream()
                .flatMap(item -> Stream.concat(item.before().stream(), item.after().stream()))
                .filter(Trial::isMissing)
                .count();
    var ran = all.stream().filter(item -> !item.missing()).toList();
    var evidence =
        new ReplayEvidence(
            ran.stream()
                .map(item ->
                    new ReplayItem(
                        item.task(),
                        item.project(),
                        item.beforeFailed(),
                        item.afterFailed(),
                        item.critical()))
                .toList(),
            all.size() - ran.size(),
            epochs,
            faults,
            1,
            3,
            0.10,
            1);
    return new KeptReplay(
        new Ref(Mode.REPLAY, number),
        Instant.ofEpochSecond(number),
        plan(all, epochs),
        "plan",
        all,
        missing,
        missing > 0 && !sealed ? Optional.empty() : Optional.of(ReplayVerdict.of(evidence)),
        SampleRuns.SPLIT,
        new Looks(1, 3));
  }

  /// A person's word on a run.
  public static Trial overruled(Trial trial, boolean failed) {
    return new Trial(
        trial.epoch(),
        trial.outcome(),
        trial.reason(),
        trial.session(),
        trial.scoredEvent(),
        trial.seconds(),
        trial.tokens(),
        trial.costUsd(),
        trial.cached(),
        Optional.of(new TrialOverride(failed, "looked at it", Instant.EPOCH)));
  }

  private static List<Trial> trials(String letters) {
    return IntStream.range(0, letters.length())
        .mapToObj(i -> trial(i + 1, letters.charAt(i)))
        .toList();
  }

  private static Trial trial(int epoch, char letter) {
    var outcome =
        switch (letter) {
          case 'F' -> "failed";
          case 'P' -> "passed";
          case 'E' -> "error";
          default -> Trial.MISSING;
        };
    return outcome.equals(Trial.MISSING)
        ? Trial.missing(epoch)
        : new Trial(
            epoch,
            outcome,
            "said so: " + outcome,
            Optional.empty(),
            Optional.empty(),
            1.5,
            1_000,
            0.01,
            epoch > 1,
            Optional.empty());
  }

  private static ReplayPlan plan(List<PairedItem> items, int epochs) {
    var tasks = new ArrayList<ReplayTask>();
    for (var item : items) {
      tasks.add(
          new ReplayTask(
              item.task(),
              item.project(),
              "Do " + item.task(),
              "",
              "",
              "true",
              item.tag(),
              item.critical(),
              "taken for " + item.task()));
    }
    return new ReplayPlan(
        tasks,
        "/tasks",
        "CLAUDE.md",
        "# Notes\n",
        "# Notes\n- Always run the tests.\n",
        List.of("agent"),
        List.of(),
        epochs,
        60,
        1,
        false,
        0.10,
        3,
        1);
  }
}
