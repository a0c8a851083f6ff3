package dev.praxis.core.evaluation;

import dev.praxis.core.evaluation.leak.Leak;
import dev.praxis.core.evaluation.leak.LeakCheck;
import dev.praxis.core.evaluation.opening.OpeningStore;
import dev.praxis.core.evaluation.verdict.ReplayEvidence;
import dev.praxis.core.rules.keeping.RuleStore;
import dev.praxis.core.store.Database;
import java.util.ArrayList;
import java.util.List;

/// Whether a result on the held-out side could be believed.
///
/// @param splitHash of the split in force
/// @param look which look at it this would be, from 1
/// @param leaks what has reached the rules in force, each a clause
public record Soundness(String splitHash, int look, List<String> leaks) {
  public Soundness {
    leaks = List.copyOf(leaks);
  }

  public static Soundness of(Database database, RuleStore rules) {
    var splitHash = database.read(SplitStore::hash);
    var active = rules.list().stream().filter(rule -> rule.status().active()).toList();
    int used = database.read(handle -> OpeningStore.looks(handle, splitHash));
    var leaks = new LeakCheck(database).of(active, splitHash).stream().map(Leak::clause).toList();
    return new Soundness(splitHash, used + 1, leaks);
  }

  /// Everything that makes a result invalid, too many looks among it.
  public List<String> faults() {
    var faults = new ArrayList<>(leaks);
    if (look > ReplayEvidence.PLANNED_LOOKS) {
      faults.add(
          "this is look %d at the split and %d were planned; only newer sessions can decide now"
              .formatted(look, ReplayEvidence.PLANNED_LOOKS));
    }
    return List.copyOf(faults);
  }
}
