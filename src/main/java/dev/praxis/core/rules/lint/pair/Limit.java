package dev.praxis.core.rules.lint.pair;

import dev.praxis.core.rules.lint.wording.Reading;
import dev.praxis.core.rules.lint.wording.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// A number a rule sets, and what it is the number of.
public record Limit(String number, Set<String> of, Statement from) {
  private static final Pattern NUMBER = Pattern.compile("\\d++(?:[.,]\\d++)*+");

  public Limit {
    of = Set.copyOf(of);
  }

  static List<Limit> in(Reading reading) {
    var limits = new ArrayList<Limit>();
    for (var statement : reading.statements()) {
      var words = new HashSet<>(statement.about());
      var numbers = words.stream().filter(word -> NUMBER.matcher(word).matches()).toList();
      if (numbers.size() == 1) {
        words.remove(numbers.getFirst());
        limits.add(new Limit(numbers.getFirst(), words, statement));
      }
    }
    return limits;
  }
}
