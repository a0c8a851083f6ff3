package dev.praxis.core.mining.learning;

/// A tag that a piece of evidence may deserve. Only the curator gives it.
///
/// @param chance that the curator would agree, 0 to 1
/// @param because why, in plain words
public record Suggestion(String tag, double chance, Source source, String because) {

  /// Who suggests a tag, and what its chance is worth.
  public enum Source {
    /// Examples of the tag are alike; the chance is likeness alone.
    LIKENESS,
    /// A classifier that learned from the curator's decisions.
    DECISIONS,
    /// A language model; the chance is how often the curator agreed with models before.
    MODEL
  }

  /// Whether a classifier says it.
  public boolean learned() {
    return source == Source.DECISIONS;
  }
}
