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

  /// Words that only say that a number follows.
  private static final Set<String> MEASURING =
      Set.of(
          "length",
          "long",
          "limit",
          "maximum",
          "minimum",
          "max",
          "min",
          "siz",
          "width",
          "wid",
          "use",
          "character",
          "char",
          "column",
          "exceed",
          "hard",
          "target",
          "threshold",
          "default",
          "valu",
          "set",
          "exactl",
          "total");

  private static final Set<String> LENGTHS =
      Set.of("length", "long", "character", "char", "column");

  /// Whether both are the number of one thing: the words of one are those of the other, or it has
  /// one more that is no other place.
  boolean isOfSame(Limit other) {
    var one = plain(of);
    var two = plain(other.of);
    var fewer = one.size() <= two.size() ? one : two;
    var more = fewer == one ? two : one;
    var extra = new HashSet<>(more);
    extra.removeAll(fewer);
    var place = more == one ? from.scope() : other.from.scope();
    return (fewer.size() >= 2
            || (extra.isEmpty() && !fewer.isEmpty() && isLength(of) && isLength(other.of)))
        && more.containsAll(fewer)
        && (extra.isEmpty() || (extra.size() == 1 && !place.containsAll(extra)));
  }

  private static boolean isLength(Set<String> words) {
    return words.stream().anyMatch(LENGTHS::contains);
  }

  private static Set<String> plain(Set<String> words) {
    var plain = new HashSet<>(words);
    plain.removeAll(MEASURING);
    return plain;
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
