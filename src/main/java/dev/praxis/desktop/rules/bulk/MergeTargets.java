package dev.praxis.desktop.rules.bulk;

import dev.praxis.core.rules.Rule;
import dev.praxis.core.rules.lint.Finding;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which rules another may become part of, likeliest first: those that lint compares it with, then
/// those of the same mistakes, then those that share most words.
final class MergeTargets {
  private MergeTargets() {}

  /// A rule in force is not merged into one that is not: that would take it out of the file.
  static List<Rule> of(Rule rule, List<Rule> all) {
    var words = words(rule);
    return all.stream()
        .filter(other -> other.id() != rule.id() && other.status().living())
        .filter(other -> other.status().active() || !rule.status().active())
        .sorted(
            Comparator.<Rule>comparingInt(other -> -rank(rule, other))
                .thenComparingLong(other -> -shared(words, other)))
        .toList();
  }

  private static int rank(Rule rule, Rule other) {
    if (compared(rule, other) || compared(other, rule)) {
      return 2;
    }
    return rule.tags().stream().anyMatch(other.tags()::contains) ? 1 : 0;
  }

  private static boolean compared(Rule one, Rule other) {
    return one.lint().stream()
        .map(Finding::withRule)
        .anyMatch(id -> Long.valueOf(other.id()).equals(id));
  }

  private static long shared(Set<String> words, Rule other) {
    return words(other).stream().filter(words::contains).count();
  }

  private static Set<String> words(Rule rule) {
    return Stream.of(rule.text().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
        .filter(word -> word.length() > 3)
        .collect(Collectors.toSet());
  }

  /// Whether somebody who types this means the rule: its number, or all words in its text or tags.
  static boolean fits(Rule rule, String typed) {
    var sought = typed.strip().toLowerCase(Locale.ROOT);
    var text = (rule.text() + " " + String.join(" ", rule.tags())).toLowerCase(Locale.ROOT);
    return sought.matches("r?\\d+")
        ? sought.replace("r", "").equals(Long.toString(rule.id()))
        : Stream.of(sought.split("\\s+")).allMatch(text::contains);
  }
}
