package dev.praxis.core.review;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// One random change to curated rows, found or made by small numbers, so that changes meet each
/// other.
record CuratedChange(Kind kind, int a, int b, String text) {

  enum Kind {
    ADD_RULE,
    EDIT_RULE,
    DELETE_RULE,
    MERGE_RULE,
    TAG_RULE,
    TAG_SESSION,
    OUTCOME,
    REPLACE_SETTING,
    DELETE_SETTING,
    ADD_SKILL,
    RUN_SKILL,
    DELETE_SKILL,
    EXPORT,
    SPLIT,
    REORDER
  }

  void apply(Handle handle) {
    switch (kind) {
      case ADD_RULE ->
          handle.execute(
              """
              INSERT INTO rule (status, text, position, author, created_at, updated_at)
              VALUES ('candidate', ?, ?, 'mined', 0, 0)
              """,
              text,
              b);
      case EDIT_RULE -> {
        handle.execute("UPDATE rule SET text = ?, version = version + 1 WHERE id = ?", text, a);
        handle.execute(
            """
            INSERT INTO rule_version (rule_id, version, text, at)
            SELECT id, version, text, 0 FROM rule WHERE id = ? ON CONFLICT DO NOTHING
            """,
            a);
      }
      case DELETE_RULE -> {
        handle.execute("UPDATE rule SET merged_into = NULL WHERE merged_into = ?", a);
        handle.execute("DELETE FROM rule WHERE id = ?", a);
      }
      case MERGE_RULE ->
          handle.execute(
              """
              UPDATE rule SET status = 'merged', merged_into = ?
              WHERE id = ? AND EXISTS (SELECT 1 FROM rule WHERE id = ?)
              """,
              b,
              a,
              b);
      case TAG_RULE ->
          handle.execute(
              "INSERT INTO rule_tag (rule_id, tag) SELECT id, ? FROM rule WHERE id = ? ON CONFLICT"
                  + " DO NOTHING",
              text,
              a);
      case TAG_SESSION ->
          handle.execute(
              """
              INSERT OR REPLACE INTO session_tag (session_id, tag, said_by)
              SELECT id, ?, 'curator' FROM session WHERE id = ?
              """,
              "tag" + b,
              a);
      case OUTCOME ->
          handle.execute(
              """
              INSERT INTO session_outcome (session_id, said_by, outcome)
              SELECT id, 'curator', ? FROM session WHERE id = ?
              ON CONFLICT (session_id, said_by) DO UPDATE SET outcome = excluded.outcome
              """,
              List.of("success", "partial", "failure", "unknown").get(b - 1),
              a);
      case REPLACE_SETTING ->
          handle.execute(
              "INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)", "name" + a, text);
      case DELETE_SETTING -> handle.execute("DELETE FROM setting WHERE name = ?", "name" + a);
      case ADD_SKILL ->
          handle.execute(
              """
              INSERT INTO skill (name, status, category, source, prior, created_at)
              VALUES (?, 'active', 'c', 'manual', ? / 7.0, 0) ON CONFLICT DO NOTHING
              """,
              "skill" + a,
              b);
      case RUN_SKILL -> {
        handle.execute(
            """
            INSERT INTO skill_run (skill_id, version, at, outcome, verifier)
            SELECT id, 1, ?, 'success', 'test' FROM skill WHERE id = ?
            """,
            b,
            a);
        handle.execute(
            """
            INSERT INTO step_run (skill_run_id, seq, status)
            SELECT id, ?, 'success' FROM skill_run WHERE skill_id = ? ON CONFLICT DO NOTHING
            """,
            b,
            a);
      }
      case DELETE_SKILL -> handle.execute("DELETE FROM skill WHERE id = ?", a);
      case EXPORT -> {
        handle.execute(
            "INSERT INTO instruction_file (path) VALUES (?) ON CONFLICT DO NOTHING", "/f" + a);
        handle.execute(
            """
            INSERT INTO instruction_version (file_id, at, before, after, rules)
            SELECT id, 0, NULLIF(?, x'00'), ?, '[]' FROM instruction_file WHERE path = ?
            """,
            new byte[] {(byte) (b - 1)},
            text.getBytes(StandardCharsets.UTF_16),
            "/f" + a);
      }
      case SPLIT ->
          handle.execute(
              "UPDATE lineage SET split = ?, split_by = 'random' WHERE id = ?",
              b % 2 == 0 ? "train" : "held_out",
              a);
      case REORDER -> handle.execute("UPDATE rule SET position = position + ?", b - 2);
    }
  }
}
