package dev.praxis.core.rules.lint.wording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The words that mean one thing to a rule, in five languages: `rules/concepts.txt`.
final class Vocabulary {
  private static final Pattern BAR = Pattern.compile("\\s*\\|\\s*");
  private static final String PLACE = "/rules/concepts.txt";

  /// Several words that mean one thing.
  record Phrase(List<String> words, Role role, String concept) {}

  private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();
  private final Set<String> verbs = new HashSet<>();

  Vocabulary() {
    var role = Role.DROP;
    for (var line : lines()) {
      if (line.startsWith("[")) {
        var section = line.substring(1, line.length() - 1);
        role =
            section.equals("verbs")
                ? Role.VERB
                : section.equals("words")
                    ? Role.WORD
                    : Role.valueOf(section.toUpperCase(Locale.ROOT));
      } else {
        read(line, role);
      }
    }
    byFirstWord.values().forEach(Vocabulary::longestFirst);
  }

  /// The longest wording that stands here.
  Optional<Phrase> at(List<String> words, int from) {
    for (var phrase : byFirstWord.getOrDefault(words.get(from), List.of())) {
      int to = from + phrase.words().size();
      if (to <= words.size() && words.subList(from, to).equals(phrase.words())) {
        return Optional.of(phrase);
      }
    }
    return Optional.empty();
  }

  boolean isVerb(String concept) {
    return verbs.contains(concept);
  }

  private void read(String line, Role role) {
    int equals = line.indexOf(" = ");
    var concept = equals < 0 ? role.name().toLowerCase(Locale.ROOT) : line.substring(0, equals);
    if (role == Role.VERB) {
      verbs.add(concept);
    }
    var wordings = equals < 0 ? line : line.substring(equals + 3);
    for (var wording : BAR.splitAsStream(wordings).toList()) {
      for (var form : role == Role.DROP ? List.of(wording.split("[ |]+")) : List.of(wording)) {
        add(form, role, concept);
        if (role == Role.VERB && form.matches("[a-z]+")) {
          Inflection.of(form).forEach(each -> add(each, role, concept));
        }
      }
    }
  }

  private void add(String wording, Role role, String concept) {
    var words = List.of(PlainLetters.of(wording.strip()).split(" "));
    byFirstWord
        .computeIfAbsent(words.getFirst(), _ -> new ArrayList<>())
        .add(new Phrase(words, role, concept));
  }

  /// Of two equal wordings the later section wins, except that a marker beats both.
  private static void longestFirst(List<Phrase> phrases) {
    phrases.sort(
        Comparator.<Phrase>comparingInt(phrase -> phrase.words().size())
            .reversed()
            .thenComparing(phrase -> phrase.role() == Role.DROP)
            .thenComparing(phrase -> phrase.role() == Role.VERB && isInflected(phrase)));
  }

  private static boolean isInflected(Phrase phrase) {
    return phrase.words().getFirst().endsWith("s") && !phrase.concept().endsWith("s");
  }

  private static List<String> lines() {
    try (var stream = Vocabulary.class.getResourceAsStream(PLACE)) {
      var text =
          new String(Objects.requireNonNull(stream, PLACE).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
