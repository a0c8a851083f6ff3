package dev.praxis.core.rules.keeping;

import dev.praxis.core.rules.Rule;
import dev.praxis.core.rules.lint.Finding;
import dev.praxis.core.rules.lint.Where;
import dev.praxis.core.rules.lint.waiver.Waiver;
import dev.praxis.core.rules.lint.whole.LineSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Finds what speaks against rules, and remembers it for the next look at nearly the same rules.
final class RuleLint {
  private final LineSet lines = new LineSet();

  /// The same rules in the same order, each with its findings that nobody waived. Rules that were
  /// given up are compared with none. A duplicate is told of the rule that comes later: active
  /// rules come before those that wait, then the order of the file counts.
  ///
  /// @param origins what is known against rules from elsewhere than their words
  List<Rule> linted(
      List<Rule> rules, Map<Long, List<Finding>> origins, Map<Long, List<Waiver>> waivers) {
    var living = rules.stream().filter(rule -> rule.status().living()).map(Rule::line).toList();
    var found = lines.lint(living);
    return rules.stream()
        .map(rule ->
            rule.with(
                standing(
                    rule,
                    together(
                        origins.getOrDefault(rule.id(), List.of()),
                        found.getOrDefault(new Where.OfRule(rule.id()), List.of())),
                    waivers.getOrDefault(rule.id(), List.of()))))
        .toList();
  }

  /// The gravest first.
  private static List<Finding> together(List<Finding> first, List<Finding> then) {
    return Stream.concat(first.stream(), then.stream())
        .sorted(Comparator.comparing(Finding::severity))
        .toList();
  }

  /// Without what a curator waived.
  static List<Finding> standing(Rule rule, List<Finding> findings, List<Waiver> waivers) {
    return findings.stream()
        .filter(
            finding -> waivers.stream().noneMatch(waiver -> waiver.covers(finding, rule.version())))
        .toList();
  }
}
