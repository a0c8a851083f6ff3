package dev.praxis.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From three known skills to one that is formed, found, composed, judged and retired.
final class SkillsJourneyTest {
  private static final String SESSION = "5d0c3c1e-8a54-4a58-9d0f-61b7b2f0a7c3";
  private static final Offset<Double> CLOSE = within(1e-6);

  @TempDir private Path folder;
  private Praxis praxis;

  @BeforeEach
  void importTheSkills() {
    praxis = new Praxis(folder.resolve("w.db"));
    praxis.json("skills", "import", "sample-sessions/skills.json");
  }

  @Test
  void reliabilityIsTheSameForEveryone() throws IOException {
    praxis.json("skills", "add", lucky().toString());
    praxis.json("skills", "record", "lucky", "success", "--verifier", "test");

    var skills = praxis.json("skills", "list").get("skills");

    assertThat(names(skills))
        .containsExactly(
            "postgresql_migration_deploy",
            "kubernetes_rolling_deploy",
            "api_latency_investigation",
            "lucky");
    assertRate(skills.get(0), 31, 0, 1, 0.96875, 0.8425574, 0.9944621);
    assertRate(skills.get(1), 47, 0, 3, 0.94, 0.8378291, 0.9793850);
    assertRate(skills.get(2), 23, 5, 4, 0.796875, 0.6356077, 0.9072285);
    assertRate(skills.get(3), 1, 0, 0, 1, 0.2065493, 1);
  }

  @Test
  void aSessionFormsASkillThatIsFoundFirst() {
    praxis.json("import", "src/test/resources/skills/certificate-session.jsonl");
    praxis.json("outcome", SESSION, "success");

    praxis.json("skills", "form", SESSION);
    var waiting = praxis.json("skills", "list", "--waiting").get("skills");
    assertThat(waiting).hasSize(1);
    assertThat(waiting.get(0).get("category").asText()).isEqualTo("setup");
    var name = waiting.get(0).get("name").asText();
    assertThat(praxis.json("skills", "show", name).at("/skills/0/steps")).hasSize(6);
    praxis.json("skills", "approve", name);

    var found =
        praxis
            .json(
                "skills",
                "retrieve",
                "I need to set up SSL certificates for api.finvault.com using Let's Encrypt.")
            .get("skills");

    assertThat(found.get(0).get("name").asText()).isEqualTo(name);
  }

  @Test
  void composedSkillsHaveTheirPhasesInOrder() {
    var composed =
        praxis.json(
            "skills",
            "compose",
            "kubernetes_rolling_deploy",
            "api_latency_investigation",
            "--name",
            "deploy_and_watch");

    assertThat(texts(composed.get("phases")))
        .containsExactly("kubernetes_rolling_deploy", "api_latency_investigation");
    assertThat(composed.get("written").asText())
        .containsSubsequence(
            "--- Phase: kubernetes_rolling_deploy ---", "--- Phase: api_latency_investigation ---");
    var page = praxis.json("skills", "show", "deploy_and_watch").at("/skills/0");
    assertThat(page.get("source").asText()).isEqualTo("composed");
    assertThat(page.get("steps")).hasSize(15);
    assertThat(texts(page.get("preconditions"))).hasSize(9).doesNotHaveDuplicates();
    var expected = composed.get("expected");
    assertThat(expected.get("reliability").asDouble()).isEqualTo(0.94 * 0.796875, CLOSE);
    assertThat(expected.get("low").asDouble()).isBetween(0.55, 0.62);
    assertThat(expected.get("high").asDouble()).isBetween(0.83, 0.88);

    praxis.json(
        "skills",
        "record",
        "deploy_and_watch",
        "failure",
        "--verifier",
        "test",
        "--failed-step",
        "9");
    var skills = praxis.json("skills", "list").get("skills");
    assertRate(named(skills, "kubernetes_rolling_deploy"), 48, 0, 3, 48 / 51.0, 0.8408, 0.9798);
    assertRate(named(skills, "api_latency_investigation"), 23, 5, 5, 25.5 / 33, 0.6109, 0.8891);
    assertThat(named(skills, "deploy_and_watch").get("failure").asInt()).isEqualTo(1);
    praxis.json("undo");
    assertRate(
        named(praxis.json("skills", "list").get("skills"), "kubernetes_rolling_deploy"),
        47,
        0,
        3,
        0.94,
        0.8378291,
        0.9793850);
  }

  @Test
  void tenFailuresSuggestTheArchiveAndTheCuratorDecides() throws IOException {
    praxis.json("skills", "add", lucky().toString());
    for (int i = 0; i < 10; i++) {
      praxis.json("skills", "record", "lucky", "failure", "--verifier", "person");
    }
    assertRate(named(praxis.json("skills", "list").get("skills"), "lucky"), 0, 0, 10, 0, 0, 0.2775);

    var advice = praxis.json("skills", "suggestions").toString();
    assertThat(advice).contains("lucky", "retire");
    assertThat(named(praxis.json("skills", "list").get("skills"), "lucky").get("status").asText())
        .isEqualTo("active");

    praxis.json("skills", "archive", "lucky", "--why", "Ten failures");
    var page = praxis.json("skills", "show", "lucky").at("/skills/0");
    assertThat(page.get("status").asText()).isEqualTo("archived");
    assertThat(page.get("archivedWhy").asText()).isEqualTo("Ten failures");
    assertThat(page.get("runs")).hasSize(10);
    praxis.json("skills", "restore", "lucky");
    assertThat(praxis.json("skills", "show", "lucky").at("/skills/0/status").asText())
        .isEqualTo("active");
  }

  @Test
  void versionsAreWrittenComparedAndRestored() throws IOException {
    var name = "kubernetes_rolling_deploy";
    var before = praxis.run("skills", "show", name, "--text").out();
    var file = folder.resolve("skill.txt");
    Files.writeString(file, before.replace("ten times over two minutes", "thirty times"));

    var edited =
        praxis.json("skills", "edit", name, "--file", file.toString(), "--why", "It flapped");
    assertThat(edited.get("version").asInt()).isEqualTo(3);
    assertThat(edited.get("diff").asText()).contains("thirty times");

    var versions = praxis.json("skills", "versions", name).get("versions");
    assertThat(versions).hasSize(3);
    assertThat(versions.get(0).get("why").asText()).isEqualTo("It flapped");
    assertThat(versions.get(0).at("/runs/success").asInt()).isZero();
    assertThat(versions.get(1).at("/runs/success").asInt()).isEqualTo(22);
    assertThat(versions.get(2).get("kept").asBoolean()).isFalse();
    assertThat(praxis.json("skills", "diff", name).get("diff").asText()).contains("thirty times");

    praxis.json("skills", "restore", name, "2");
    assertThat(praxis.run("skills", "show", name, "--text").out()).isEqualTo(before);
    assertThat(praxis.json("skills", "versions", name).get("versions")).hasSize(4);
  }

  @Test
  void whatCannotBeDoneIsToldInTwoSentences() throws IOException {
    assertProblem("skills", "show", "nobody");
    assertProblem("skills", "approve", "1");
    assertProblem("skills", "compose", "1", "1");
    assertProblem("skills", "edit", "1");
    assertProblem("skills", "restore", "1");
    assertProblem("skills", "restore", "1", "1");
    assertProblem("skills", "supersede", "1", "1");
    assertProblem("skills", "accept", "7");
    assertProblem("skills", "diff", "1");
    assertProblem(
        "skills", "record", "1", "failure", "--verifier", "test", "--failed-step", "99999999");
    assertProblem("skills", "record", "1", "success", "--verifier", "test", "--failed-step", "2");
    var noSkill = Files.writeString(folder.resolve("no-skill.txt"), "Dear reader,\n");
    assertProblem("skills", "add", noSkill.toString());
    assertProblem("skills", "add", folder.resolve("nothing").toString());
  }

  private void assertProblem(String... command) {
    var answer = praxis.run(command);
    assertThat(answer.exitCode()).as(answer.err()).isEqualTo(1);
    assertThat(answer.err().strip().lines()).as(answer.err()).hasSizeBetween(1, 2);
    assertThat(answer.err()).doesNotContain("\tat ");
  }

  private Path lucky() throws IOException {
    return Files.writeString(
        folder.resolve("lucky.txt"),
        "name: lucky\ncategory: testing\ndescription: When in doubt\n\nsteps:\n- Toss a coin\n");
  }

  private static void assertRate(
      JsonNode skill,
      int success,
      int partial,
      int failure,
      double reliability,
      double low,
      double high) {
    assertThat(
            List.of(
                skill.get("success").asInt(),
                skill.get("partial").asInt(),
                skill.get("failure").asInt()))
        .containsExactly(success, partial, failure);
    assertThat(skill.get("reliability").asDouble()).isEqualTo(reliability, CLOSE);
    assertThat(skill.get("low").asDouble()).isEqualTo(low, within(1e-4));
    assertThat(skill.get("high").asDouble()).isEqualTo(high, within(1e-4));
  }

  private static JsonNode named(JsonNode skills, String name) {
    return StreamSupport.stream(skills.spliterator(), false)
        .filter(skill -> skill.get("name").asText().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> names(JsonNode skills) {
    var names = new ArrayList<String>();
    skills.forEach(skill -> names.add(skill.get("name").asText()));
    return names;
  }

  private static List<String> texts(JsonNode list) {
    var texts = new ArrayList<String>();
    list.forEach(each -> texts.add(each.asText()));
    return texts;
  }
}
