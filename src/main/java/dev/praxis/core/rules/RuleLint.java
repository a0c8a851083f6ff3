package dev.praxis.core.rules;

import dev.praxis.core.rules.Rule.Lint;
import dev.praxis.core.secrets.SecretScanner;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds what speaks against a rule before it costs anything: text only, no model.
final class RuleLint {
  static final int MAX_TOKENS = 40;
  private static final int SHINGLE_WORDS = 5;
  private static final double NEAR_DUPLICATE = 0.8;

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern VAGUE =
      Pattern.compile(
          "(?i)\\b(be careful|careful(ly)?|as needed|if needed|when needed|if necessary|as"
              + " appropriate|appropriate(ly)?|proper(ly)?|reasonabl[ey]|try to|best"
              + " practices?|good practices?|high.quality|clean code|where possible|if"
              + " possible|when possible|as possible|generally|usually|etc|and so on|make"
              + " sense|thoughtful(ly)?)\\b");

  private static final SecretScanner SECRETS = new SecretScanner();

  private static final Pattern MARKER = Pattern.compile("<!--|-->|(?i:praxis:rules)");

  /// Characters that reorder, hide or carry text unseen.
  private static final Pattern HIDDEN =
      Pattern.compile(
          "[\\u200B\\u2060-\\u2064\\u202A-\\u202E\\u2066-\\u2069\\uFEFF\\x{E0000}-\\x{E007F}]");

  private RuleLint() {}

  /// The same rules in the same order, each with its findings. A duplicate is told of the rule that
  /// comes later: active rules come before those that wait, then the order of the file counts.
  static List<Rule> linted(List<Rule> rules) {
    var duplicates = duplicates(rules);
    return rules.stream()
        .map(rule -> rule.with(findings(rule, duplicates.get(rule.id()))))
        .toList();
  }

  private static List<Lint> findings(Rule rule, @Nullable Lint duplicate) {
    var found = new ArrayList<Lint>();
    var text = rule.text();
    if (duplicate != null) {
      found.add(duplicate);
    }
    if (!SECRETS.scan(text).isEmpty()) {
      found.add(error("secret", "Looks like it holds a key, a token or a password."));
    }
    if (MARKER.matcher(text).find()) {
      found.add(
          error("injection", "Holds a comment or block marker, which is made harmless on export."));
    }
    if (HIDDEN.matcher(text).find()) {
      found.add(
          error("injection", "Holds characters that nobody can see or that reorder the text."));
    }
    var vague = VAGUE.matcher(text);
    if (vague.find()) {
      found.add(warning("vague", "“%s” cannot be checked.".formatted(vague.group())));
    }
    if (rule.tokens() > MAX_TOKENS) {
      found.add(
          warning("long", "%d tokens; aim for %d or fewer.".formatted(rule.tokens(), MAX_TOKENS)));
    }
    return found;
  }

  private static Map<Long, Lint> duplicates(List<Rule> rules) {
    var living = rules.stream().filter(rule -> rule.status().living()).toList();
    var byPrecedence = new ArrayList<>(living);
    byPrecedence.sort(Comparator.comparing(rule -> !rule.status().active()));
    var found = new HashMap<Long, Lint>();
    var shinglesOf = new HashMap<Long, Set<String>>();
    var holders = new HashMap<String, List<Rule>>();
    for (var rule : byPrecedence) {
      var shingles = shingles(rule.text());
      shingles.stream()
          .flatMap(shingle -> holders.getOrDefault(shingle, List.of()).stream())
          .distinct()
          .map(other -> duplicate(shingles, other, shinglesOf.getOrDefault(other.id(), Set.of())))
          .flatMap(Optional::stream)
          .findFirst()
          .ifPresent(lint -> found.put(rule.id(), lint));
      shinglesOf.put(rule.id(), shingles);
      shingles.forEach(
          shingle -> holders.computeIfAbsent(shingle, _ -> new ArrayList<>()).add(rule));
    }
    return found;
  }

  private static Optional<Lint> duplicate(
      Set<String> shingles, Rule other, Set<String> otherShingles) {
    if (jaccard(shingles, otherShingles) < NEAR_DUPLICATE) {
      return Optional.empty();
    }
    var same = shingles.equals(otherShingles) ? "Says the same as" : "Says nearly the same as";
    return Optional.of(
        new Lint("duplicate", "error", "%s rule %d.".formatted(same, other.id()), other.id()));
  }

  /// Runs of five words, case and punctuation aside; a shorter text is one shingle.
  static Set<String> shingles(String text) {
    var words =
        NO_WORD
            .splitAsStream(text.toLowerCase(Locale.ROOT))
            .filter(word -> !word.isEmpty())
            .toList();
    var shingles = new HashSet<String>();
    for (int i = 0; i + SHINGLE_WORDS <= words.size(); i++) {
      shingles.add(String.join(" ", words.subList(i, i + SHINGLE_WORDS)));
    }
    if (shingles.isEmpty()) {
      shingles.add(String.join(" ", words));
    }
    return shingles;
  }

  /// Size of the intersection over size of the union.
  static double jaccard(Set<String> one, Set<String> other) {
    long shared = one.stream().filter(other::contains).count();
    return (double) shared / (one.size() + other.size() - shared);
  }

  private static Lint error(String kind, String message) {
    return new Lint(kind, "error", message, null);
  }

  private static Lint warning(String kind, String message) {
    return new Lint(kind, "warning", message, null);
  }
}
