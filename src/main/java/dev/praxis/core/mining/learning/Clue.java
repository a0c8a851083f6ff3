package dev.praxis.core.mining.learning;

import java.util.Set;

/// What a classifier may go by when it judges a piece of evidence: its words, and what is known of
/// the step it stands at.
///
/// @param text the quote
/// @param facts such as `tool=Bash`, `program=pytest`, `detector=failed_tool_call`
public record Clue(String text, Set<String> facts) {
  public Clue {
    facts = Set.copyOf(facts);
  }

  /// Words of which nothing else is known: an example out of a definition.
  public static Clue of(String text) {
    return new Clue(text, Set.of());
  }
}
