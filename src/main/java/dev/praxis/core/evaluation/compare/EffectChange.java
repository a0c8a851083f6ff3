package dev.praxis.core.evaluation.compare;

import dev.praxis.core.evaluation.kept.KeptReplay;
import dev.praxis.core.evaluation.kept.PairedItem;
import dev.praxis.core.evaluation.replay.ReplayTask;
import dev.praxis.core.statistics.Interval;
import dev.praxis.core.statistics.paired.Clusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// By how much the effect of one replay is larger than that of another over the tasks both ran: the
/// difference of the two differences, task by task.
///
/// The interval is Student's t over tasks; where they come of several projects the one over
/// projects stands beside it, since tasks of one project are alike. No test: two evaluations that
/// somebody chose to set side by side are not a planned comparison.
///
/// @param tasks both ran in both arms
/// @param change effect of the newer less that of the older, as a share; positive is a larger gain
/// @param projects of those tasks
public record EffectChange(
    int tasks, double change, Interval interval, int projects, Interval byProject) {
  /// With fewer no interval can be told.
  private static final int FEWEST = 2;

  /// Between two replays; empty where fewer than two tasks are the same in both.
  public static Optional<EffectChange> between(KeptReplay older, KeptReplay newer) {
    var before = ran(older);
    var after = ran(newer);
    var tasks = tasks(older);
    Map<String, List<Double>> byProject = new LinkedHashMap<>();
    for (var task : newer.plan().tasks()) {
      var then = before.get(task.name());
      var now = after.get(task.name());
      if (then != null && now != null && same(task, tasks.get(task.name()))) {
        byProject
            .computeIfAbsent(task.project(), _ -> new ArrayList<>())
            .add(now.change() - then.change());
      }
    }
    var all = byProject.values().stream().flatMap(List::stream).toList();
    if (all.size() < FEWEST) {
      return Optional.empty();
    }
    var items = Clusters.apart(all);
    var projects = Clusters.of(byProject.values());
    return Optional.of(
        new EffectChange(
            all.size(), items.mean(), items.interval(), projects.count(), projects.interval()));
  }

  private static Map<String, PairedItem> ran(KeptReplay replay) {
    return replay.items().stream()
        .filter(item -> !item.missing())
        .collect(Collectors.toMap(PairedItem::task, Function.identity()));
  }

  private static Map<String, ReplayTask> tasks(KeptReplay replay) {
    return replay.plan().tasks().stream()
        .collect(Collectors.toMap(ReplayTask::name, Function.identity()));
  }

  /// The same question under the same name, judged alike.
  private static boolean same(ReplayTask one, @Nullable ReplayTask other) {
    return other != null
        && one.prompt().equals(other.prompt())
        && one.check().equals(other.check())
        && one.tag().equals(other.tag());
  }
}
