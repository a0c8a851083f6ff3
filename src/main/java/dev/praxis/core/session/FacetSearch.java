package dev.praxis.core.session;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/// Counts the sessions of a query by each thing it can be narrowed by.
final class FacetSearch {
  private static final String BIGGEST_FIRST = "GROUP BY 1 ORDER BY 2 DESC, 1";

  private FacetSearch() {}

  static Facets facets(Handle handle, SessionQuery query) {
    var match = SessionMatchSearch.of(handle, query);
    return new Facets(
        counts(by("s.project", match.with(all -> all.projects(Set.of()))), project -> project),
        counts(
            by("coalesce(o.outcome, 'unknown')", match.with(all -> all.outcomes(Set.of()))),
            Outcome::of),
        counts(byTag(match.with(all -> all.tags(Set.of()))), tag -> tag),
        counts(by("l.split", match.with(all -> all.splits(Set.of()))), Split::of),
        counts(by("s.agent", match.with(all -> all.agents(Set.of()))), agent -> agent));
  }

  private static Query by(String column, SessionMatchSearch match) {
    return match.query("SELECT %s, count(*)".formatted(column), BIGGEST_FIRST);
  }

  private static Query byTag(SessionMatchSearch match) {
    return match.query(
        """
        SELECT tag, count(DISTINCT session_id)
        FROM effective_tag
        WHERE session_id IN (SELECT s.id\
        """,
        ")\n" + BIGGEST_FIRST);
  }

  private static <T> Map<T, Integer> counts(Query query, Function<String, T> meaning) {
    return query.reduceResultSet(
        new LinkedHashMap<>(),
        (counts, row, _) -> {
          counts.put(meaning.apply(row.getString(1)), row.getInt(2));
          return counts;
        });
  }
}
