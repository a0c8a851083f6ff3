package dev.praxis.core.session;

/// Tokens an agent reported for a session. Each API message counts once.
///
/// @param in fresh input, cache excluded
/// @param out output; a lower bound where the agent reports only the start of a stream
/// @param cached input read from the cache
public record Tokens(long in, long out, long cached) {
  public static final Tokens NONE = new Tokens(0, 0, 0);
}
