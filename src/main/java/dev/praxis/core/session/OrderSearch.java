package dev.praxis.core.session;

import dev.praxis.core.session.query.SessionOrder;

/// The order of a list of sessions as SQL, over the rows of [SessionMatchSearch].
final class OrderSearch {
  private static final String THEN = "s.started_at DESC NULLS LAST, s.key\n";

  private OrderSearch() {}

  static String by(SessionOrder order) {
    var direction = order.descending() ? " DESC" : " ASC";
    return "ORDER BY " + expression(order.column()) + direction + " NULLS LAST, " + THEN;
  }

  private static String expression(SessionOrder.Column column) {
    return switch (column) {
      case OUTCOME ->
          "CASE coalesce(o.outcome, 'unknown') WHEN 'success' THEN 1 WHEN 'partial' THEN 2"
              + " WHEN 'failure' THEN 3 END";
      case TITLE -> "nullif(trim(s.title), '') COLLATE NOCASE";
      case PROJECT -> "nullif(s.project, '') COLLATE NOCASE";
      case STARTED -> "s.started_at";
      case LAST -> "coalesce(s.ended_at, s.started_at)";
      case LENGTH -> "coalesce(s.duration_ms, s.ended_at - s.started_at)";
      case TURNS -> "s.turns";
      case CALLS -> "s.tool_calls";
      case ERRORS -> "s.errors";
      case TOKENS_IN -> "s.tokens_in";
      case TOKENS_OUT -> "s.tokens_out";
      case TOKENS_CACHED -> "s.tokens_cached";
      case COST -> Prices.sql("s");
      case TAGS -> "CASE l.split WHEN 'held_out' THEN NULL ELSE tags END";
      case SPLIT -> "l.split";
      case AGENT -> "s.agent || ' ' || s.agent_version COLLATE NOCASE";
      case MODEL -> "nullif(s.model, '') COLLATE NOCASE";
      case LINEAGE -> "s.relation";
      case IMPORTED -> "f.imported_at";
      case SOURCE -> "f.state";
    };
  }
}
