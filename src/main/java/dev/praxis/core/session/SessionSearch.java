package dev.praxis.core.session;

import dev.praxis.core.store.Database;
import java.util.List;

/// Full-text search over every event. Sessions on the held-out side are left out unless asked for.
public final class SessionSearch {
  private final Database database;

  public SessionSearch(Database database) {
    this.database = database;
  }

  /// The best hits of a search.
  ///
  /// @param total hits there are, `hits` being the best of them
  public record Found(int total, List<SearchHit> hits) {}

  /// Best first. The words are taken as words, never as search syntax; "quoted words" as a phrase.
  public Found search(String words, int limit) {
    throw new UnsupportedOperationException(database.file() + words + limit);
  }
}
