package dev.praxis.core.session.query;

/// A number a session is measured against.
///
/// @param sign `>`, `>=`, `<`, `<=` or `=`
public record Bound(Measure measure, String sign, long value) {
  public Bound {
    if (!sign.matches("[<>]=?|=")) {
      throw new IllegalArgumentException("no comparison: " + sign);
    }
  }

  /// As it is typed: `err>0`.
  @Override
  public String toString() {
    return measure.word() + sign + value;
  }
}
