package dev.praxis.core.rules.lint.pair.matter;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Something of which a project has one: a package manager, a way to indent.
///
/// @param own concepts that belong to the matter itself
record Matter(String name, List<Value> values, Set<String> own) {
  Matter {
    values = List.copyOf(values);
    own = Set.copyOf(own);
  }

  /// One of the things there are to choose from.
  ///
  /// @param wording any of its names
  /// @param words all words of its names
  /// @param concepts what names of one word stand for
  record Value(String name, Pattern wording, Set<String> words, Set<String> concepts) {
    Value {
      words = Set.copyOf(words);
      concepts = Set.copyOf(concepts);
    }

    boolean isNamedBy(String concept) {
      return wording.matcher(concept).find()
          || concepts.contains(concept)
          || words.stream().anyMatch(word -> word.length() > 2 && word.startsWith(concept));
    }
  }
}
