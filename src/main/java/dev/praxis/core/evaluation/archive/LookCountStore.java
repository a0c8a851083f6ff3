package dev.praxis.core.evaluation.archive;

import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// Counts which look at its split each run was.
final class LookCountStore {
  private LookCountStore() {}

  /// By the number of the run, from 1.
  static Map<Long, Integer> ofRuns(Handle handle) {
    var looks = new HashMap<Long, Integer>();
    handle
        .createQuery(
            """
            SELECT r.id,
                   (SELECT count(*) FROM evaluation_run o WHERE o.split_hash = r.split_hash AND o.id <= r.id)
                 + (SELECT count(*) FROM replay_verdict v WHERE v.split_hash = r.split_hash AND v.at < r.at)
                 + (SELECT count(*) FROM held_sweep h
                    WHERE h.split_hash = r.split_hash AND h.look = 1 AND h.at < r.at)
                   AS look
            FROM evaluation_run r
            """)
        .map((row, _) -> looks.put(row.getLong("id"), row.getInt("look")))
        .forEach(_ -> {});
    return looks;
  }
}
