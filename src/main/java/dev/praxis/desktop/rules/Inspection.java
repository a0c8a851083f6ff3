package dev.praxis.desktop.rules;

import dev.praxis.core.Workbench;
import dev.praxis.core.agents.AgentProposal;
import dev.praxis.core.mining.Evidence;
import dev.praxis.core.mining.Signal;
import dev.praxis.core.rules.Rule;
import dev.praxis.core.rules.RuleEvidence;
import dev.praxis.core.rules.standing.RuleStanding;
import dev.praxis.desktop.rules.queue.Effect;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What speaks for a rule and what became of it.
///
/// @param evidence places in training sessions that show one of its tags or that it was drafted
///   from, by project, that of most places first
/// @param against places that a curator found to be no such mistake: sessions in which the rule
///   would have been beside the point
/// @param effect of the newest evaluation that the rule took part in
/// @param standing what became of it after its export, its wordings, what it was merged with
/// @param model that drafted it; empty where none did
/// @param origin what an agent proposed, where the rule was made of that
/// @param unspoken those of its tags that no other rule in force speaks of
record Inspection(
    Rule rule,
    List<Evidence> evidence,
    List<Evidence> against,
    Optional<Effect> effect,
    RuleStanding standing,
    String model,
    Optional<AgentProposal> origin,
    List<String> unspoken) {
  private static final int LONGEST_QUOTE = 300;

  /// @param all rules that were read
  static Inspection of(Workbench workbench, Rule rule, List<Rule> all) {
    var places =
        rule.tags().stream().flatMap(tag -> workbench.miner().evidence(tag).stream()).toList();
    var real = places.stream().filter(each -> !each.verdict().equals("not_real"));
    var drafted =
        workbench.rules().evidence().getOrDefault(rule.id(), List.of()).stream()
            .flatMap(each -> quoted(workbench, each).stream());
    return new Inspection(
        rule,
        byProject(Stream.concat(real, drafted).toList()),
        places.stream().filter(each -> each.verdict().equals("not_real")).toList(),
        effect(workbench, rule),
        workbench.ruleBook().monitor().standing(rule),
        workbench.rules().models().getOrDefault(rule.id(), ""),
        workbench.agents().origin(AgentProposal.RULE, rule.id()),
        unspoken(rule, all));
  }

  private static List<String> unspoken(Rule rule, List<Rule> all) {
    var spoken =
        all.stream()
            .filter(other -> other.status().active() && other.id() != rule.id())
            .flatMap(other -> other.tags().stream())
            .collect(Collectors.toSet());
    return rule.tags().stream().filter(tag -> !spoken.contains(tag)).toList();
  }

  private static List<Evidence> byProject(List<Evidence> evidence) {
    var sizes =
        evidence.stream().collect(Collectors.groupingBy(Evidence::project, Collectors.counting()));
    Function<Evidence, Long> size = each -> sizes.getOrDefault(each.project(), 0L);
    return evidence.stream()
        .sorted(Comparator.comparing(size).reversed().thenComparing(Evidence::project))
        .toList();
  }

  private static Optional<Evidence> quoted(Workbench workbench, RuleEvidence place) {
    var session = workbench.sessions().find(place.session());
    var event = workbench.sessions().events(place.session(), place.seq(), 1).stream().findFirst();
    if (session.isEmpty() || event.isEmpty()) {
      return Optional.empty();
    }
    var text = event.get().text().strip();
    var quote =
        text.length() > LONGEST_QUOTE
            ? text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST_QUOTE)))
                + "…"
            : text;
    var signal =
        new Signal(
            place.session(), place.seq(), "", 0, "", 1, quote, reason(place), List.of(place.seq()));
    return Optional.of(
        new Evidence(
            signal,
            "",
            session.get().key(),
            session.get().title(),
            session.get().project(),
            event.get().at(),
            "",
            "",
            "unreviewed",
            ""));
  }

  private static String reason(RuleEvidence place) {
    return switch (place.kind()) {
      case "failed" -> "the call that failed";
      case "fixed" -> "the call that made up for it";
      default -> "what the person said";
    };
  }

  private static Optional<Effect> effect(Workbench workbench, Rule rule) {
    return workbench.coverage().newestFirst().stream()
        .filter(run -> run.rules().stream().anyMatch(then -> then.id() == rule.id()))
        .findFirst()
        .map(run -> Effect.of(run, rule.id()));
  }
}
