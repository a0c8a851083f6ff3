package dev.praxis.core.session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/// Which sessions a [SessionQuery] matches, as SQL: each is one row of `s`, with its lineage `l`
/// and, where somebody said it, its effective outcome `o`.
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
    var values = chosen();
    values.keySet().forEach(name -> conditions.add(condition(name)));
    if (saying != null) {
      conditions.add("s.id IN (SELECT value FROM json_each(:saying))");
    }
    var where = conditions.isEmpty() ? "" : "WHERE " + String.join("\n  AND ", conditions) + "\n";
    var all = handle.createQuery(head + FROM + where + tail);
    values.forEach(all::bindList);
    return saying == null ? all : all.bind("saying", saying);
  }

  private static String condition(String name) {
    return switch (name) {
      case "projects" -> "s.project IN (<projects>)";
      case "agents" -> "s.agent IN (<agents>)";
      case "splits" -> "l.split IN (<splits>)";
      case "outcomes" -> "coalesce(o.outcome, 'unknown') IN (<outcomes>)";
      case "tags" -> "s.id IN (SELECT session_id FROM effective_tag WHERE tag IN (<tags>))";
      default -> throw new IllegalArgumentException(name);
    };
  }

  private Map<String, List<String>> chosen() {
    var chosen = new LinkedHashMap<String, List<String>>();
    chosen.put("projects", List.copyOf(query.projects()));
    chosen.put("agents", List.copyOf(query.agents()));
    chosen.put("splits", words(query.splits(), Split::word));
    chosen.put("outcomes", words(query.outcomes(), Outcome::word));
    chosen.put("tags", List.copyOf(query.tags()));
    chosen.values().removeIf(List::isEmpty);
    return chosen;
  }

  private static <T> List<String> words(Collection<T> values, Function<T, String> word) {
    return values.stream().map(word).toList();
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
