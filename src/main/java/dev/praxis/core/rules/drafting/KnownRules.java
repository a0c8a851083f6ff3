package dev.praxis.core.rules.drafting;

import dev.praxis.core.rules.Rule;
import dev.praxis.core.rules.RuleDraft;
import dev.praxis.core.rules.RuleEvidence;
import dev.praxis.core.rules.keeping.KeptRules;
import dev.praxis.core.rules.keeping.Rejection;
import dev.praxis.core.rules.keeping.RuleStore;
import dev.praxis.core.rules.lint.pair.PairReader;
import dev.praxis.core.rules.lint.pair.Pairs;
import dev.praxis.core.rules.lint.pair.ReadLine;
import dev.praxis.core.rules.lint.pair.Relation;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The rules there are, asked whether one of them already is what a draft would be. Where several
/// are, one that lives comes before one that was given up.
final class KnownRules {
  private final List<KeptRules.Kept> kept;
  private final Map<Long, List<RuleEvidence>> evidence;
  private final Map<String, Long> wordings;
  private final Map<Long, Rejection> rejections;
  private final PairReader reader = new PairReader();
  private final Map<String, ReadLine> read = new HashMap<>();

  /// As they are now.
  KnownRules(RuleStore rules) {
    kept =
        rules.kept().stream()
            .sorted(Comparator.comparing(each -> !each.rule().status().living()))
            .toList();
    evidence = rules.evidence();
    wordings = rules.byWording();
    rejections = rules.rejections();
  }

  /// The rule that speaks for a tag.
  Optional<KeptRules.Kept> carrying(String tag) {
    return kept.stream().filter(each -> each.rule().tags().contains(tag)).findFirst();
  }

  /// The rule that has or had the words of a draft, rests on some of its evidence, or means the
  /// same.
  Optional<KeptRules.Kept> like(RuleDraft draft) {
    return kept.stream()
        .filter(each -> hadWords(each.rule(), draft) || sharesEvidence(each.rule(), draft))
        .findFirst()
        .or(() ->
            kept.stream()
                .filter(each -> meansTheSame(each.rule().text(), draft.text()))
                .findFirst());
  }

  boolean meansTheSame(String one, String other) {
    return one.equals(other)
        || Pairs.compare(reading(one), reading(other))
            .filter(Relation.Duplicate.class::isInstance)
            .isPresent();
  }

  /// As a person says it; empty for a rule that was never refused.
  Optional<Rejection> rejection(Rule rule) {
    return Optional.ofNullable(rejections.get(rule.id()));
  }

  private boolean hadWords(Rule rule, RuleDraft draft) {
    var owner = wordings.get(draft.text());
    return rule.text().equals(draft.text()) || (owner != null && owner == rule.id());
  }

  private boolean sharesEvidence(Rule rule, RuleDraft draft) {
    return draft.sharesEvidence(evidence.getOrDefault(rule.id(), List.of()));
  }

  private ReadLine reading(String text) {
    return read.computeIfAbsent(text, words -> reader.read(words, Set.of()));
  }
}
