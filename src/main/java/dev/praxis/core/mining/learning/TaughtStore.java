package dev.praxis.core.mining.learning;

import dev.praxis.core.mining.Signal;
import dev.praxis.core.mining.SignalStore;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// Reads what the curator's decisions teach: evidence confirmed and refused, by tag. What it reads
/// grows with the decisions, not with the workspace.
final class TaughtStore {
  /// Older decisions beyond these teach a tag nothing more, and learning stays quick.
  private static final int MOST_OF_EACH = 150;

  private TaughtStore() {}

  /// What was decided of one tag's evidence in the training split, newest first.
  record Taught(Set<Clue> accepted, Set<Clue> refused) {
    Taught() {
      this(new LinkedHashSet<>(), new LinkedHashSet<>());
    }

    Taught copy() {
      return new Taught(new LinkedHashSet<>(accepted), new LinkedHashSet<>(refused));
    }
  }

  private record Decided(Signal signal, boolean real) {}

  /// Two tags that one session carries.
  record Together(String one, String other) {}

  /// Where a label and something found, or two findings about the same event, stand in one session
  /// of the training split. Each pair is told both ways round.
  static Set<Together> together(Handle handle) {
    var pairs =
        handle
            .createQuery(
                """
                WITH labelled AS (
                  SELECT t.session_id, coalesce(a.becomes, t.tag) AS tag
                  FROM session_tag t LEFT JOIN tag_alias a ON a.tag = t.tag)
                SELECT l.tag AS one, g.tag AS other
                FROM labelled l JOIN signal g ON g.session_id = l.session_id
                WHERE g.tag <> '' AND g.tag <> l.tag
                UNION
                SELECT g.tag, h.tag
                FROM signal g JOIN signal h ON h.session_id = g.session_id AND h.seq = g.seq
                WHERE g.detector = 'defined_tag' AND g.tag <> '' AND h.tag <> '' AND g.tag <> h.tag
                """)
            .map((row, _) -> new Together(row.getString("one"), row.getString("other")))
            .set();
    return pairs.stream()
        .flatMap(
            pair -> Stream.of(pair, new Together(/* one= */ pair.other(), /* other= */ pair.one())))
        .collect(Collectors.toSet());
  }

  /// Tags that shipped detectors have given to something in this workspace.
  static Set<String> detected(Handle handle) {
    return handle
        .createQuery("SELECT DISTINCT found_tag FROM signal WHERE detector <> 'defined_tag'")
        .mapTo(String.class)
        .set();
  }

  static Map<String, Taught> taught(Handle handle) {
    var byTag = new HashMap<String, Taught>();
    for (var decided : decided(handle)) {
      var taught = byTag.computeIfAbsent(decided.signal().tag(), _ -> new Taught());
      var side = decided.real() ? taught.accepted() : taught.refused();
      if (side.size() < MOST_OF_EACH) {
        side.add(ClueStore.clue(handle, decided.signal()));
      }
    }
    return byTag;
  }

  private static List<Decided> decided(Handle handle) {
    return handle
        .createQuery(
            """
            SELECT g.*, r.verdict = 'real' AS real, r.id AS place
            FROM evidence_review r
            CROSS JOIN signal g ON g.session_id = r.session_id AND g.seq = r.seq AND g.found_tag = r.tag
            JOIN session s ON s.id = g.session_id
            JOIN lineage l ON l.id = s.lineage_id AND l.split = 'train'
            WHERE g.tag <> '' AND g.quote <> '' AND r.verdict <> 'snoozed'
            UNION ALL
            SELECT g.*, 1, 0
            FROM evidence_tag moved
            CROSS JOIN signal g ON g.session_id = moved.session_id AND g.seq = moved.seq
              AND g.found_tag = moved.tag
            JOIN session s ON s.id = g.session_id
            JOIN lineage l ON l.id = s.lineage_id AND l.split = 'train'
            LEFT JOIN evidence_review r ON r.session_id = moved.session_id AND r.seq = moved.seq
              AND r.tag = moved.tag
            WHERE g.tag <> '' AND g.quote <> '' AND r.id IS NULL
            ORDER BY place DESC
            """)
        .map((row, _) -> new Decided(SignalStore.signal(row), row.getBoolean("real")))
        .list();
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
