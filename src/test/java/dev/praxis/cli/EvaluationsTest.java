package dev.praxis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.evaluation.replay.ScriptedAgent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Judging, listing and overruling from the command line.
class EvaluationsTest {
  @TempDir Path folder;
  private Praxis praxis;

  @BeforeEach
  void prepare() {
    praxis = new Praxis(folder.resolve("w.db"));
    praxis.json("import", "sample-sessions/labelled-traces.json");
    praxis.json("mine");
    praxis.json("rules", "draft");
    praxis.json("rules", "approve", "1", "2", "3", "4");
  }

  @Test
  void failuresAreJudgedOneByOne() {
    var open = praxis.json("judge");
    assertThat(open.get("open").asInt()).isEqualTo(5);
    for (var item : open.get("items")) {
      praxis.json(
          "judge",
          item.get("session").asText(),
          item.get("tag").asText(),
          "R" + item.get("rule").asText(),
          "preventable",
          "--reason",
          "It asks for just that.");
    }
    assertThat(praxis.json("judge").get("open").asInt()).isZero();

    var judged = praxis.json("evaluate", "--mode", "judged");

    assertThat(judged.get("prevented").asInt()).isEqualTo(5);
    assertThat(judged.get("heldOut").asInt()).isEqualTo(6);
    assertThat(judged.get("state").asText()).isEqualTo("Potential");
    assertThat(judged.get("verdict").asText())
        .contains("5 of 6 held-out failures were judged preventable by the curator")
        .doesNotContain("were prevented");
    assertThat(judged.at("/missed/0").asText()).isEqualTo("typo_in_filename_once");
    assertThat(praxis.json("judge", "--training").get("open").asInt()).isPositive();
  }

  @Test
  void noLookIsSpentWhileQuestionsWait() {
    var item = praxis.json("judge").at("/items/0");
    praxis.json(
        "judge",
        item.get("session").asText(),
        item.get("tag").asText(),
        item.get("rule").asText(),
        "preventable");

    var early = praxis.run("evaluate", "--mode", "judged");

    assertThat(early.exitCode()).isEqualTo(1);
    assertThat(early.err()).contains("4 of 5 questions wait", "No look was taken");
    assertThat(praxis.json("looks").get("used").asInt()).isZero();
    assertThat(praxis.json("evaluate", "--mode", "judged", "--partial").get("prevented").asInt())
        .isEqualTo(1);
    assertThat(praxis.json("looks").get("used").asInt()).isEqualTo(1);
  }

  @Test
  void withoutRulesThereIsNothingToJudge() {
    praxis.json("rules", "retire", "1", "2", "3", "4");

    var answer = praxis.run("evaluate", "--mode", "judged");

    assertThat(answer.exitCode()).isEqualTo(1);
    assertThat(answer.err()).contains("nothing to judge");
    assertThat(praxis.json("looks").get("used").asInt()).isZero();
  }

  @Test
  void withoutRulesNoLookIsTaken() {
    praxis.json("rules", "retire", "1", "2", "3", "4");

    var answer = praxis.run("evaluate");

    assertThat(answer.exitCode()).isEqualTo(1);
    assertThat(answer.err()).contains("No rule is in force", "No look was taken");
    assertThat(praxis.json("looks").get("used").asInt()).isZero();
  }

  @Test
  void aSessionIsJudgedByTheStartOfItsId() {
    praxis.json("import", "sample-sessions/claude-code");
    praxis.json("mine");
    var item =
        praxis
            .json("judge", "--training")
            .get("items")
            .valueStream()
            .filter(each -> !each.get("session").asText().startsWith("labelled"))
            .findFirst()
            .orElseThrow();

    var answer =
        praxis.run(
            "judge",
            "--training",
            item.get("session").asText().substring(0, 8),
            item.get("tag").asText(),
            item.get("rule").asText(),
            "preventable");

    assertThat(answer.exitCode()).as(answer.err()).isZero();
  }

  @Test
  void whatIsKeptIsListedAndShownWithWhatItWasFrozenFrom() {
    praxis.json("evaluate");
    praxis.json("evaluate");

    var kept = praxis.json("evaluations").get("evaluations");
    assertThat(kept).hasSize(2);
    assertThat(kept.at("/0/evaluation").asText()).isEqualTo("coverage-2");
    assertThat(kept.at("/0/look").asInt()).isEqualTo(2);
    assertThat(kept.at("/0/plannedLooks").asInt()).isEqualTo(3);

    var one = praxis.json("evaluations", "show", "coverage-1");
    assertThat(one.at("/result/prevented").asInt()).isEqualTo(5);
    assertThat(one.at("/frozen/split").asText()).isEqualTo(one.get("splitHash").asText());
    assertThat(one.at("/frozen/tagger").asText()).hasSize(64);
    assertThat(praxis.json("looks").get("used").asInt()).isEqualTo(2);
    assertThat(praxis.run("evaluations").out()).contains("coverage-2", "2 of 3");
  }

  @Test
  void aRunCanBeOverruled() throws IOException {
    var agent = ScriptedAgent.in(folder);
    agent.sandbox();
    Files.writeString(folder.resolve("after.md"), "Always run the test suite.\n");
    Files.writeString(
        folder.resolve("tasks.json"),
        """
        {"tasks": [{"name": "one", "project": "a", "prompt": "Fix one", "workspace": "shop",
                    "tag": "forgot_to_run_tests"}]}
        """);
    praxis.run(
        "evaluate",
        "--mode",
        "replay",
        "--tasks",
        folder.resolve("tasks.json").toString(),
        "--after",
        folder.resolve("after.md").toString(),
        "--readable",
        folder.toString(),
        "--epochs",
        "1",
        "--",
        "/bin/sh",
        folder.resolve("agent.sh").toString(),
        "{prompt}",
        "1",
        "0",
        "100");

    var recounted =
        praxis.json(
            "evaluations",
            "override",
            "replay-1",
            "one",
            "after",
            "1",
            "failed",
            "--reason",
            "It ran an empty suite.");

    assertThat(recounted.get("sentence").asText()).contains("from 1 of 1 to 1 of 1");
    var run = praxis.json("evaluations", "show", "replay-1").at("/result/tasks/0/after/0");
    assertThat(run.get("outcome").asText()).isEqualTo("passed");
    assertThat(run.get("failed").asBoolean()).isTrue();
    assertThat(run.get("overruledBecause").asText()).isEqualTo("It ran an empty suite.");
    assertThat(praxis.run("evaluations", "show", "replay-1").out()).contains("F*");
    praxis.run("undo");
    assertThat(praxis.json("evaluations", "show", "replay-1").get("sentence").asText())
        .contains("from 1 of 1 to 0 of 1");
  }

  @Test
  void splitsTellLineagesAndProjects() {
    praxis.json("import", "sample-sessions/claude-code");

    var split = praxis.json("split", "--held-out", "0.3", "--embargo", "1");
    assertThat(split.at("/lineages/train").asInt()).isPositive();
    assertThat(split.at("/projects/train").asInt()).isPositive();
    assertThat(praxis.json("split", "--compare").get("sentence").asText())
        .startsWith("Within the training side");
    assertThat(praxis.run("split", "--by", "project").exitCode()).isEqualTo(2);
    assertThat(praxis.run("split", "--project", "shop").exitCode()).isEqualTo(2);
    assertThat(praxis.run("split", "--by", "project", "--project", "nowhere").exitCode())
        .isEqualTo(1);
  }
}
