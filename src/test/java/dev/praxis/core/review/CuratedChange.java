package dev.praxis.core.review;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatements;

/// One random change to curated rows, found or made by small numbers, so that changes meet each
/// other.
record CuratedChange(Kind kind, int a, int b, String text) {

  enum Kind {
    ADD_RULE(
        """
        INSERT INTO rule (status, text, position, author, created_at, updated_at)
        VALUES ('candidate', :text, :b, 'mined', 0, 0)
        """),
    EDIT_RULE(
        "UPDATE rule SET text = :text, version = version + 1 WHERE id = :a",
        """
        INSERT INTO rule_version (rule_id, version, text, at)
        SELECT id, version, text, 0 FROM rule WHERE id = :a ON CONFLICT DO NOTHING
        """),
    DELETE_RULE(
        "UPDATE rule SET merged_into = NULL WHERE merged_into = :a",
        "DELETE FROM rule WHERE id = :a"),
    MERGE_RULE(
        """
        UPDATE rule SET status = 'merged', merged_into = :b
        WHERE id = :a AND EXISTS (SELECT 1 FROM rule WHERE id = :b)
        """),
    REORDER_RULES("UPDATE rule SET position = position + :b - 2"),
    TAG_RULE(
        """
        INSERT INTO rule_tag (rule_id, tag)
        SELECT id, :text FROM rule WHERE id = :a ON CONFLICT DO NOTHING
        """),
    TAG_SESSION(
        """
        INSERT OR REPLACE INTO session_tag (session_id, tag, said_by)
        SELECT id, 'tag' || :b, 'curator' FROM session WHERE id = :a
        """),
    SAY_OUTCOME(
        """
        INSERT INTO session_outcome (session_id, said_by, outcome)
        SELECT id, 'curator', CASE :b WHEN 1 THEN 'success' WHEN 2 THEN 'partial' ELSE 'failure' END
        FROM session WHERE id = :a
        ON CONFLICT (session_id, said_by) DO UPDATE SET outcome = excluded.outcome
        """),
    SPLIT(
        """
        UPDATE lineage SET split = CASE :b WHEN 1 THEN 'train' ELSE 'held_out' END, split_by = 'random'
        WHERE id = :a
        """),
    REPLACE_SETTING("INSERT OR REPLACE INTO setting (name, value) VALUES ('name' || :a, :text)"),
    DELETE_SETTING("DELETE FROM setting WHERE name = 'name' || :a"),
    ADD_SKILL(
        """
        INSERT INTO skill (name, status, category, source, prior, created_at)
        VALUES ('skill' || :a, 'active', 'c', 'manual', :b / 7.0, 0) ON CONFLICT DO NOTHING
        """),
    RUN_SKILL(
        """
        INSERT INTO skill_run (skill_id, version, at, outcome, verifier)
        SELECT id, 1, :b, 'success', 'test' FROM skill WHERE id = :a
        """,
        """
        INSERT INTO step_run (skill_run_id, seq, status)
        SELECT id, :b, 'success' FROM skill_run WHERE skill_id = :a ON CONFLICT DO NOTHING
        """),
    DELETE_SKILL("DELETE FROM skill WHERE id = :a"),
    EXPORT(
        "INSERT INTO instruction_file (path) VALUES ('/f' || :a) ON CONFLICT DO NOTHING",
        """
        INSERT INTO instruction_version (file_id, at, before, after, rules)
        SELECT id, 0, CASE :b WHEN 1 THEN NULL ELSE zeroblob(:b) END, CAST(:text AS BLOB), '[]'
        FROM instruction_file WHERE path = '/f' || :a
        """);

    private final String statements;

    Kind(String... statements) {
      this.statements = String.join(";", statements);
    }
  }

  void apply(Handle handle) {
    for (var sql : kind.statements.split(";", -1)) {
      handle
          .createUpdate(sql)
          .configure(SqlStatements.class, config -> config.setUnusedBindingAllowed(true))
          .bind("a", a)
          .bind("b", b)
          .bind("text", text)
          .execute();
    }
  }
}
