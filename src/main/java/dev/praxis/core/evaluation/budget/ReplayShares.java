package dev.praxis.core.evaluation.budget;

import dev.praxis.core.evaluation.kept.KeptReplay;
import dev.praxis.core.evaluation.kept.PairedItem;
import dev.praxis.core.evaluation.kept.Ref;
import dev.praxis.core.evaluation.replay.Arm;
import dev.praxis.core.evaluation.replay.ReplayPlan;
import dev.praxis.core.evaluation.replay.ReplayTask;
import dev.praxis.core.statistics.contribution.ShapleyGame;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What single rules prevented where the same tasks were run with and without them: finished
/// replays of the same tasks by the same agent, whose instruction files differ in nothing but which
/// of these rules they hold. Unlike coverage this can be negative.
///
/// @param tasks that were run
/// @param from the replays
/// @param shares of rules that could be told apart, in the order of the instruction file
public record ReplayShares(int tasks, List<Ref> from, List<Share> shares) {
  private static final int EXACT = 6;

  public ReplayShares {
    from = List.copyOf(from);
    shares = List.copyOf(shares);
  }

  /// What one rule brings.
  ///
  /// @param leaveOneOut tasks that fail more without it, all others kept
  /// @param error standard error of it over tasks; NaN of a single task
  /// @param shapley its fair share; null unless every subset of at most six rules was run
  public record Share(
      BudgetRule rule, double leaveOneOut, double error, @Nullable Double shapley) {}

  /// Of the replays that tell most rules apart; empty where none tells one.
  static Optional<ReplayShares> of(List<KeptReplay> replays, List<BudgetRule> rules) {
    var games = new LinkedHashMap<Setting, Game>();
    for (var replay : replays) {
      if (replay.missing() == 0) {
        for (var arm : Arm.values()) {
          var read = Read.of(replay.plan().instructions(arm), rules);
          games
              .computeIfAbsent(Setting.of(replay.plan(), read.rest()), _ -> new Game())
              .add(replay, arm, read.held());
        }
      }
    }
    return games.values().stream()
        .map(game -> game.shares(rules))
        .filter(shares -> !shares.shares().isEmpty())
        .max(Comparator.comparingInt(shares -> shares.shares().size()));
  }

  /// In one sentence.
  public String sentence() {
    var told =
        shares.stream()
            .map(share ->
                String.format(
                    Locale.ROOT,
                    "R%d prevents %.1f%s",
                    share.rule().id(),
                    share.leaveOneOut(),
                    Double.isNaN(share.error())
                        ? ""
                        : String.format(Locale.ROOT, " (standard error %.1f)", share.error())))
            .collect(Collectors.joining(", "));
    return "Replayed, each left out by itself, of %d tasks: %s; %s."
        .formatted(
            tasks, told, from.stream().map(Ref::word).distinct().collect(Collectors.joining(", ")));
  }

  /// What must be the same for two runs to be compared.
  private record Setting(
      Set<ReplayTask> tasks, List<String> agent, String file, boolean network, String rest) {
    static Setting of(ReplayPlan plan, String rest) {
      return new Setting(
          Set.copyOf(plan.tasks()), plan.agent(), plan.instructionFile(), plan.network(), rest);
    }
  }

  /// An instruction file: which of the rules it holds, and what else it says. Blank lines and
  /// comments, which hold marks of the block, say nothing.
  private record Read(Set<Long> held, String rest) {
    static Read of(String text, List<BudgetRule> rules) {
      var byLine = new HashMap<String, Long>();
      rules.forEach(rule -> byLine.put("- " + rule.text().strip(), rule.id()));
      var held = new LinkedHashSet<Long>();
      var rest = new ArrayList<String>();
      for (var line : text.lines().map(String::strip).toList()) {
        var rule = byLine.get(line.replaceFirst("\\s*<!--.*-->$", ""));
        if (rule != null) {
          held.add(rule);
        } else if (!line.isEmpty() && !line.startsWith("<!--")) {
          rest.add(line);
        }
      }
      return new Read(Set.copyOf(held), String.join("\n", rest));
    }
  }

  /// Subsets of rules with the share of runs that failed, by task.
  private static final class Game {
    private final Map<Set<Long>, Map<String, List<Double>>> failed = new HashMap<>();
    private final List<Ref> from = new ArrayList<>();

    void add(KeptReplay replay, Arm arm, Set<Long> held) {
      from.add(replay.ref());
      var byTask = failed.computeIfAbsent(held, _ -> new HashMap<>());
      for (var item : replay.items()) {
        byTask.computeIfAbsent(item.task(), _ -> new ArrayList<>()).add(failed(item, arm));
      }
    }

    private static double failed(PairedItem item, Arm arm) {
      return arm == Arm.BEFORE ? item.beforeFailed() : item.afterFailed();
    }

    ReplayShares shares(List<BudgetRule> rules) {
      var players =
          rules.stream()
              .filter(rule -> failed.keySet().stream().anyMatch(set -> set.contains(rule.id())))
              .toList();
      var all = players.stream().map(BudgetRule::id).collect(Collectors.toUnmodifiableSet());
      var whole = failed.get(all);
      if (whole == null) {
        return new ReplayShares(0, List.of(), List.of());
      }
      var fair = fairShares(players);
      var shares = new ArrayList<Share>();
      for (int i = 0; i < players.size(); i++) {
        var without = failed.get(without(all, players.get(i).id()));
        if (without != null) {
          shares.add(share(players.get(i), whole, without, fair == null ? null : fair[i].value()));
        }
      }
      return new ReplayShares(whole.size(), from.stream().distinct().toList(), shares);
    }

    private static Share share(
        BudgetRule rule,
        Map<String, List<Double>> whole,
        Map<String, List<Double>> without,
        @Nullable Double shapley) {
      var more =
          whole.keySet().stream()
              .mapToDouble(task -> mean(without, task) - mean(whole, task))
              .toArray();
      int n = more.length;
      double sum = IntStream.range(0, n).mapToDouble(i -> more[i]).sum();
      double squares = IntStream.range(0, n).mapToDouble(i -> Math.pow(more[i] - sum / n, 2)).sum();
      return new Share(rule, sum, n < 2 ? Double.NaN : Math.sqrt(n * squares / (n - 1)), shapley);
    }

    /// Null unless every subset was run.
    private ShapleyGame.Share @Nullable [] fairShares(List<BudgetRule> players) {
      int n = players.size();
      if (n == 0 || n > EXACT || failed.size() < 1 << n) {
        return null;
      }
      return new ShapleyGame(n, subset -> -failures(subset, players)).shares(1, 1);
    }

    private double failures(int subset, List<BudgetRule> players) {
      var held =
          IntStream.range(0, players.size())
              .filter(i -> (subset >> i & 1) == 1)
              .mapToObj(i -> players.get(i).id())
              .collect(Collectors.toUnmodifiableSet());
      var byTask = failed.getOrDefault(held, Map.of());
      return byTask.keySet().stream().mapToDouble(task -> mean(byTask, task)).sum();
    }

    private static double mean(Map<String, List<Double>> byTask, String task) {
      return byTask.getOrDefault(task, List.of()).stream()
          .mapToDouble(Double::doubleValue)
          .average()
          .orElse(Double.NaN);
    }

    private static Set<Long> without(Set<Long> all, long one) {
      return all.stream().filter(id -> id != one).collect(Collectors.toUnmodifiableSet());
    }
  }
}
