package dev.praxis.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Finding skills and what is to be done about them, as a script sees it.
class SkillAdviceTest {
  private static final String DEPLOY = "roll the new image of checkout out to our k8s cluster";

  @TempDir private Path folder;
  private Praxis praxis;

  @BeforeEach
  void importSamples() {
    praxis = new Praxis(folder.resolve("a.db"));
    praxis.json("skills", "import", "sample-sessions/skills.json");
  }

  @Test
  void retrievesWithEveryPartOfTheScore() {
    var answer = praxis.json("skills", "retrieve", DEPLOY);

    var best = answer.get("skills").get(0);
    assertThat(best.get("name").asText()).isEqualTo("kubernetes_rolling_deploy");
    var parts = best.get("parts");
    assertThat(best.get("score").asDouble())
        .isCloseTo(
            parts.get("match").asDouble()
                + parts.get("trust").asDouble()
                + parts.get("recency").asDouble(),
            within(1e-9));
    assertThat(best.get("trustIn").asText()).isEqualTo("reliability");
    assertThat(best.get("trust").asDouble()).isEqualTo(0.94);
    assertThat(answer.get("agentText").asText())
        .contains("94.0 % of 50 verified runs", "95 % interval 83.8 to 97.9 %");
  }

  @Test
  void retrievesByCategoryReliabilityAndLowerBound() {
    assertThat(praxis.json("skills", "retrieve", DEPLOY, "--category", "debugging").get("skills"))
        .isEmpty();
    assertThat(
            praxis
                .json("skills", "retrieve", DEPLOY, "--lower-bound", "--min-reliability", "0.9")
                .get("skills"))
        .isEmpty();
    assertThat(
            praxis
                .json("skills", "retrieve", DEPLOY, "--lower-bound", "--k", "1")
                .get("skills")
                .get(0)
                .get("trustIn")
                .asText())
        .isEqualTo("lower_bound");
    assertThat(praxis.run("skills", "retrieve", DEPLOY, "--k", "0").exitCode()).isEqualTo(1);
  }

  @Test
  void printsWhatTheAgentWouldRead() {
    assertThat(praxis.run("skills", "retrieve", DEPLOY, "--text").out())
        .startsWith("<skill name=\"kubernetes_rolling_deploy\"")
        .endsWith("</skill>\n");
    assertThat(praxis.run("skills", "retrieve", "translate the menu to Danish").out())
        .startsWith("Of 3 skills in use none fits this task.\nNearest: ");
  }

  @Test
  void hearsADriftAgainstATargetUntilItIsAcknowledged() {
    assertThat(kinds()).isEmpty();
    for (int i = 0; i < 6; i++) {
      praxis.json("skills", "record", "kubernetes_rolling_deploy", "failure", "--verifier", "test");
    }
    praxis.json("skills", "target", "kubernetes_rolling_deploy", "0.02");
    assertThat(kinds()).contains("drift");

    praxis.json("skills", "acknowledge", "kubernetes_rolling_deploy");
    assertThat(kinds()).doesNotContain("drift");
    assertThat(praxis.run("skills", "target", "kubernetes_rolling_deploy", "7").exitCode())
        .isEqualTo(1);
  }

  @Test
  void proposesNothingWithoutGround() {
    assertThat(praxis.json("skills", "refine").get("proposals")).isEmpty();
  }

  private List<String> kinds() {
    return praxis.json("skills", "suggestions").get("suggestions").findValuesAsText("kind");
  }

  @Test
  void countsSkills() {
    var stats = praxis.json("skills", "stats");

    assertThat(stats.get("total").asInt()).isEqualTo(3);
    assertThat(stats.get("all").get("runs").asInt()).isEqualTo(114);
    assertThat(stats.get("byCategory")).hasSize(2);
    assertThat(praxis.run("skills", "stats").out()).startsWith("3 skills: 3 active.\n");
  }
}
