package dev.praxis.mcp;

import static dev.praxis.mcp.Conversation.isError;
import static dev.praxis.mcp.Conversation.text;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.praxis.core.Workbench;
import dev.praxis.core.agents.AgentBook;
import dev.praxis.core.session.Split;
import dev.praxis.core.skills.SkillText;
import dev.praxis.core.skills.SkillText.Step;
import dev.praxis.core.skills.written.SkillDraft;
import dev.praxis.core.store.Database;
import dev.praxis.core.task.Progress;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PraxisServerTest {
  @TempDir Path folder;
  private Workbench workbench;

  @BeforeEach
  void open() {
    workbench = Workbench.open(folder.resolve("workspace.db"));
    Shelf.fill(workbench);
  }

  @AfterEach
  void close() {
    workbench.close();
  }

  @ParameterizedTest
  @CsvSource({
    "2024-11-05, 2024-11-05",
    "2025-03-26, 2025-03-26",
    "2025-06-18, 2025-06-18",
    "2025-11-25, 2025-11-25",
    "1999-01-01, 2025-11-25",
    "2099-01-01, 2025-11-25"
  })
  void protocolVersionsAreNegotiated(String asked, String agreed) {
    var answer = talk().introduced(asked).answer("hello");
    assertThat(answer.path("result").path("protocolVersion").asText()).isEqualTo(agreed);
  }

  @Test
  void aSkillIsFoundFetchedAndToldOf() {
    var answers =
        talk()
            .introduced()
            .call(1, "find_skills", Map.of("task", "restart the hanging nginx service"))
            .call(
                2,
                "get_skill",
                Map.of("id", "restart_service", "parameters", Map.of("service", "nginx")))
            .call(
                3,
                "record_step",
                Map.of("skill", "restart_service", "step", 1, "status", "success"))
            .call(
                4,
                "record_outcome",
                Map.of(
                    "skill",
                    "restart_service",
                    "outcome",
                    "success",
                    "verifier",
                    "exit_status",
                    "evidence",
                    "curl exited 0"))
            .answers();
    assertThat(answers).noneMatch(Conversation::isError);
    assertThat(text(answers.get(1))).contains("restart_service", "no verified run yet");
    assertThat(text(answers.get(2))).contains("1. Stop nginx").doesNotContain("{service}");
    var outcome = answers.get(4).path("result").path("structuredContent");
    assertThat(outcome.path("steps").asInt()).isEqualTo(1);
    assertThat(outcome.path("counts").asBoolean()).isFalse();
    assertThat(outcome.path("waits_for_curator").asBoolean()).isTrue();

    var skill = workbench.skills().find("restart_service").orElseThrow();
    assertThat(skill.reliability().runs()).isZero();
    assertThat(skill.reliability().selfReported()).isEqualTo(1);
    var proposal = workbench.agents().proposals().getFirst();
    assertThat(proposal.client()).isEqualTo(Conversation.CLIENT);
    workbench.agents().accept(proposal.id());
    assertThat(workbench.skills().find("restart_service").orElseThrow().reliability().success())
        .isEqualTo(1);
  }

  @Test
  void anAgentIsAnsweredBeforeAllSkillsAreLearntByMeaning() {
    var drafts = new ArrayList<SkillDraft>();
    for (int i = 0; i < 400; i++) {
      var text = SkillText.of("account_" + i, List.of(Step.of("Close account " + i, Map.of(), "")));
      drafts.add(new SkillDraft(text, "learned", Instant.EPOCH, List.of()));
    }
    workbench.skills().importAll(drafts);

    var answer =
        talk()
            .introduced()
            .call(1, "find_skills", Map.of("task", "restart the service that hangs"))
            .answer(1);

    assertThat(text(answer))
        .contains("restart_service")
        .contains("still learning", "of 401 skills");
    assertThat(answer.at("/result/structuredContent/still_learning").asInt()).isBetween(1, 401);
  }

  @Test
  void whatNobodyApprovedIsNotEvenNamed() {
    var answers =
        talk()
            .introduced()
            .call(1, "get_skill", Map.of("id", "secret_plan"))
            .call(2, "get_rules", Map.of())
            .request(3, "resources/list", Map.of())
            .request(4, "resources/read", Map.of("uri", "praxis://skills/secret_plan"))
            .request(5, "resources/read", Map.of("uri", "praxis://rules"))
            .call(6, "find_skills", Map.of("task", "the secret plan"))
            .call(
                7,
                "record_outcome",
                Map.of("skill", "secret_plan", "outcome", "success", "verifier", "self"))
            .answers();
    assertThat(isError(answers.get(1))).isTrue();
    assertThat(isError(answers.get(4))).isTrue();
    assertThat(isError(answers.get(7))).isTrue();
    assertThat(answers.get(2).toString())
        .contains("Run the tests before you commit.")
        .doesNotContain("Nobody approved");
    assertThat(answers.get(3).toString())
        .contains("praxis://skills/restart_service")
        .doesNotContain("secret_plan");
    assertThat(answers.get(5).toString()).doesNotContain("Nobody approved");
    assertThat(text(answers.get(6))).doesNotContain("secret_plan");
  }

  @Test
  void sessionsHeldOutOrInQuarantineNeverLeave() {
    workbench.importer().importAll(List.of(Path.of("sample-sessions")), Progress.ignored());
    var word = "the";
    var before = hits(word);
    assertThat(before).isNotEmpty();
    put(before.getFirst(), Split.HELD_OUT);
    assertThat(hits(word)).doesNotContain(before.getFirst());
    put(before.getFirst(), Split.QUARANTINE);
    assertThat(hits(word)).doesNotContain(before.getFirst());
    put(before.getFirst(), Split.TRAIN);
    assertThat(hits(word)).contains(before.getFirst());
  }

  private List<String> hits(String word) {
    var answer =
        talk().introduced().call(1, "search_sessions", Map.of("query", word, "k", 50)).answer(1);
    return answer.path("result").path("structuredContent").path("hits").findValuesAsText("session");
  }

  @Test
  void readOnlyRefusesWhatIsHandedIn() {
    var answers =
        talk()
            .readOnly()
            .introduced()
            .call(1, "propose_rule", Map.of("text", "Pin versions.", "evidence", "it broke"))
            .call(2, "get_rules", Map.of())
            .answers();
    assertThat(isError(answers.get(1))).isTrue();
    assertThat(text(answers.get(1))).contains("read-only");
    assertThat(isError(answers.get(2))).isFalse();
    assertThat(workbench.agents().proposals()).isEmpty();
  }

  @Test
  void aStoppedClientGetsErrorsOnly() {
    var _ = talk().introduced().answers();
    workbench.agents().stop(Conversation.CLIENT, true);
    var answer = talk().introduced().call(1, "get_rules", Map.of()).answer(1);
    assertThat(isError(answer)).isTrue();
    assertThat(text(answer)).contains("The curator has stopped claude-code.");
    workbench.agents().stop(Conversation.CLIENT, false);
    assertThat(isError(talk().introduced().call(1, "get_rules", Map.of()).answer(1))).isFalse();
  }

  @Test
  void tooManyCallsAreToldToWait() {
    var time = new AtomicLong();
    var talk = talk().rate(1, time::get).introduced();
    for (int i = 0; i < 12; i++) {
      talk.call(i, "get_rules", Map.of());
    }
    var answers = talk.answers();
    assertThat(answers.subList(1, 11)).noneMatch(Conversation::isError);
    assertThat(answers.subList(11, 13)).allMatch(Conversation::isError);
    assertThat(text(answers.get(11))).contains("Wait 1.0 seconds");
  }

  @Test
  void everyCallIsLoggedShortenedAndWithoutSecrets() {
    var key = "AKIA" + "IOSFODNN7" + "QWERTYU";
    var _ =
        talk()
            .introduced()
            .call(1, "find_skills", Map.of("task", "use " + key + " " + "x ".repeat(900)))
            .call(2, "get_skill", Map.of("id", "nothing_here"))
            .request(3, "resources/read", Map.of("uri", "praxis://rules"))
            .request(
                4,
                "prompts/get",
                Map.of("name", "use_skill", "arguments", Map.of("task", "restart nginx")))
            .answers();
    var calls = workbench.agents().calls(AgentBook.Query.newest(10));
    assertThat(calls)
        .extracting(call -> call.tool())
        .containsExactly("prompts/get use_skill", "resources/read", "get_skill", "find_skills");
    assertThat(calls).allSatisfy(call -> assertThat(call.client()).isEqualTo("claude-code"));
    assertThat(calls.get(2).error()).isTrue();
    assertThat(calls.get(3).request()).doesNotContain(key).hasSizeLessThan(2_100);
  }

  @Test
  void everyAnswerIsOfTheShapeItsToolDeclares() {
    var answers =
        talk()
            .introduced()
            .request("tools", "tools/list", Map.of())
            .call("find_skills", "find_skills", Map.of("task", "restart nginx", "k", 3))
            .call("get_skill", "get_skill", Map.of("id", "restart_service"))
            .call("get_rules", "get_rules", Map.of())
            .call("search_sessions", "search_sessions", Map.of("query", "tests"))
            .call("propose_rule", "propose_rule", Map.of("text", "Pin versions.", "evidence", "x"))
            .answers();
    var tools = answers.get(1).path("result").path("tools");
    assertThat(tools).hasSize(8);
    var declared = Schemas.outputs(tools);
    for (var answer : answers.subList(2, answers.size())) {
      var schema = requireNonNull(declared.get(answer.path("id").asText()));
      Schemas.requireFit(schema, answer.path("result").path("structuredContent"));
    }
    assertThat(tools).allSatisfy(PraxisServerTest::tellsAll);
  }

  /// An agent knows a tool by nothing but this.
  private static void tellsAll(JsonNode tool) {
    assertThat(tool.path("description").asText()).hasSizeGreaterThan(150);
    assertThat(tool.path("inputSchema").path("additionalProperties").asBoolean(true)).isFalse();
    assertThat(tool.path("inputSchema").path("properties"))
        .allSatisfy(each -> assertThat(each.path("description").asText()).isNotBlank());
  }

  private void put(String sessionKey, Split split) {
    long lineage = workbench.sessions().find(sessionKey).orElseThrow().lineage();
    try (var database = Database.open(folder.resolve("workspace.db"))) {
      database.use(handle ->
          handle.execute("UPDATE lineage SET split = ? WHERE id = ?", split.word(), lineage));
    }
  }

  private Conversation talk() {
    return new Conversation(workbench);
  }
}
