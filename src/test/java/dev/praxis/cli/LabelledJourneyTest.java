package dev.praxis.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The main job on the labelled traces, by the command line alone.
final class LabelledJourneyTest {
  private static final String BASE =
      """
      # Agent instructions (base)
      - Explain concepts from first principles; assume no background.
      - Prefer small, runnable examples over prose.
      """;
  private static final List<String> RULES =
      List.of(
          "Always run the test suite and confirm it is green before reporting a task done.",
          "Never commit or push unless the user explicitly asks; stage the work and wait.",
          "Validate every cross-link and include path builds before claiming a chapter is done.",
          "Use the model id 'claude-opus-4-8'; check the model id before sending any LLM call.");

  @TempDir private Path folder;
  private Praxis praxis;

  @BeforeEach
  void importTheTraces() {
    praxis = new Praxis(folder.resolve("w.db"));
    praxis.json("import", "sample-sessions/labelled-traces.json");
  }

  @Test
  void importingAgainAddsNothing() {
    var before = praxis.json("sessions").get("total").asInt();

    var again = praxis.json("import", "sample-sessions/labelled-traces.json");

    assertThat(again.get("imported").asInt()).isZero();
    assertThat(again.get("unchanged").asInt()).isEqualTo(1);
    assertThat(again.get("events").asInt()).isZero();
    assertThat(praxis.json("sessions").get("total").asInt()).isEqualTo(before).isEqualTo(22);
  }

  @Test
  void fourMistakesRecurAmongTheTrainingSessions() {
    var mined = praxis.json("mine");

    assertThat(mined.get("sessions").asInt()).isEqualTo(16);
    assertThat(mined.get("failures").asInt()).isEqualTo(12);
    assertThat(mined.get("threshold").asInt()).isEqualTo(2);
    assertThat(each(mined.get("tags"), "support")).containsExactly("4", "3", "2", "2", "1");
    assertThat(each(mined.get("tags"), "tag"))
        .containsExactly(
            "forgot_to_run_tests",
            "committed_without_asking",
            "skipped_link_check",
            "used_wrong_model_id",
            "flaky_network_once");
    assertThat(texts(mined.get("recurring")))
        .containsExactly(
            "forgot_to_run_tests",
            "committed_without_asking",
            "skipped_link_check",
            "used_wrong_model_id");
  }

  @Test
  void theThresholdIsKept() {
    assertThat(praxis.json("mine", "--threshold", "3").get("recurring")).hasSize(2);

    var mined = praxis.json("mine");

    assertThat(mined.get("threshold").asInt()).isEqualTo(3);
    assertThat(mined.get("recurring")).hasSize(2);
  }

  @Test
  void theSplitOfTheInputStands() {
    var split = praxis.json("split");

    assertThat(split.get("train").asInt()).isEqualTo(16);
    assertThat(split.get("heldOut").asInt()).isEqualTo(6);
    assertThat(split.get("quarantine").asInt()).isZero();
  }

  @Test
  void approvedRulesAreExportedBehindTheBaseText() throws IOException {
    approveAll();
    var file = Files.writeString(folder.resolve("CLAUDE.md"), BASE);

    var exported = praxis.json("export", file.toString());

    assertThat(exported.get("file").asText()).isEqualTo(file.toString());
    assertThat(exported.get("target").asText()).isEqualTo("CLAUDE.md");
    assertThat(texts(exported.get("rules"))).isEqualTo(RULES);
    assertThat(exported.get("bytesBefore").asInt()).isEqualTo(BASE.length());
    assertThat(exported.get("bytesAfter").asLong()).isEqualTo(Files.size(file));
    assertThat(exported.get("tokensAfter").asInt())
        .isGreaterThan(exported.get("tokensBefore").asInt());
    assertThat(exported.get("diff").asText()).contains("+- " + RULES.getFirst());
    assertThat(Path.of(exported.get("backup").asText())).content().isEqualTo(BASE);
    assertThat(file).content().startsWith(BASE);
    assertThat(Files.readString(file).lines().filter(line -> line.startsWith("- ")).skip(2))
        .containsExactlyElementsOf(RULES.stream().map(rule -> "- " + rule).toList());
  }

  @Test
  void aDryRunWritesNothing() throws IOException {
    approveAll();
    var file = Files.writeString(folder.resolve("AGENTS.md"), BASE);

    var exported = praxis.json("export", file.toString(), "--dry-run");

    assertThat(exported.get("target").asText()).isEqualTo("AGENTS.md");
    assertThat(exported.get("bytesAfter").asInt()).isGreaterThan(BASE.length());
    assertThat(exported.get("diff").asText()).isNotEmpty();
    assertThat(file).content().isEqualTo(BASE);
    assertThat(each(praxis.json("rules", "list").get("rules"), "status")).containsOnly("approved");
  }

  @Test
  void fiveOfSixHeldOutFailuresAreCovered() {
    approveAll();

    var evaluated = praxis.json("evaluate");

    assertThat(evaluated.get("mode").asText()).isEqualTo("coverage");
    assertThat(evaluated.get("heldOut").asInt()).isEqualTo(6);
    assertThat(evaluated.get("prevented").asInt()).isEqualTo(5);
    assertThat(texts(evaluated.get("missed"))).containsExactly("typo_in_filename_once");
    assertThat(evaluated.get("items")).hasSize(6);
    var interval = evaluated.get("interval");
    assertThat(interval.get("method").asText()).isEqualTo("wilson");
    assertThat(interval.get("low").asDouble()).isCloseTo(0.436497, within(5e-7));
    assertThat(interval.get("high").asDouble()).isCloseTo(0.969947, within(5e-7));
  }

  @Test
  void everyDecisionIsTakenBackAndMadeAgain() {
    approveAll();
    assertThat(each(praxis.json("rules", "list").get("rules"), "status")).containsOnly("approved");

    praxis.json("undo");
    assertThat(each(praxis.json("rules", "list").get("rules"), "status")).containsOnly("candidate");

    praxis.json("redo");
    assertThat(each(praxis.json("rules", "list").get("rules"), "status")).containsOnly("approved");
  }

  private void approveAll() {
    praxis.json("mine");
    var drafted = praxis.json("rules", "draft").get("rules");
    assertThat(each(drafted, "text")).isEqualTo(RULES);
    assertThat(each(drafted, "status")).containsOnly("candidate");
    var ids = each(drafted, "id");
    var approved =
        praxis.json("rules", "approve", ids.get(0), "R" + ids.get(1), ids.get(2), ids.get(3));
    assertThat(each(approved.get("rules"), "status")).containsOnly("approved").hasSize(4);
  }

  private static List<String> each(JsonNode rows, String key) {
    return StreamSupport.stream(rows.spliterator(), false)
        .map(row -> row.get(key).asText())
        .toList();
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }
}
