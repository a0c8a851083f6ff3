package dev.praxis.core.session;

import dev.praxis.core.store.Database;
import java.util.List;
import java.util.Optional;

/// Reads sessions and their events. Writing them is the importer's, deciding about them the
/// curator's.
public final class SessionStore {
  private final Database database;

  public SessionStore(Database database) {
    this.database = database;
  }

  /// Newest first; sessions without a time last, by key.
  public List<Session> list(SessionQuery query) {
    throw new UnsupportedOperationException(database.file().toString());
  }

  /// How many sessions the query matches, whatever its limit.
  public int count(SessionQuery query) {
    throw new UnsupportedOperationException(query.toString());
  }

  /// By key, or by the start of a key that fits one session only.
  ///
  /// @throws dev.praxis.core.Problem where the start fits several sessions
  public Optional<Session> find(String key) {
    throw new UnsupportedOperationException(key);
  }

  public Optional<Session> find(SessionId id) {
    throw new UnsupportedOperationException(id.toString());
  }

  /// All events of one session in order.
  public List<Event> events(SessionId id) {
    throw new UnsupportedOperationException(id.toString());
  }

  /// Up to `limit` events from `fromSeq` on, in order: a screenful of a long session.
  public List<Event> events(SessionId id, int fromSeq, int limit) {
    throw new UnsupportedOperationException(id + " " + fromSeq + " " + limit);
  }
}
