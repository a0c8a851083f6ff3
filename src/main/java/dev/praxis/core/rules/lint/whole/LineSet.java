package dev.praxis.core.rules.lint.whole;

import dev.praxis.core.rules.lint.Finding;
import dev.praxis.core.rules.lint.Line;
import dev.praxis.core.rules.lint.Where;
import dev.praxis.core.rules.lint.line.Length;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Lints a set of lines that changes little by little. What was found of a text, or of a pair of
/// texts, is kept until one of them goes: after one rule was changed only its own pairs are looked
/// at again. Thread-safe.
public final class LineSet {
  private final TextPairs pairs = new TextPairs();

  /// What speaks against each line; lines without findings are there with an empty list.
  ///
  /// @param lines in the order of the file; a pair of hand-written lines is told too
  public synchronized Map<Where, List<Finding>> lint(List<Line> lines) {
    var holders = new LinkedHashMap<TextPairs.Key, List<Line>>();
    for (var line : lines) {
      holders
          .computeIfAbsent(new TextPairs.Key(line.text(), line.paths()), _ -> new ArrayList<>())
          .add(line);
    }
    pairs.keepOnly(holders.keySet());
    var findings = new HashMap<Where, List<Finding>>();
    var order = new HashMap<Where, Integer>();
    lines.forEach(line -> order.put(line.where(), order.size()));
    for (var line : lines) {
      var own = pairs.own(new TextPairs.Key(line.text(), line.paths()));
      findings.put(line.where(), new ArrayList<>(own));
      if (line.where() instanceof Where.OfRule) {
        Length.check(line).ifPresent(findings.get(line.where())::add);
      }
    }
    var told = new PairFindings(findings, order);
    holders.values().forEach(told::addSame);
    for (var pair : pairs.related()) {
      for (var one : holders.getOrDefault(pair.one(), List.of())) {
        for (var other : holders.getOrDefault(pair.other(), List.of())) {
          told.add(one, other, pair.relation());
        }
      }
    }
    return told.sorted();
  }

  /// What would be found of one more line, without adding it.
  public synchronized List<Finding> lintWith(List<Line> lines, Line candidate) {
    var all = new ArrayList<>(lines);
    all.removeIf(line -> line.where().equals(candidate.where()));
    all.add(candidate);
    return lint(all).getOrDefault(candidate.where(), List.of());
  }

  /// How many texts are kept; for measuring.
  int size() {
    return new HashSet<>(pairs.keys()).size();
  }
}
