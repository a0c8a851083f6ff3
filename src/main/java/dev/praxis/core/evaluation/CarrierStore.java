package dev.praxis.core.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.praxis.core.evaluation.SplitComparison.Carrier;
import dev.praxis.core.session.SplitRule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Reads which training lineages carry which tags.
final class CarrierStore {
  private static final ObjectMapper JSON = new ObjectMapper();

  private CarrierStore() {}

  static List<Carrier> training(Handle handle) {
    return handle
        .createQuery(
            """
            SELECT (SELECT key FROM session WHERE lineage_id = l.id ORDER BY id LIMIT 1) AS key,
                   min(s.started_at) AS first, max(coalesce(s.ended_at, s.started_at)) AS last,
                   json_group_array(DISTINCT s.project) AS projects,
                   coalesce(found.tags, '[]') AS tags
            FROM lineage l JOIN session s ON s.lineage_id = l.id
            LEFT JOIN (SELECT lineage_id, json_group_array(DISTINCT tag) AS tags FROM sighting
                       WHERE split = 'train' AND verdict <> 'not_real' GROUP BY lineage_id) found
              ON found.lineage_id = l.id
            WHERE l.split = 'train'
            GROUP BY l.id ORDER BY l.id
            """)
        .map((row, _) ->
            new Carrier(
                new SplitRule.Lineage(
                    row.getString("key"),
                    instant(row, "first"),
                    instant(row, "last"),
                    names(row.getString("projects"))),
                names(row.getString("tags"))))
        .list();
  }

  private static Set<String> names(String json) {
    try {
      return Set.of(JSON.readValue(json, String[].class));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("names are told as JSON: " + json, e);
    }
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? null : Instant.ofEpochMilli(millis);
  }
}
