package dev.praxis.core.rules.lint.pair;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds those of many matters that a sentence may name, by its words alone.
final class MattersByWord {
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final Map<String, List<Matter>> byWord = new HashMap<>();

  MattersByWord(List<Matter> matters) {
    for (var matter : matters) {
      var words = new LinkedHashSet<String>();
      matter.values().forEach(value -> value.words().forEach(word -> words.addAll(split(word))));
      words.forEach(word -> byWord.computeIfAbsent(word, _ -> new ArrayList<>()).add(matter));
    }
  }

  Set<Matter> in(String said) {
    var found = new LinkedHashSet<Matter>();
    for (var word : split(said)) {
      found.addAll(byWord.getOrDefault(word, List.of()));
    }
    return found;
  }

  private static List<String> split(String text) {
    return NO_WORD.splitAsStream(text).filter(word -> !word.isEmpty()).toList();
  }
}
