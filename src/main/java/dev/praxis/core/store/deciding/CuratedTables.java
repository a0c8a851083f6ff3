package dev.praxis.core.store.deciding;

import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// The tables a curator decides about. Only their rows can be taken back, so only they are
/// captured. Each has an `id` that is its rowid.
final class CuratedTables {
  static final List<String> NAMES =
      List.of(
          "agent_proposal",
          "agent_stop",
          "blind_pair",
          "failure_tag",
          "instruction_file",
          "instruction_version",
          "evidence_review",
          "evidence_span",
          "evidence_tag",
          "judged_answer",
          "lineage",
          "plan_discard",
          "prompt",
          "prompt_proposal",
          "prompt_version",
          "rule",
          "rule_evidence",
          "rule_origin",
          "rule_rejection",
          "rule_tag",
          "rule_version",
          "rule_waiver",
          "session_outcome",
          "session_tag",
          "session_tag_step",
          "setting",
          "skill",
          "skill_acknowledgement",
          "skill_evidence",
          "skill_file",
          "skill_proposal",
          "skill_run",
          "skill_step",
          "skill_version",
          "split",
          "step_run",
          "tag_alias",
          "tag_definition",
          "trial_override");

  private CuratedTables() {}

  static List<String> columns(Handle handle, String table) {
    return handle
        .createQuery("SELECT name FROM pragma_table_info(:table) ORDER BY cid")
        .bind("table", table)
        .mapTo(String.class)
        .list();
  }

  /// The SQL that makes one row's image: a JSON object of its columns, bytes as `{"hex": "…"}`.
  ///
  /// @param row what the row is called where the SQL stands: `NEW`, `OLD`, or the table
  static String image(String row, List<String> columns) {
    return columns.stream()
        .map(column -> "'%s', %s".formatted(column, imageOf(row + ".\"" + column + "\"")))
        .collect(Collectors.joining(", ", "json_object(", ")"));
  }

  /// The SQL that reads one column back out of the bound `:image`.
  static String valueIn(String column) {
    return """
    CASE json_type(:image, '$."%1$s"') WHEN 'object' THEN unhex(json_extract(:image, '$."%1$s".hex'))
    ELSE json_extract(:image, '$."%1$s"') END\
    """
        .formatted(column);
  }

  private static String imageOf(String value) {
    return "CASE typeof(%1$s) WHEN 'blob' THEN json_object('hex', hex(%1$s)) ELSE %1$s END"
        .formatted(value);
  }
}
