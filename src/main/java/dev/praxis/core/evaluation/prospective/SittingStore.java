package dev.praxis.core.evaluation.prospective;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// Reads exports, and sessions over time. Sub-agents, for whom their callers answer, runs of a
/// benchmark, runs of replays and sessions that tell no time are not among them.
final class SittingStore {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String BETWEEN = "\u001f";

  private SittingStore() {}

  /// Of the file that was exported last, oldest first; an export that was undone never was.
  static List<Export> exports(Handle handle) {
    var tags = tagsByRule(handle);
    return handle
        .createQuery(
            """
            SELECT v.id, v.at, v.rules, f.path FROM instruction_version v
            JOIN instruction_file f ON f.id = v.file_id
            WHERE v.file_id = (SELECT file_id FROM instruction_version ORDER BY id DESC LIMIT 1)
            ORDER BY v.id
            """)
        .map((row, _) -> {
          var rules = rules(row.getString("rules"));
          var stopped = new HashSet<String>();
          rules.forEach(rule -> stopped.addAll(tags.getOrDefault(rule, Set.of())));
          return new Export(
              row.getLong("id"),
              Path.of(row.getString("path")),
              Instant.ofEpochMilli(row.getLong("at")),
              rules.size(),
              stopped);
        })
        .list();
  }

  /// By their start.
  ///
  /// @param heldOut whether those of the held-out side are wanted too, without their tags
  static List<Sitting> sittings(Handle handle, boolean heldOut) {
    return handle
        .createQuery(
            """
            SELECT s.id, s.started_at, s.model, s.project, s.cwd, l.split = 'held_out' AS held,
                   CASE l.split WHEN 'train' THEN
                     (SELECT group_concat(tag, char(31)) FROM (
                        SELECT DISTINCT tag FROM sighting WHERE session_id = s.id AND verdict <> 'not_real'))
                   END AS tags
            FROM session s JOIN lineage l ON l.id = s.lineage_id
            WHERE s.started_at IS NOT NULL AND s.task = '' AND s.relation IS NOT 'subagent'
              AND (l.split = 'train' OR (:held AND l.split = 'held_out'))
            ORDER BY s.started_at, s.id
            """)
        .bind("held", heldOut)
        .map((row, _) ->
            new Sitting(
                row.getLong("id"),
                Instant.ofEpochMilli(row.getLong("started_at")),
                row.getString("model"),
                row.getString("project"),
                row.getString("cwd"),
                row.getBoolean("held"),
                Optional.ofNullable(row.getString("tags"))
                    .map(tags -> Set.of(tags.split(BETWEEN, -1)))
                    .orElse(Set.of())))
        .list();
  }

  private static Map<Long, Set<String>> tagsByRule(Handle handle) {
    var tags = new HashMap<Long, Set<String>>();
    handle
        .createQuery(
            """
            SELECT rule_id, coalesce(a.becomes, t.tag) AS tag
            FROM rule_tag t LEFT JOIN tag_alias a ON a.tag = t.tag
            """)
        .map((row, _) ->
            tags.computeIfAbsent(row.getLong("rule_id"), _ -> new HashSet<>())
                .add(row.getString("tag")))
        .list();
    return tags;
  }

  private static Set<Long> rules(String json) {
    try {
      var rules = new HashSet<Long>();
      for (JsonNode rule : JSON.readTree(json)) {
        rules.add(rule.path("id").asLong());
      }
      return rules;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("rules of a version are written as JSON", e);
    }
  }
}
