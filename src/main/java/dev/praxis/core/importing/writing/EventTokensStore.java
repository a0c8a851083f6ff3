package dev.praxis.core.importing.writing;

import dev.praxis.core.importing.reading.TokensRow;
import dev.praxis.core.store.Statements;
import java.sql.SQLException;

/// Writes what single steps took.
final class EventTokensStore {
  private EventTokensStore() {}

  /// What is known of the step now counts instead of what was known of it before.
  static void add(Statements statements, long session, TokensRow row) throws SQLException {
    var tokens = row.usage().tokens();
    statements.update(
        """
        INSERT OR REPLACE INTO event_tokens
          (session_id, seq, tokens_in, tokens_out, tokens_cached, tokens_cache_written, cost_usd)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        session,
        row.seq(),
        tokens.in(),
        tokens.out(),
        tokens.cached(),
        tokens.cacheWritten(),
        row.usage().costUsd());
  }
}
