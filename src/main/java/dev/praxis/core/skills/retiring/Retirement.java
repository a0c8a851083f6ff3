package dev.praxis.core.skills.retiring;

import dev.praxis.core.Problem;
import dev.praxis.core.review.History;
import dev.praxis.core.skills.Skill;
import dev.praxis.core.skills.keeping.SkillStore;
import dev.praxis.core.statistics.Rates;
import dev.praxis.core.store.Database;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which skills in use their runs speak against. Derived anew each time it is asked; the only
/// things kept are that the curator has taken note of an alarm, and targets set by hand.
public final class Retirement {
  private static final String IN_USE = "active";
  private static final int ROLLING = 20;

  private final Database database;
  private final History history;
  private final SkillStore skills;
  private final Clock clock;

  public Retirement(Database database, History history, SkillStore skills, Clock clock) {
    this.database = database;
    this.history = history;
    this.skills = skills;
    this.clock = clock;
  }

  /// What a chart over time needs of one skill.
  ///
  /// @param trials verified runs, oldest first
  /// @param rolling the rate of the newest twenty at each of them
  public record Timeline(List<Trial> trials, List<Rates.Rate> rolling, DriftChart drift) {
    public Timeline {
      trials = List.copyOf(trials);
      rolling = List.copyOf(rolling);
    }
  }

  /// Of all skills in use: the most pressing first, then by name. Reads every verified run.
  public List<Advice> advice() {
    var inUse = new HashMap<Long, Skill>();
    skills.list().stream()
        .filter(skill -> skill.status().equals(IN_USE))
        .forEach(skill -> inUse.put(skill.id(), skill));
    var targets = TrialStore.targets(database);
    var acknowledged = TrialStore.acknowledged(database);
    var adviser = new Adviser(clock.instant());
    var advice = new ArrayList<Advice>();
    TrialStore.each(
        database,
        (id, trials) -> {
          var skill = inUse.remove(id);
          if (skill != null) {
            advice.addAll(adviser.of(skill, trials, chart(id, trials, targets, acknowledged)));
          }
        });
    inUse
        .values()
        .forEach(skill ->
            advice.addAll(
                adviser.of(skill, List.of(), chart(skill.id(), List.of(), targets, acknowledged))));
    advice.sort(Comparator.comparing(Advice::kind).thenComparing(Advice::name));
    return advice;
  }

  /// Of one skill; nothing where it is not in use.
  public List<Advice> advice(Skill skill) {
    if (!skill.status().equals(IN_USE)) {
      return List.of();
    }
    var timeline = timeline(skill.id());
    return new Adviser(clock.instant()).of(skill, timeline.trials(), timeline.drift());
  }

  public Timeline timeline(long skill) {
    var trials = TrialStore.of(database, skill);
    return new Timeline(
        trials,
        Rates.rolling(Trial.credits(trials), ROLLING),
        chart(skill, trials, TrialStore.targets(database), TrialStore.acknowledged(database)));
  }

  private static DriftChart chart(
      long skill,
      List<Trial> trials,
      Map<Long, Double> targets,
      Map<Long, Set<Long>> acknowledged) {
    return DriftChart.of(trials, targets.get(skill), acknowledged.getOrDefault(skill, Set.of()));
  }

  /// Takes note of an alarm: the chart starts again after this run. One decision.
  ///
  /// @param run the newest one the curator has seen
  /// @throws Problem where it is no run of this skill
  public void acknowledge(long skill, long run) {
    var name = skills.existing(skill).name();
    history.decide(
        "acknowledge",
        "skill/" + skill,
        "Take note of the drift of skill " + name,
        handle -> {
          if (!TrialStore.acknowledge(handle, skill, run, Instant.now(clock))) {
            throw new Problem(
                "%s has no run %d.".formatted(name, run),
                "Look at its runs with `praxis skills show`.");
          }
          return true;
        });
  }

  /// Sets the share of failures that is tolerated; empty for what the first runs say. One decision.
  ///
  /// @throws Problem where it is no share between 0 and 1
  public void target(long skill, Optional<Double> tolerated) {
    var name = skills.existing(skill).name();
    if (tolerated.filter(share -> !(share > 0 && share < 1)).isPresent()) {
      throw new Problem(
          "%s is no share of failures.".formatted(tolerated.get()), "Name one between 0 and 1.");
    }
    history.decide(
        "target",
        "skill/" + skill,
        "Set how often skill %s may fail".formatted(name),
        handle -> {
          TrialStore.target(handle, skill, tolerated);
          return true;
        });
  }
}
