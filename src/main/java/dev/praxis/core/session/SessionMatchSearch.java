package dev.praxis.core.session;

import dev.praxis.core.session.query.Facet;
import dev.praxis.core.session.query.Measure;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/// Which sessions a [SessionQuery] matches, as SQL: each is one row of `s`, with its source `f`,
/// its lineage `l` and, where somebody said it, its effective outcome `o`.
final class SessionMatchSearch {
  private static final String FROM =
      """

      FROM session s
      JOIN source f ON f.id = s.source_id AND f.state <> 'importing'
      JOIN lineage l ON l.id = s.lineage_id
      LEFT JOIN effective_outcome o ON o.session_id = s.id
      """;
  private static final String SAYING =
      """
      SELECT session_id FROM event
      WHERE id IN (SELECT rowid FROM event_text WHERE event_text MATCH :words)
      UNION
      SELECT session_id FROM event
      WHERE copy_of IN (SELECT rowid FROM event_text WHERE event_text MATCH :words)
      """;
  private static final String CALLING =
      """
      s.id IN (
        SELECT e.session_id FROM tool_call c JOIN event e ON e.id = c.event_id WHERE c.%1$s
        UNION
        SELECT e.session_id FROM tool_call c JOIN event e ON e.copy_of = c.event_id WHERE c.%1$s)\
      """;

  private final Handle handle;
  private final SessionQuery query;
  private final @Nullable String saying;

  private SessionMatchSearch(Handle handle, SessionQuery query, @Nullable String saying) {
    this.handle = handle;
    this.query = query;
    this.saying = saying;
  }

  static SessionMatchSearch of(Handle handle, SessionQuery query) {
    var saying = query.text().isBlank() ? null : saying(handle, SearchWords.of(query.text()));
    return new SessionMatchSearch(handle, query, saying);
  }

  /// The same words with other filters; the words are not looked up again.
  SessionMatchSearch with(Function<SessionQuery, SessionQuery> filters) {
    return new SessionMatchSearch(handle, filters.apply(query), saying);
  }

  /// A query over the matching sessions.
  ///
  /// @param head what stands before the FROM: `SELECT s.id`
  /// @param tail how to group, order and limit
  Query query(String head, String tail) {
    var conditions = new ArrayList<String>();
    var lists = new LinkedHashMap<String, List<String>>();
    choose("only_", "", query.filters().only(), conditions, lists);
    choose("without_", "NOT ", query.filters().without(), conditions, lists);
    for (var bound : query.filters().bounds()) {
      conditions.add(expression(bound.measure()) + " " + bound.sign() + " " + bound.value());
    }
    days(conditions);
    if (saying != null) {
      conditions.add("s.id IN (SELECT value FROM json_each(:saying))");
      conditions.add("l.split <> 'held_out'"); // what they say is told to nobody
    }
    var where = conditions.isEmpty() ? "" : "WHERE " + String.join("\n  AND ", conditions) + "\n";
    var all = handle.createQuery(head + FROM + where + tail);
    lists.forEach(all::bindList);
    return saying == null ? all : all.bind("saying", saying);
  }

  /// The value of a session, as SQL.
  static String expression(Facet facet) {
    return switch (facet) {
      case PROJECT -> "s.project";
      case OUTCOME -> "coalesce(o.outcome, 'unknown')";
      case AGENT -> "s.agent";
      case MODEL -> "s.model";
      case SPLIT -> "l.split";
      case SOURCE -> "f.state";
      case WEEK ->
          "coalesce(date(s.started_at / 1000, 'unixepoch', 'localtime', 'weekday 0', '-6 days'),"
              + " '')";
      case PARSED ->
          """
          CASE WHEN f.unreadable_lines > 0 OR EXISTS (
            SELECT 1 FROM import_problem WHERE source_id = f.id) THEN 'warnings' ELSE 'clean' END\
          """;
      case TAG, FAILING, TOOL -> throw new IllegalArgumentException(facet + " has many values");
    };
  }

  private static String expression(Measure measure) {
    return switch (measure) {
      case ERR -> "s.errors";
      case TURNS -> "s.turns";
      case CALLS -> "s.tool_calls";
      case EVENTS -> "s.events";
      case TOKENS -> "(s.tokens_in + s.tokens_out)";
      case MINUTES -> "(coalesce(s.duration_ms, s.ended_at - s.started_at) / 60000)";
    };
  }

  private static void choose(
      String prefix,
      String not,
      Map<Facet, Set<String>> chosen,
      List<String> conditions,
      Map<String, List<String>> lists) {
    chosen.forEach((facet, values) -> {
      var name = prefix + facet.word();
      conditions.add(not + "(" + condition(facet, "IN (<" + name + ">)") + ")");
      lists.put(name, List.copyOf(values));
    });
  }

  private static String condition(Facet facet, String in) {
    return switch (facet) {
      case TAG -> "s.id IN (SELECT session_id FROM effective_tag WHERE tag " + in + ")";
      case TOOL -> CALLING.formatted("tool " + in);
      case FAILING -> CALLING.formatted("status = 'failed' AND c.tool " + in);
      case PROJECT, OUTCOME, AGENT, MODEL, SPLIT, WEEK, SOURCE, PARSED ->
          expression(facet) + " " + in;
    };
  }

  private void days(List<String> conditions) {
    var after = query.filters().after();
    var before = query.filters().before();
    if (after != null) {
      conditions.add("s.started_at >= " + start(after));
    }
    if (before != null) {
      conditions.add("s.started_at < " + start(before));
    }
  }

  private static long start(LocalDate day) {
    return day.atStartOfDay(ZoneId.systemDefault()).toInstant().toEpochMilli();
  }

  /// The ids of the sessions with an event that holds all these words, as a JSON array.
  private static String saying(Handle handle, SearchWords words) {
    if (words.isEmpty()) {
      return "[]";
    }
    return handle
        .createQuery(SAYING)
        .bind("words", words.query())
        .mapTo(String.class)
        .collect(Collectors.joining(",", "[", "]"));
  }
}
