package dev.praxis.core.transcript.telling;

import dev.praxis.core.session.Tokens;
import dev.praxis.core.transcript.Recent;

/// Counts tokens once for each API message. Records that repeat a message repeat its usage, mostly
/// the same and sometimes more of it: the largest is the truth, and only what exceeds it is told.
public final class MessageTokens {
  private static final int MESSAGES_REMEMBERED = 10_000;

  private final Recent<Tokens> largest = new Recent<>(MESSAGES_REMEMBERED);

  /// What is to be told of a message now.
  ///
  /// @param message names the API message; empty where each usage is of its own
  public Tokens beyondKnown(String message, Tokens now) {
    var known = message.isEmpty() ? null : largest.get(message);
    var before = known == null ? Tokens.NONE : known;
    var after = largest(before, now);
    if (!message.isEmpty()) {
      largest.put(message, after);
    }
    return new Tokens(
        after.in() - before.in(),
        after.out() - before.out(),
        after.cached() - before.cached(),
        after.cacheWritten() - before.cacheWritten());
  }

  private static Tokens largest(Tokens one, Tokens other) {
    return new Tokens(
        Math.max(one.in(), other.in()),
        Math.max(one.out(), other.out()),
        Math.max(one.cached(), other.cached()),
        Math.max(one.cacheWritten(), other.cacheWritten()));
  }
}
