package dev.praxis.core.session;

import dev.praxis.core.session.query.Facet;
import dev.praxis.core.session.query.Facets;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/// Counts the sessions of a query by each thing it can be narrowed by.
final class FacetSearch {
  private static final String BIGGEST_FIRST = "GROUP BY 1 ORDER BY 2 DESC, 1";
  private static final String NEWEST_FIRST = "GROUP BY 1 ORDER BY 1 DESC";

  private FacetSearch() {}

  static Facets facets(Handle handle, SessionQuery query, Collection<Facet> wanted) {
    var match = SessionMatchSearch.of(handle, query);
    var counts = new EnumMap<Facet, Map<String, Integer>>(Facet.class);
    for (var facet : wanted) {
      var others = match.with(all -> all.filters(all.filters().free(facet)));
      counts.put(facet, counts(counting(facet, others)));
    }
    return new Facets(counts);
  }

  private static Query counting(Facet facet, SessionMatchSearch match) {
    return switch (facet) {
      case TAG -> byTag(match);
      case FAILING, TOOL -> byFailingTool(match);
      case WEEK -> match.query(head(facet), NEWEST_FIRST);
      case PROJECT, OUTCOME, AGENT, MODEL, SPLIT, SOURCE, PARSED ->
          match.query(head(facet), BIGGEST_FIRST);
    };
  }

  private static String head(Facet facet) {
    return "SELECT %s, count(*)".formatted(SessionMatchSearch.expression(facet));
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

  private static Query byFailingTool(SessionMatchSearch match) {
    return match.query(
        """
        SELECT tool, count(DISTINCT session_id)
        FROM (
          SELECT c.tool, e.session_id FROM tool_call c JOIN event e ON e.id = c.event_id
          WHERE c.status = 'failed'
          UNION ALL
          SELECT c.tool, e.session_id FROM tool_call c JOIN event e ON e.copy_of = c.event_id
          WHERE c.status = 'failed')
        WHERE session_id IN (SELECT s.id\
        """,
        ")\n" + BIGGEST_FIRST);
  }

  private static Map<String, Integer> counts(Query query) {
    return query.reduceResultSet(
        new LinkedHashMap<>(),
        (counts, row, _) -> {
          counts.put(row.getString(1), row.getInt(2));
          return counts;
        });
  }
}
