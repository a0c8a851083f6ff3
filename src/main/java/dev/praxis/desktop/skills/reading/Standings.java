package dev.praxis.desktop.skills.reading;

import dev.praxis.core.skills.Skill;
import dev.praxis.core.skills.standing.Standing;
import dev.praxis.core.skills.standing.StandingStore;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Remembers how skills stand, so that after a decision only the runs of those it touched are read
/// again. Used by one worker at a time.
public final class Standings {
  private final StandingStore store;
  private final Map<Long, Known> known = new HashMap<>();

  private final Set<Long> doubted = new HashSet<>();

  /// What a standing was read for.
  private record Known(int version, int runs, Standing standing) {}

  public Standings(StandingStore store) {
    this.store = store;
  }

  /// By id, one for each skill.
  public synchronized Map<Long, Standing> of(List<Skill> skills) {
    var changed = skills.stream().filter(this::isNews).map(Skill::id).toList();
    var read = store.of(changed);
    var standings = new HashMap<Long, Standing>();
    for (var skill : skills) {
      var before = known.get(skill.id());
      var now =
          before == null || isNews(skill)
              ? new Known(
                  skill.version(), runs(skill), read.getOrDefault(skill.id(), Standing.NEVER_RUN))
              : before;
      known.put(skill.id(), now);
      standings.put(skill.id(), now.standing());
    }
    known.keySet().retainAll(standings.keySet());
    return standings;
  }

  /// Reads the runs of a skill again each time: something else than its runs changes its standing.
  public synchronized void doubt(long skill) {
    doubted.add(skill);
  }

  private boolean isNews(Skill skill) {
    var before = known.get(skill.id());
    return before == null
        || doubted.contains(skill.id())
        || before.version() != skill.version()
        || before.runs() != runs(skill);
  }

  private static int runs(Skill skill) {
    return skill.reliability().runs() + skill.reliability().selfReported();
  }
}
