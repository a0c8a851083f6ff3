package dev.praxis.desktop.rules;

import dev.praxis.core.Workbench;
import dev.praxis.core.rules.Rule;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The rules of a workspace by shelf.
///
/// @param canDraft whether a recurring mistake has no rule yet
record RulesRead(Map<Shelf, List<Rule>> shelves, boolean canDraft) {

  static RulesRead of(Workbench workbench) {
    var all = workbench.rules().list();
    var waiting = workbench.rules().queue();
    var waitingIds = waiting.stream().map(Rule::id).toList();
    var sorted = new EnumMap<Shelf, List<Rule>>(Shelf.class);
    for (var each : Shelf.values()) {
      sorted.put(
          each,
          each == Shelf.WAITING
              ? waiting
              : all.stream()
                  .filter(rule -> !waitingIds.contains(rule.id()) && Shelf.of(rule) == each)
                  .toList());
    }
    var report = workbench.miner().counts(workbench.miner().threshold());
    var carried = all.stream().flatMap(rule -> rule.tags().stream()).toList();
    return new RulesRead(
        sorted, report.recurring().stream().anyMatch(tag -> !carried.contains(tag)));
  }
}
