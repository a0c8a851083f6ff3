package dev.praxis.bench;

import dev.praxis.core.session.SessionQuery;
import dev.praxis.core.session.SessionStore;
import dev.praxis.core.session.query.Facet;
import dev.praxis.core.store.Database;
import java.util.List;

/// What the Sessions tab asks for when it opens: the list, and the counts beside it.
final class FacetBenchmark implements Benchmark {
  private static final double LONGEST_MS = 150;
  private static final int TIMES = 11;

  @Override
  public List<Row> run(Ground ground) throws Exception {
    try (var database = Database.open(ground.denseWorkspace())) {
      var sessions = new SessionStore(database);
      var facets = new double[TIMES];
      var lists = new double[TIMES];
      for (int i = 0; i < TIMES; i++) {
        facets[i] = Clock.millis(() -> sessions.facets(SessionQuery.ALL, List.of(Facet.values())));
        lists[i] = Clock.millis(() -> sessions.list(SessionQuery.ALL.limit(1_000)));
      }
      return List.of(
          Row.atMost("facets of all sessions", Clock.quantile(facets, 0.5), "", LONGEST_MS),
          Row.atMost("the first 1,000 sessions", Clock.quantile(lists, 0.5), "", LONGEST_MS));
    }
  }
}
