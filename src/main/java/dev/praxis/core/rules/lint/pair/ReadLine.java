package dev.praxis.core.rules.lint.pair;

import dev.praxis.core.rules.lint.wording.Reading;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A line read once, with all that comparing it with another needs.
///
/// @param paths the line holds for these files only, as patterns; empty: everywhere
public record ReadLine(
    Reading reading,
    Set<String> paths,
    Set<String> shingles,
    List<Choice> choices,
    List<Limit> limits) {
  public ReadLine {
    paths = Set.copyOf(paths);
    shingles = Set.copyOf(shingles);
    choices = List.copyOf(choices);
    limits = List.copyOf(limits);
  }

  /// What it is about. Two lines that share none of it have nothing to do with each other.
  public Set<String> terms() {
    var terms = new HashSet<>(shingles);
    choices.forEach(choice -> terms.add("matter " + choice.matter()));
    for (var statement : reading.statements()) {
      terms.addAll(statement.matter());
      terms.addAll(statement.scope());
    }
    return terms;
  }
}
