package dev.praxis.desktop.rules.queue;

import dev.praxis.core.Workbench;
import dev.praxis.core.agents.AgentProposal;
import dev.praxis.core.evaluation.EvaluationRun;
import dev.praxis.core.rules.Rule;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The rules of a workspace by shelf.
///
/// @param effects by rule, of the newest evaluation that it took part in
/// @param clients the agents that proposed them, by rule; of others nothing
/// @param canDraft whether a recurring mistake has no rule yet
public record RulesRead(
    Map<Shelf, List<Rule>> shelves,
    Map<Long, Effect> effects,
    Map<Long, String> clients,
    boolean canDraft) {
  public RulesRead {
    shelves = Map.copyOf(shelves);
    effects = Map.copyOf(effects);
    clients = Map.copyOf(clients);
  }

  public static RulesRead of(Workbench workbench) {
    var all = workbench.rules().list();
    var waiting = workbench.rules().queue();
    var waitingIds = waiting.stream().map(Rule::id).collect(Collectors.toSet());
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
    var carried = all.stream().flatMap(rule -> rule.tags().stream()).collect(Collectors.toSet());
    return new RulesRead(
        sorted,
        effects(workbench.coverage().newestFirst()),
        clients(workbench.agents().proposals()),
        report.recurring().stream().anyMatch(tag -> !carried.contains(tag)));
  }

  private static Map<Long, String> clients(List<AgentProposal> proposals) {
    var clients = new HashMap<Long, String>();
    for (var proposal : proposals) {
      if (proposal.kind().equals(AgentProposal.RULE) && proposal.madeId() != null) {
        clients.put(proposal.madeId(), proposal.client());
      }
    }
    return clients;
  }

  private static Map<Long, Effect> effects(List<EvaluationRun> newestFirst) {
    var effects = new HashMap<Long, Effect>();
    for (var run : newestFirst) {
      run.rules().forEach(rule -> effects.computeIfAbsent(rule.id(), id -> Effect.of(run, id)));
    }
    return effects;
  }
}
