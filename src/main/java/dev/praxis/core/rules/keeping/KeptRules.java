package dev.praxis.core.rules.keeping;

import dev.praxis.core.mining.TagCarriers;
import dev.praxis.core.rules.Rule;
import dev.praxis.core.rules.RuleEvidence;
import dev.praxis.core.rules.TagSupport;
import dev.praxis.core.rules.TokenCounter;
import dev.praxis.core.rules.lint.Finding;
import dev.praxis.core.rules.lint.origin.OriginLint;
import dev.praxis.core.rules.lint.waiver.WaiverStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// Reads rules and adds what is worked out from their rows: support, projects, tokens, findings.
public final class KeptRules {
  private static final TagCarriers NOBODY = new TagCarriers(Set.of(), Set.of());

  private final TokenCounter tokens;
  private final TagSupport support;
  private final RuleLint lint = new RuleLint();
  private final OriginLint origins = new OriginLint();

  /// Apart, so that what is typed does not push out what is known of the rules as they are.
  private final RuleLint imagining = new RuleLint();

  KeptRules(TokenCounter tokens, TagSupport support) {
    this.tokens = tokens;
    this.support = support;
  }

  /// A rule with its support when it was last decided.
  ///
  /// @param lineages that show it now; as many as its support
  public record Kept(Rule rule, int supportSeen, Set<Long> lineages) {
    boolean hasNewEvidence() {
      return rule.support() > supportSeen;
    }

    /// Whether more lineages would show it than when it was last decided, were this evidence its
    /// own as well.
    public boolean hasNewEvidence(List<RuleEvidence> more) {
      return lineagesWith(more) > supportSeen;
    }

    /// How many lineages would show it, were this evidence its own as well.
    public int lineagesWith(List<RuleEvidence> more) {
      var joined = new HashSet<>(lineages);
      more.forEach(each -> joined.add(each.lineage()));
      return joined.size();
    }
  }

  /// A rule that is to be taken back among the candidates.
  ///
  /// @param evidence found for it since it was refused
  public record Again(Rule rule, List<RuleEvidence> evidence) {}

  /// In the order of the instruction file. Evidence is counted for the wanted rules only, because
  /// that is what takes time in a large workspace.
  List<Kept> list(Handle handle, LongPredicate wanted) {
    var rows = RuleRowStore.rows(handle);
    var tags = RuleRowStore.tags(handle);
    var counted =
        tags.entrySet().stream()
            .filter(entry -> wanted.test(entry.getKey()))
            .flatMap(entry -> entry.getValue().stream())
            .collect(Collectors.toSet());
    var carriers = support.carriers(counted);
    var drafted = RuleEvidenceStore.carriers(handle);
    var lineages = new HashMap<Long, Set<Long>>();
    var rules = new ArrayList<Rule>();
    for (var row : rows) {
      var own = tags.getOrDefault(row.id(), List.<String>of());
      var known =
          Stream.concat(
                  own.stream().map(carriers::get).filter(Objects::nonNull),
                  Stream.of(drafted.getOrDefault(row.id(), NOBODY)))
              .toList();
      var shown = lineages(known);
      lineages.put(row.id(), shown);
      rules.add(rule(row, own, shown.size(), projects(known)));
    }
    var seen =
        rows.stream()
            .collect(Collectors.toMap(RuleRowStore.Row::id, RuleRowStore.Row::supportSeen));
    return lint.linted(rules, origins(handle, rules, wanted), WaiverStore.byRule(handle)).stream()
        .filter(rule -> wanted.test(rule.id()))
        .map(rule ->
            new Kept(
                rule, seen.getOrDefault(rule.id(), 0), lineages.getOrDefault(rule.id(), Set.of())))
        .toList();
  }

  private Map<Long, List<Finding>> origins(Handle handle, List<Rule> rules, LongPredicate wanted) {
    var reading = origins.reading(handle);
    return rules.stream()
        .filter(rule -> wanted.test(rule.id()) && rule.status().living())
        .collect(
            Collectors.toMap(
                Rule::id,
                rule ->
                    reading.findings(
                        rule.id(), rule.text(), rule.createdAt(), !rule.isUnvouched())));
  }

  /// One rule in other words among all others, linted with them.
  Rule imagined(Handle handle, long id, String text) {
    var tags = RuleRowStore.tags(handle);
    var rules = new ArrayList<Rule>();
    for (var row : RuleRowStore.rows(handle)) {
      var rule = rule(row, tags.getOrDefault(row.id(), List.of()), 0, List.of());
      rules.add(row.id() == id ? rule.worded(text, tokens.countLine(text)) : rule);
    }
    if (id == 0) {
      rules.add(Rule.fresh(text, tokens.countLine(text)));
    }
    return imagining
        .linted(
            rules,
            origins(handle, rules, each -> each == id && id != 0),
            WaiverStore.byRule(handle))
        .stream()
        .filter(rule -> rule.id() == id)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no rule " + id));
  }

  private Rule rule(RuleRowStore.Row row, List<String> tags, int support, List<String> projects) {
    return new Rule(
        row.id(),
        row.status(),
        row.text(),
        row.version(),
        tags,
        support,
        projects,
        tokens.countLine(row.text()),
        row.scope(),
        row.author(),
        row.createdAt(),
        row.updatedAt(),
        List.of());
  }

  private static Set<Long> lineages(List<TagCarriers> carriers) {
    return carriers.stream().flatMap(each -> each.lineages().stream()).collect(Collectors.toSet());
  }

  private static List<String> projects(List<TagCarriers> carriers) {
    return carriers.stream()
        .flatMap(each -> each.projects().stream())
        .filter(project -> !project.isEmpty())
        .distinct()
        .sorted()
        .toList();
  }
}
