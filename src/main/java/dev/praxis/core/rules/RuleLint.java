package dev.praxis.core.rules;

import dev.praxis.core.rules.lint.Line;
import dev.praxis.core.rules.lint.Where;
import dev.praxis.core.rules.lint.whole.LineSet;
import java.util.List;
import java.util.Set;

/// Finds what speaks against rules, and remembers it for the next look at nearly the same rules.
final class RuleLint {
  private final LineSet lines = new LineSet();

  /// The same rules in the same order, each with its findings. Rules that were given up are
  /// compared with none. A duplicate is told of the rule that comes later: active rules come before
  /// those that wait, then the order of the file counts.
  List<Rule> linted(List<Rule> rules) {
    var living = rules.stream().filter(rule -> rule.status().living()).map(RuleLint::line).toList();
    var found = lines.lint(living);
    return rules.stream()
        .map(rule -> rule.with(found.getOrDefault(new Where.OfRule(rule.id()), List.of())))
        .toList();
  }

  private static Line line(Rule rule) {
    int rank = rule.status().active() ? Line.IN_FORCE : Line.WAITING;
    return new Line(new Where.OfRule(rule.id()), rule.text(), Set.of(), rank, rule.tokens());
  }
}
