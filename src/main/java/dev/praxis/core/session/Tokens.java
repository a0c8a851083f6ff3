package dev.praxis.core.session;

/// Tokens an agent reported for a session or for one step. Each API message counts once.
///
/// @param in fresh input, cache excluded
/// @param out output; a lower bound where the agent reports only the start of a stream
/// @param cached input read from the cache
/// @param cacheWritten how much of `in` was written to the cache
public record Tokens(long in, long out, long cached, long cacheWritten) {
  public static final Tokens NONE = new Tokens(0, 0, 0, 0);

  public Tokens plus(Tokens more) {
    return new Tokens(
        in + more.in, out + more.out, cached + more.cached, cacheWritten + more.cacheWritten);
  }
}
