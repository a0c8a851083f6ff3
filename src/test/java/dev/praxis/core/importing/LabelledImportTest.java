package dev.praxis.core.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LabelledImportTest {
  private static final String TRACES =
      """
      {"base": "# Base",
       "train": [{"outcome": "success"}, {"outcome": "failure", "tag": "forgot_to_run_tests"}%s],
       "held_out": [{"outcome": "failure", "tag": "typo_in_filename_once"}]}
      """;

  @TempDir private Path temporary;

  @Test
  void tracesKeepTheirSideTheirOutcomeAndTheirTag() {
    try (var desk = new Desk(temporary)) {
      desk.write("labelled-traces.json", TRACES.formatted(""));
      desk.write("other/labelled-traces.json", TRACES.formatted(",{\"outcome\":\"partial\"}"));

      var report = desk.imported();

      assertThat(report.sessions()).isEqualTo(7);
      assertThat(
              desk.rows(
                  """
                  SELECT s.key, l.split, l.split_by, o.outcome, o.said_by, t.tag
                  FROM session s JOIN lineage l ON l.id = s.lineage_id
                  JOIN session_outcome o ON o.session_id = s.id
                  LEFT JOIN session_tag t ON t.session_id = s.id
                  ORDER BY s.id LIMIT 3
                  """))
          .containsExactly(
              "labelled-traces/train-01|train|input|success|label|null",
              "labelled-traces/train-02|train|input|failure|label|forgot_to_run_tests",
              "labelled-traces/held_out-01|held_out|input|failure|label|typo_in_filename_once");
      assertThat(desk.rows("SELECT count(DISTINCT lineage_id) FROM session")).containsExactly("7");
    }
  }

  @Test
  void anEditedFileKeepsTheSessionsItStillHolds() {
    try (var desk = new Desk(temporary)) {
      desk.write("traces.json", TRACES.formatted(""));
      desk.imported();
      var before = desk.rows("SELECT id, key FROM session ORDER BY id");

      desk.write("traces.json", TRACES.formatted(",{\"outcome\":\"failure\",\"tag\":\"new_one\"}"));
      var report = desk.imported();

      assertThat(report.sessions()).isEqualTo(1);
      assertThat(desk.rows("SELECT id, key FROM session ORDER BY id"))
          .containsAll(before)
          .hasSize(4);
      assertThat(desk.rows("SELECT tag FROM session_tag ORDER BY tag"))
          .containsExactly("forgot_to_run_tests", "new_one", "typo_in_filename_once");
      assertThat(desk.rows("SELECT count(*) FROM session_outcome")).containsExactly("4");
    }
  }

  @Test
  void aMalformedDocumentFailsWithItsReasonAndLeavesWhatWasThere() {
    try (var desk = new Desk(temporary)) {
      desk.write("traces.json", TRACES.formatted(""));
      desk.imported();
      var sessions = desk.rows("SELECT id, key, events FROM session ORDER BY id");

      desk.write("traces.json", "\n" + TRACES.formatted("").substring(0, 100));
      var report = desk.imported();

      assertThat(report.failed()).isEqualTo(1);
      assertThat(report.problems().getFirst().reason())
          .isEqualTo("the file ends before its JSON does");
      assertThat(desk.rows("SELECT id, key, events FROM session ORDER BY id")).isEqualTo(sessions);
      assertThat(desk.raw("traces/train-01")).asString().isEqualTo(TRACES.formatted(""));
    }
  }
}
