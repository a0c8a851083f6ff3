package dev.praxis.core.session;

import org.jspecify.annotations.Nullable;

/// What a step or a session took, as the agent reports it.
///
/// @param costUsd in US dollars; null where nobody says
public record Usage(Tokens tokens, @Nullable Double costUsd) {
  public static final Usage NONE = new Usage(Tokens.NONE, null);

  public Usage plus(Usage more) {
    var both =
        costUsd == null
            ? more.costUsd
            : Double.valueOf(costUsd + (more.costUsd == null ? 0 : more.costUsd));
    return new Usage(tokens.plus(more.tokens), both);
  }
}
