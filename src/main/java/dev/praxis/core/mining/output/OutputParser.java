package dev.praxis.core.mining.output;

import org.jspecify.annotations.Nullable;

/// Knows how one family of programs reports failure. Pure, for any thread; cheap on output that is
/// none of its business.
public interface OutputParser {

  /// Null where the output shows no failure of this kind.
  @Nullable Finding find(Output output);
}
