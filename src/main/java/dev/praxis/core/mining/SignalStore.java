package dev.praxis.core.mining;

import dev.praxis.core.session.SessionId;
import dev.praxis.core.store.Database;
import java.util.List;

/// The signals of sessions on the training side.
public final class SignalStore {
  private final Database database;

  public SignalStore(Database database) {
    this.database = database;
  }

  /// By session, then event.
  public List<Signal> list() {
    throw new UnsupportedOperationException(database.file().toString());
  }

  public List<Signal> of(SessionId session) {
    throw new UnsupportedOperationException(session.toString());
  }
}
