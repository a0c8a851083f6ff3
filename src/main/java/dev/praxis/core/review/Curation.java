package dev.praxis.core.review;

import dev.praxis.core.session.Outcome;
import dev.praxis.core.session.SessionId;
import java.util.List;

/// The curator's word on whole sessions: tags and outcomes. Each act can be undone.
public final class Curation {
  private final History history;

  public Curation(History history) {
    this.history = history;
  }

  /// Says how a session ended; the curator's word outweighs every other.
  public void decideOutcome(SessionId session, Outcome outcome) {
    throw new UnsupportedOperationException(history.toString() + session + outcome);
  }

  /// Gives a session these tags beside those it has.
  public void tag(SessionId session, List<String> tags) {
    throw new UnsupportedOperationException(session.toString() + tags);
  }
}
