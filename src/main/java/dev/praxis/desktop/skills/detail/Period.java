package dev.praxis.desktop.skills.detail;

import dev.praxis.core.skills.Reliability;
import dev.praxis.core.skills.Skill;
import java.time.Instant;
import java.util.List;

/// The runs of a skill from one to another, counted by themselves.
record Period(Instant from, Instant to, Reliability reliability) {

  /// @param runs oldest first
  /// @param first id of a run; the other one may be older
  static Period of(List<Skill.Run> runs, long first, long last) {
    int a = place(runs, first);
    int b = place(runs, last);
    var within = runs.subList(Math.min(a, b), Math.max(a, b) + 1);
    int self = (int) within.stream().filter(run -> run.verifier().equals("self")).count();
    return new Period(
        within.getFirst().at(),
        within.getLast().at(),
        Reliability.of(
            count(within, "success"), count(within, "partial"), count(within, "failure"), self));
  }

  private static int place(List<Skill.Run> runs, long id) {
    for (int i = 0; i < runs.size(); i++) {
      if (runs.get(i).id() == id) {
        return i;
      }
    }
    throw new IllegalArgumentException("no run " + id);
  }

  private static int count(List<Skill.Run> runs, String outcome) {
    return (int)
        runs.stream()
            .filter(run -> !run.verifier().equals("self") && run.outcome().equals(outcome))
            .count();
  }
}
