package dev.praxis.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.praxis.HeldOutSessions;
import dev.praxis.core.Workbench;
import dev.praxis.core.rules.Rule;
import dev.praxis.core.task.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A held-out session says a word that nobody else says; no agent hears it.
final class HeldOutDoorsTest {
  private static final String WORD = HeldOutSessions.WORD;

  @TempDir Path folder;
  private Workbench workbench;

  @BeforeEach
  void open() throws IOException {
    workbench = Workbench.open(folder.resolve("w.db"));
    Shelf.fill(workbench);
    var transcripts = HeldOutSessions.write(folder.resolve("transcripts"));
    workbench.importer().importAll(List.of(transcripts), Progress.ignored());
    workbench.split().byTime(HeldOutSessions.SHARE);
    workbench.drafter().draft(workbench.miner().mine(1, Progress.ignored()));
    workbench
        .rules()
        .approve(
            workbench.rules().list().stream()
                .filter(rule -> !rule.status().active())
                .map(Rule::id)
                .toList());
  }

  @AfterEach
  void close() {
    workbench.close();
  }

  @Test
  void noToolResourceOrPromptTellsIt() {
    var answers =
        new Conversation(workbench)
            .introduced()
            .call(1, "search_sessions", Map.of("query", WORD))
            .call(2, "search_sessions", Map.of("query", "rounding Price.java shop", "k", 50))
            .call(3, "search_sessions", Map.of("query", WORD.substring(0, 6) + "*"))
            .call(4, "find_skills", Map.of("task", WORD + " rounding"))
            .call(5, "get_skill", Map.of("id", "restart_service"))
            .call(6, "get_rules", Map.of())
            .call(7, "get_rules", Map.of("project", "/home/ada/shop"))
            .call(8, "get_skill", Map.of("id", "hidden-one"))
            .call(
                9,
                "propose_rule",
                Map.of("text", "Mend the rounding of prices.", "evidence", "session hidden-one"))
            .call(
                10,
                "propose_skill",
                Map.of(
                    "task",
                    "mend the rounding of prices",
                    "steps",
                    List.of("Open Price.java", "Mend the rounding", "Run the tests"),
                    "success",
                    "the tests pass"))
            .call(
                11,
                "record_step",
                Map.of("skill", "restart_service", "step", 1, "status", "success"))
            .call(
                12,
                "record_outcome",
                Map.of("skill", "restart_service", "outcome", "success", "verifier", "self"))
            .request(13, "tools/list", Map.of())
            .request(14, "resources/list", Map.of())
            .request(15, "resources/templates/list", Map.of())
            .request(16, "resources/read", Map.of("uri", "praxis://rules"))
            .request(17, "resources/read", Map.of("uri", "praxis://skills/restart_service"))
            .request(18, "resources/read", Map.of("uri", "praxis://sessions/hidden-one"))
            .request(19, "prompts/list", Map.of())
            .request(
                20,
                "prompts/get",
                Map.of("name", "use_skill", "arguments", Map.of("task", "mend the rounding")))
            .request(21, "prompts/get", Map.of("name", "reflect_on_session", "arguments", Map.of()))
            .answers();

    assertThat(answers).hasSize(22);
    assertThat(answers).extracting(JsonNode::toString).noneMatch(text -> text.contains(WORD));
    assertThat(hits(answers, 2)).as("the others are found").hasSize(8);
    assertThat(answers.toString()).as("what the training side taught is told").contains("test");
  }

  private static List<String> hits(List<JsonNode> answers, int id) {
    return answers.stream()
        .filter(answer -> answer.path("id").asInt() == id)
        .flatMap(answer ->
            answer.at("/result/structuredContent/hits").findValuesAsText("session").stream()
                .distinct())
        .toList();
  }
}
