package dev.praxis.core.rules.lint.pair;

/// How two lines stand to each other.
public sealed interface Relation {

  /// Both cannot be followed.
  ///
  /// @param why as a person says it: one always commits, the other never does
  record Contradiction(String why) implements Relation {}

  /// Both say the same.
  ///
  /// @param nearly same words, not same meaning in other words
  record Duplicate(boolean exact, boolean nearly, double alike) implements Relation {}

  /// The first says nothing that the second does not cover.
  record FirstSubsumed() implements Relation {}

  /// The second says nothing that the first does not cover.
  record SecondSubsumed() implements Relation {}
}
