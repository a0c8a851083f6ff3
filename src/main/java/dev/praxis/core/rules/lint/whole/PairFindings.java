package dev.praxis.core.rules.lint.whole;

import dev.praxis.core.rules.lint.Finding;
import dev.praxis.core.rules.lint.Fix;
import dev.praxis.core.rules.lint.Line;
import dev.praxis.core.rules.lint.LintKind;
import dev.praxis.core.rules.lint.Severity;
import dev.praxis.core.rules.lint.Where;
import dev.praxis.core.rules.lint.pair.Relation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Says of pairs which of the two lines is told, and what.
final class PairFindings {
  private static final int MOST_OF_A_KIND = 5;

  private final Map<Where, List<Finding>> findings;
  private final Map<Where, Integer> order;

  PairFindings(Map<Where, List<Finding>> findings, Map<Where, Integer> order) {
    this.findings = findings;
    this.order = order;
  }

  /// Lines of one and the same text.
  void addSame(List<Line> lines) {
    var first = lines.stream().min(byStanding()).orElseThrow();
    lines.stream()
        .filter(line -> !line.equals(first))
        .forEach(line -> duplicate(line, first, new Relation.Duplicate(true, true, 1)));
  }

  void add(Line one, Line other, Relation relation) {
    switch (relation) {
      case Relation.Contradiction(var why) -> {
        contradiction(one, other, why);
        contradiction(other, one, why);
      }
      case Relation.Duplicate duplicate -> {
        boolean oneFirst = byStanding().compare(one, other) < 0;
        duplicate(oneFirst ? other : one, oneFirst ? one : other, duplicate);
      }
      case Relation.FirstSubsumed _ -> subsumed(one, other);
      case Relation.SecondSubsumed _ -> subsumed(other, one);
    }
  }

  /// The gravest first; pairs before what is found of a line by itself.
  Map<Where, List<Finding>> sorted() {
    var sorted = new HashMap<Where, List<Finding>>();
    findings.forEach((where, found) ->
        sorted.put(
            where,
            found.stream()
                .sorted(
                    Comparator.comparing(Finding::severity)
                        .thenComparing(finding -> finding.with() == null)
                        .thenComparing(Finding::kind)
                        .thenComparing(finding -> place(finding.with())))
                .toList()));
    return sorted;
  }

  private int place(@Nullable Line line) {
    return line == null ? -1 : order.getOrDefault(line.where(), -1);
  }

  private Comparator<Line> byStanding() {
    return Comparator.comparingInt(Line::rank)
        .thenComparing(line -> order.getOrDefault(line.where(), 0));
  }

  /// Both are told, except that lines somebody wrote by hand are not ours to change.
  private void contradiction(Line told, Line other, String why) {
    if (told.rank() == Line.BY_HAND && other.rank() != Line.BY_HAND) {
      return;
    }
    put(
        told,
        new Finding(
            LintKind.CONTRADICTION,
            Severity.ERROR,
            "Contradicts %s (“%s”): %s.".formatted(other.where().words(), other.text(), why),
            other,
            told.rank() == Line.BY_HAND
                ? new Fix.Advice("Keep one of the two lines, or say where each holds.")
                : new Fix.Advice("Keep one of the two, or say in each where or when it holds."),
            false));
  }

  private void duplicate(Line told, Line other, Relation.Duplicate how) {
    var words =
        how.exact()
            ? "Says the same as %s, and both are paid for on every call."
            : how.nearly()
                ? "Says nearly the same as %s, and both are paid for on every call."
                : "Says in other words the same as %s; one of the two is enough.";
    if (findings.getOrDefault(told.where(), List.of()).stream()
        .noneMatch(each -> each.kind() == LintKind.DUPLICATE)) {
      put(
          told,
          new Finding(
              LintKind.DUPLICATE,
              how.nearly() ? Severity.ERROR : Severity.WARNING,
              words.formatted(other.where().words()),
              other,
              keep(told, other),
              false));
    }
  }

  private void subsumed(Line special, Line general) {
    if (special.rank() == Line.BY_HAND && general.rank() != Line.BY_HAND) {
      return;
    }
    put(
        special,
        new Finding(
            LintKind.SUBSUMED,
            Severity.WARNING,
            "Says nothing that %s does not say already: “%s”"
                .formatted(general.where().words(), general.text()),
            general,
            keep(special, general),
            false));
  }

  private static Fix keep(Line told, Line other) {
    if (told.rank() == Line.BY_HAND) {
      return new Fix.Advice("Take one of the two lines out of the file.");
    }
    return switch (other.where()) {
      case Where.OfRule(var id) -> new Fix.KeepOther(id);
      case Where.InFile _ -> new Fix.Advice("The file says it already; reject the rule.");
    };
  }

  private void put(Line line, Finding finding) {
    var found = findings.computeIfAbsent(line.where(), _ -> new ArrayList<>());
    if (found.stream().filter(each -> each.kind() == finding.kind()).count() < MOST_OF_A_KIND) {
      found.add(finding);
    }
  }
}
