package dev.praxis.core.rules.keeping;

import dev.praxis.core.mining.TagCarriers;
import dev.praxis.core.rules.RuleEvidence;
import dev.praxis.core.session.SessionId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// Keeps what rules were drafted from. Every write belongs to a decision.
final class RuleEvidenceStore {
  private static final String TRAINING =
      """
      SELECT e.rule_id, e.session_id, e.seq, e.kind, s.lineage_id, s.project
      FROM rule_evidence e
      JOIN session s ON s.id = e.session_id
      JOIN lineage l ON l.id = s.lineage_id AND l.split = 'train'
      """;

  private record Kept(long rule, RuleEvidence evidence, String project) {}

  private RuleEvidenceStore() {}

  /// Adds what is not there yet.
  static void insert(Handle handle, long rule, List<RuleEvidence> evidence) {
    for (var each : evidence) {
      handle.execute(
          """
          INSERT INTO rule_evidence (rule_id, session_id, seq, kind) VALUES (?, ?, ?, ?)
          ON CONFLICT DO NOTHING
          """,
          rule,
          each.session().value(),
          each.seq(),
          each.kind());
    }
  }

  /// By rule, in the order it was found; none of sessions that are held out.
  static Map<Long, List<RuleEvidence>> byRule(Handle handle) {
    return rows(handle).stream()
        .collect(
            Collectors.groupingBy(
                Kept::rule, Collectors.mapping(Kept::evidence, Collectors.toList())));
  }

  /// Who the evidence of each rule is from.
  static Map<Long, TagCarriers> carriers(Handle handle) {
    return rows(handle).stream().collect(Collectors.groupingBy(Kept::rule)).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> carriers(entry.getValue())));
  }

  private static TagCarriers carriers(List<Kept> rows) {
    Set<Long> lineages = new HashSet<>();
    Set<String> projects = new HashSet<>();
    for (var row : rows) {
      lineages.add(row.evidence().lineage());
      projects.add(row.project());
    }
    return new TagCarriers(lineages, projects);
  }

  private static List<Kept> rows(Handle handle) {
    return handle
        .createQuery(TRAINING + "ORDER BY e.id")
        .map((row, _) ->
            new Kept(
                row.getLong("rule_id"),
                new RuleEvidence(
                    new SessionId(row.getLong("session_id")),
                    row.getLong("lineage_id"),
                    row.getInt("seq"),
                    row.getString("kind")),
                row.getString("project")))
        .list();
  }
}
