package dev.praxis.core.rules.keeping;

import dev.praxis.core.Problem;
import dev.praxis.core.rules.Rule;
import dev.praxis.core.rules.RuleDraft;
import dev.praxis.core.rules.RuleScope;
import dev.praxis.core.rules.RuleStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// The rows behind the rules. Knows SQL and nothing of decisions: every write happens inside one.
final class RuleRowStore {
  /// The author of a rule that an agent proposed.
  static final String AGENT = "agent";

  private static final String MACHINE = "mined";

  /// A rule as kept, without what is worked out from it.
  ///
  /// @param supportSeen its support when it was last decided
  record Row(
      long id,
      RuleStatus status,
      String text,
      int version,
      RuleScope scope,
      String author,
      int supportSeen,
      Instant createdAt,
      Instant updatedAt) {}

  private RuleRowStore() {}

  /// In the order of the instruction file.
  static List<Row> rows(Handle handle) {
    return handle
        .createQuery("SELECT * FROM rule ORDER BY position, id")
        .map((row, _) -> row(row))
        .list();
  }

  /// Tags by rule, in the order they were given.
  static Map<Long, List<String>> tags(Handle handle) {
    return handle
        .createQuery("SELECT rule_id, tag FROM rule_tag ORDER BY id")
        .map((row, _) -> Map.entry(row.getLong("rule_id"), row.getString("tag")))
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  /// The model that drafted a rule, by the rule; none where none did.
  static Map<Long, String> models(Handle handle) {
    return handle
        .createQuery("SELECT id, model FROM rule WHERE model IS NOT NULL")
        .map((row, _) -> Map.entry(row.getLong("id"), row.getString("model")))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /// Newest first.
  static List<Rule.Version> versions(Handle handle, long rule) {
    return handle
        .createQuery(
            """
            SELECT version, text, author, at FROM rule_version
            WHERE rule_id = :rule ORDER BY version DESC
            """)
        .bind("rule", rule)
        .map((row, _) ->
            new Rule.Version(
                row.getInt("version"),
                row.getString("text"),
                row.getString("author"),
                at(row, "at")))
        .list();
  }

  /// Which rule has or had a wording; where several had it, one that is active.
  static Map<String, Long> byWording(Handle handle) {
    return handle
        .createQuery(
            """
            SELECT v.text, v.rule_id FROM rule_version v JOIN rule r ON r.id = v.rule_id
            ORDER BY r.status IN ('approved', 'exported'), v.rule_id DESC
            """)
        .map((row, _) -> Map.entry(row.getString("text"), row.getLong("rule_id")))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (_, later) -> later));
  }

  /// Puts a candidate at the end.
  static long insert(Handle handle, RuleDraft draft, long now) {
    boolean proposed = draft.author().equals(AGENT);
    long id =
        handle
            .createUpdate(
                """
                INSERT INTO rule (status, text, version, position, author, model, scope, path_glob,
                  created_at, updated_at)
                SELECT 'candidate', :text, 1, coalesce(max(position), 0) + 1, :author, :model,
                  :scope, :glob,
                  :now, :now
                FROM rule
                """)
            .bind("text", draft.text())
            .bind("author", draft.model() == null && !proposed ? draft.author() : MACHINE)
            .bind("model", draft.model())
            .bind("scope", draft.scope().word())
            .bind("glob", draft.scope().pathGlob())
            .bind("now", now)
            .executeAndReturnGeneratedKeys("id")
            .mapTo(Long.class)
            .one();
    var author = draft.model() == null ? draft.author() : "model";
    insertVersion(handle, id, new Rule.Version(1, draft.text(), author, at(now)));
    for (var tag : draft.tags().stream().distinct().toList()) {
      handle.execute("INSERT INTO rule_tag (rule_id, tag) VALUES (?, ?)", id, tag);
    }
    RuleEvidenceStore.insert(handle, id, draft.evidence());
    return id;
  }

  /// Notes whose proposal a rule was.
  static void proposedBy(Handle handle, long rule, String client) {
    handle.execute("UPDATE rule SET client = ? WHERE id = ?", client, rule);
  }

  /// @param author of the words, as in [Rule.Version]
  static void reword(Handle handle, Rule rule, String text, String author, long now) {
    int next = rule.version() + 1;
    int changed =
        handle.execute(
            "UPDATE rule SET text = ?, version = ?, updated_at = ? WHERE id = ? AND version = ?",
            text,
            next,
            now,
            rule.id(),
            rule.version());
    refuseStale(changed, rule);
    insertVersion(handle, rule.id(), new Rule.Version(next, text, author, at(now)));
  }

  static void move(Handle handle, Rule rule, RuleStatus next, long now) {
    int changed =
        handle.execute(
            """
            UPDATE rule SET status = ?, support_seen = ?, updated_at = ?
            WHERE id = ? AND status = ?
            """,
            next.word(),
            rule.support(),
            now,
            rule.id(),
            rule.status().word());
    refuseStale(changed, rule);
  }

  static void scope(Handle handle, Rule rule, RuleScope scope, long now) {
    handle.execute(
        "UPDATE rule SET scope = ?, path_glob = ?, updated_at = ? WHERE id = ?",
        scope.word(),
        scope.pathGlob(),
        now,
        rule.id());
  }

  /// Says of a rule just made that it stands in a file.
  static void markExported(Handle handle, long rule, long now) {
    handle.execute("UPDATE rule SET status = 'exported', updated_at = ? WHERE id = ?", now, rule);
  }

  /// Another process may have decided between our look at a rule and our write.
  private static void refuseStale(int changed, Rule rule) {
    if (changed == 0) {
      throw new Problem(
          "Rule %d was changed elsewhere since you looked.".formatted(rule.id()),
          "Look at it again, then decide.");
    }
  }

  private static void insertVersion(Handle handle, long rule, Rule.Version wording) {
    handle.execute(
        "INSERT INTO rule_version (rule_id, version, text, author, at) VALUES (?, ?, ?, ?, ?)",
        rule,
        wording.version(),
        wording.text(),
        wording.author(),
        wording.at().toEpochMilli());
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getLong("id"),
        RuleStatus.of(row.getString("status")),
        row.getString("text"),
        row.getInt("version"),
        RuleScope.of(row.getString("scope"), row.getString("path_glob")),
        author(row),
        row.getInt("support_seen"),
        at(row, "created_at"),
        at(row, "updated_at"));
  }

  private static String author(ResultSet row) throws SQLException {
    if (row.getString("client") != null) {
      return AGENT;
    }
    return row.getString("model") == null ? row.getString("author") : "model";
  }

  private static Instant at(long millis) {
    return Instant.ofEpochMilli(millis);
  }

  private static Instant at(ResultSet row, String column) throws SQLException {
    return at(row.getLong(column));
  }
}
