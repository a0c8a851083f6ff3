package dev.praxis.core.mining.learning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// Reads what the curator's decisions teach: quotes confirmed and refused, by tag.
final class TaughtStore {
  private TaughtStore() {}

  /// What was decided of one tag's evidence in the training split.
  record Taught(TreeSet<String> accepted, TreeSet<String> refused) {
    Taught() {
      this(new TreeSet<>(), new TreeSet<>());
    }

    Taught copy() {
      return new Taught(new TreeSet<>(accepted), new TreeSet<>(refused));
    }
  }

  static Map<String, Taught> taught(Handle handle) {
    var byTag = new HashMap<String, Taught>();
    handle
        .createQuery(
            """
            SELECT g.tag, g.quote, r.verdict
            FROM signal g
            JOIN evidence_review r ON r.session_id = g.session_id AND r.seq = g.seq AND r.tag = g.found_tag
            JOIN session s ON s.id = g.session_id
            JOIN lineage l ON l.id = s.lineage_id AND l.split = 'train'
            WHERE g.tag <> '' AND g.quote <> '' AND r.verdict <> 'snoozed'
            UNION
            SELECT g.tag, g.quote, 'real'
            FROM signal g
            JOIN evidence_tag moved ON moved.session_id = g.session_id AND moved.seq = g.seq
              AND moved.tag = g.found_tag
            JOIN session s ON s.id = g.session_id
            JOIN lineage l ON l.id = s.lineage_id AND l.split = 'train'
            WHERE g.tag <> '' AND g.quote <> ''
            """)
        .map((row, _) -> {
          var taught = byTag.computeIfAbsent(row.getString("tag"), _ -> new Taught());
          var quotes =
              row.getString("verdict").equals("real") ? taught.accepted() : taught.refused();
          return quotes.add(row.getString("quote"));
        })
        .list();
    return byTag;
  }

  /// Examples of the tags that the curator has defined by examples: JSON, by tag.
  static Map<String, String> definedByExamples(Handle handle) {
    List<Map.Entry<String, String>> rows =
        handle
            .createQuery("SELECT tag, definition FROM tag_definition WHERE kind = 'examples'")
            .map((row, _) -> Map.entry(row.getString("tag"), row.getString("definition")))
            .list();
    return rows.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
