package dev.praxis.core.rules.lint;

/// A way out of a finding.
public sealed interface Fix {

  /// The rule could say this instead.
  record NewText(String text) implements Fix {}

  /// The other rule is enough: reject or retire this one.
  record KeepOther(long rule) implements Fix {}

  /// What a person should do, in a sentence.
  record Advice(String words) implements Fix {}
}
