package dev.praxis.core.instructions.block;

/// Something a person changed inside the block since Praxis last wrote it. The export keeps it and
/// changes the rules to match.
public sealed interface HandEdit {

  /// A new list item: it becomes a rule that stands in the file.
  record Added(String text) implements HandEdit {}

  /// A rule in other words: they become its newest version.
  record Reworded(long rule, String from, String to) implements HandEdit {}

  /// A rule that was taken out of the file: it is retired.
  record Removed(long rule, String text) implements HandEdit {}
}
