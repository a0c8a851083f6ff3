package dev.praxis.core.rules.lint.pair;

import dev.praxis.core.rules.lint.pair.matter.Choice;
import dev.praxis.core.rules.lint.wording.Reading;
import dev.praxis.core.rules.lint.wording.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Keys by which lines find each other: two lines of which there is something to say share one that
/// the first carries and the second looks for. Most lines share none, and need not be compared.
///
/// A statement whose verb says something can only meet one of the same verb and a word in common,
/// or of the same verb where one of them names no object. One whose verb says nothing of its own
/// can meet any that shares a word.
///
/// @param carried others find the line by these
/// @param sought the line finds others by these
public record Kinship(Set<String> carried, Set<String> sought) {
  public Kinship {
    carried = Set.copyOf(carried);
    sought = Set.copyOf(sought);
  }

  static Kinship of(
      Reading reading, Set<String> shingles, List<Choice> choices, List<Limit> limits) {
    var carried = new HashSet<>(shingles);
    choices.forEach(choice -> carried.add("matter " + choice.matter()));
    limits.forEach(
        limit -> carried.add("limit " + String.join(" ", limit.of().stream().sorted().toList())));
    var sought = new HashSet<>(carried);
    for (var statement : reading.statements()) {
      add(statement, carried, sought);
    }
    return new Kinship(carried, sought);
  }

  private static void add(Statement statement, Set<String> carried, Set<String> sought) {
    var words = new HashSet<>(statement.about());
    words.addAll(statement.trigger().words());
    var act = statement.action();
    words.forEach(word -> carried.add("word " + word));
    if (statement.isGeneric()) {
      words.forEach(word -> {
        carried.add("of any act " + word);
        sought.add("word " + word);
      });
      return;
    }
    words.forEach(word -> sought.add("of any act " + word));
    words.remove(act);
    words.forEach(word -> {
      carried.add(act + " " + word);
      sought.add(act + " " + word);
    });
    carried.add("act " + act);
    sought.add("bare " + act);
    if (statement.object().stream().allMatch(act::equals)) {
      carried.add("bare " + act);
      sought.add("act " + act);
    }
  }
}
