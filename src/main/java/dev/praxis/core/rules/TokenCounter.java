package dev.praxis.core.rules;

/// Counts tokens by jtokkit. Its vocabulary is of another vendor's models, so the number is an
/// estimate for any model; the estimator is named wherever the number is shown.
public final class TokenCounter {
  /// Shown beside each number.
  public static final String ESTIMATOR = "o200k_base (jtokkit)";

  public int count(String text) {
    throw new UnsupportedOperationException(text);
  }
}
