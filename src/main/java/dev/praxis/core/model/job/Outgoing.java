package dev.praxis.core.model.job;

import dev.praxis.core.model.ModelAddress;
import dev.praxis.core.model.ModelCost;
import java.util.Locale;

/// What is about to leave this computer, told before it does.
///
/// @param characters of all texts, secrets masked
/// @param tokens the same, estimated
/// @param secrets how many were masked on the way out, besides those masked before
/// @param atMost what it costs if every answer is as long as it may be
public record Outgoing(
    ModelAddress where, int requests, long characters, long tokens, int secrets, ModelCost atMost) {

  public String inWords() {
    return String.format(
        Locale.ROOT,
        "%d %s to %s: %,d characters, about %,d tokens, %d %s masked on the way; at most %s.",
        requests,
        requests == 1 ? "request" : "requests",
        where.inWords(),
        characters,
        tokens,
        secrets,
        secrets == 1 ? "secret" : "secrets",
        atMost.inWords());
  }
}
