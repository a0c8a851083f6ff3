package dev.praxis.desktop.skills.reading;

import dev.praxis.core.skills.Skill;
import dev.praxis.core.skills.retiring.Advice;
import dev.praxis.core.skills.retiring.Retirement;
import dev.praxis.core.skills.standing.Standing;
import dev.praxis.core.skills.standing.StandingStore;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Remembers how skills stand, so that after a decision only the runs of those it touched are read
/// again.
public final class Standings {
  /// Of more skills than this everything is read in one pass.
  private static final int FEW = 200;

  private final StandingStore store;
  private final Retirement retirement;
  private final Map<Long, Known> known = new HashMap<>();
  private final Set<Long> doubted = new HashSet<>();

  /// What a standing was read for.
  private record Known(int version, String status, int runs, Judged judged) {
    boolean isOf(Skill skill) {
      return version == skill.version() && status.equals(skill.status()) && runs == runsOf(skill);
    }
  }

  public Standings(StandingStore store, Retirement retirement) {
    this.store = store;
    this.retirement = retirement;
  }

  /// By id, one for each skill.
  public synchronized Map<Long, Judged> of(List<Skill> skills) {
    var news = skills.stream().filter(this::isNews).toList();
    var read = store.of(news.stream().map(Skill::id).toList());
    var advice = advice(news);
    for (var skill : news) {
      var judged =
          new Judged(
              read.getOrDefault(skill.id(), Standing.NEVER_RUN),
              advice.getOrDefault(skill.id(), List.of()));
      known.put(skill.id(), new Known(skill.version(), skill.status(), runsOf(skill), judged));
    }
    known.keySet().retainAll(skills.stream().map(Skill::id).collect(Collectors.toSet()));
    var all = new HashMap<Long, Judged>();
    known.forEach((id, each) -> all.put(id, each.judged()));
    return all;
  }

  /// Reads the runs of a skill again each time: something else than its runs changes its standing.
  public synchronized void doubt(long skill) {
    doubted.add(skill);
  }

  private Map<Long, List<Advice>> advice(List<Skill> news) {
    var advice =
        news.size() > FEW
            ? retirement.advice()
            : news.stream().flatMap(skill -> retirement.advice(skill).stream()).toList();
    return advice.stream().collect(Collectors.groupingBy(Advice::skill));
  }

  private boolean isNews(Skill skill) {
    var before = known.get(skill.id());
    return before == null || doubted.contains(skill.id()) || !before.isOf(skill);
  }

  private static int runsOf(Skill skill) {
    return skill.reliability().runs() + skill.reliability().selfReported();
  }
}
