package dev.praxis.core.rules.lint.pair.matter;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Finds those of many matters that a sentence may name, by its words alone.
final class MattersByWord {
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final List<Matter> matters;
  private final Map<String, BitSet> byWord = new HashMap<>();

  MattersByWord(List<Matter> matters) {
    this.matters = List.copyOf(matters);
    for (int i = 0; i < matters.size(); i++) {
      for (var value : matters.get(i).values()) {
        for (var word : value.words()) {
          index(i, word);
        }
      }
    }
  }

  private void index(int matter, String words) {
    NO_WORD
        .splitAsStream(words)
        .forEach(word -> byWord.computeIfAbsent(word, _ -> new BitSet()).set(matter));
  }

  List<Matter> in(String said) {
    var found = new BitSet();
    NO_WORD
        .splitAsStream(said)
        .forEach(word -> {
          var known = byWord.get(word);
          if (known != null) {
            found.or(known);
          }
        });
    return found.stream().mapToObj(matters::get).toList();
  }
}
