package dev.praxis.core.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.transcript.Fixture;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AnnotationImportTest {
  private static final String TAGS =
      """
      SELECT s.key, t.tag, p.seq FROM session_tag t JOIN session s ON s.id = t.session_id
      JOIN session_tag_step p ON p.session_tag_id = t.id ORDER BY t.tag
      """;
  private static final String SAID =
      """
      SELECT s.key, o.said_by, o.outcome, o.basis
      FROM session_outcome o JOIN session s ON s.id = o.session_id ORDER BY s.key, o.said_by
      """;

  @TempDir private Path temporary;

  private static String oneEpisode() {
    var both = Fixture.text("tau-bench.json");
    return both.substring(0, both.indexOf("\"trial\":0}") + 10) + "]";
  }

  @Test
  void failuresComeToTheStepsTheyNameWhicheverFileIsFirst() {
    try (var desk = new Desk(temporary)) {
      var truth = desk.write("run/truth.json", Fixture.text("agentrx.json"));
      var alone = desk.imported(truth);
      desk.write("run/episodes.json", oneEpisode());
      desk.write("elsewhere/episodes.json", oneEpisode().replace("None left", "Gone"));

      var report = desk.imported();

      assertThat(alone.problems())
          .singleElement()
          .satisfies(problem -> assertThat(problem.reason()).contains("1 session", "such as 3"));
      assertThat(report.problems()).isEmpty();
      assertThat(desk.rows(TAGS))
          .containsExactly(
              "episodes/task-3-trial-0~2|instruction_adherence_failure|0",
              "episodes/task-3-trial-0~2|intent_not_supported|1");
      assertThat(desk.rows(SAID))
          .contains(
              "episodes/task-3-trial-0~2|label|failure|annotated in AgentRx: No lamp was sold.")
          .doesNotContain("episodes/task-3-trial-0|label|failure|annotated in AgentRx");
    }
  }

  @Test
  void aReportJudgesTheTrajectoryOfItsInstance() {
    try (var desk = new Desk(temporary)) {
      desk.write("trajs/corner__shop-12.traj.json", Fixture.text("mini-swe-agent.traj.json"));
      desk.write(
          "logs/corner__shop-12/report.json",
          "{\"patch_exists\":true,\"resolved\":false,\"tests_status\":{\"FAIL_TO_PASS\":{\"failure\":[\"a\"]}}}");

      desk.imported();

      assertThat(desk.rows(SAID))
          .containsExactly(
              "corner__shop-12|check|failure|resolved false of SWE-bench, 1 test fails",
              "corner__shop-12|heuristic|unknown|exit status Submitted");
    }
  }

  @Test
  void aResultJudgesTheTrajectoryBelowItsFolder() {
    try (var desk = new Desk(temporary)) {
      desk.write("trial/agent/trajectory.json", Fixture.text("atif.json"));
      desk.write(
          "trial/result.json",
          "{\"trial_name\":\"t\",\"verifier_result\":{\"rewards\":{\"reward\":1.0}}}");

      desk.imported();

      assertThat(desk.rows(SAID)).containsExactly("lamp-1|check|success|reward 1.0 of Harbor");
    }
  }

  @Test
  void tokensStandAtTheStepThatTookThem() {
    try (var desk = new Desk(temporary)) {
      desk.write("atif.json", Fixture.text("atif.json"));

      desk.imported();

      assertThat(
              desk.rows(
                  "SELECT seq, tokens_in, tokens_out, tokens_cached, cost_usd FROM event_tokens"))
          .containsExactly("4|30|8|20|0.125");
      assertThat(desk.rows("SELECT tokens_in, tokens_out, cost_usd FROM session"))
          .containsExactly("30|8|0.125");
    }
  }

  @Test
  void labelsOnLinesFindTheSessionByItsOwnId() {
    try (var desk = new Desk(temporary)) {
      desk.write(
          "labels.jsonl",
          """
          {"session":"lamp-1","tag":"burnt_fingers","kind":"user_rejection"}
          {"session":"lamp-1","outcome":"failure","tags":["burnt_fingers","no_match"]}
          """);
      desk.write("runs/atif.json", Fixture.text("atif.json"));

      var report = desk.imported();

      assertThat(report.problems()).isEmpty();
      assertThat(desk.rows(SAID)).containsExactly("lamp-1|label|failure|labelled failure");
      assertThat(desk.rows("SELECT tag, reason FROM session_tag ORDER BY tag"))
          .containsExactly("burnt_fingers|user rejection", "no_match|null");
    }
  }
}
