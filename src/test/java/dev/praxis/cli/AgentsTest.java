package dev.praxis.cli;

import static dev.praxis.core.agents.BusyAgents.CLAUDE;
import static dev.praxis.core.agents.BusyAgents.CURSOR;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.praxis.core.Workbench;
import dev.praxis.core.agents.BusyAgents;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Agents seen and decided about without the window.
@SuppressWarnings("NullAway.Init") // made before each test
final class AgentsTest {
  @TempDir Path folder;
  private Praxis praxis;

  @BeforeEach
  void use() {
    try (var workbench = Workbench.open(folder.resolve("w.db"))) {
      var agents = new BusyAgents(workbench);
      agents.call(CLAUDE, 14).call(CURSOR, 2);
      agents.rule(CLAUDE, "Before a release, back the database up.", "May was lost.");
      agents.rule(CURSOR, "Always be careful and as needed check things.", "");
    }
    praxis = new Praxis(folder.resolve("w.db"));
  }

  @Test
  void agentsAreListedWithWhatTheyDid() {
    var agents = praxis.json("agents", "list").get("agents");
    assertThat(agents.findValuesAsText("name")).containsExactlyInAnyOrder(CLAUDE, CURSOR);
    assertThat(praxis.json("agents").get("agents")).isEqualTo(agents);
    assertThat(praxis.run("agents").out()).contains(CLAUDE);
  }

  @Test
  void callsAreReadBackPageByPage() {
    var first = praxis.json("agents", "calls", "--agent", CLAUDE, "--limit", "10").get("calls");
    var last = first.get(9).get("id").asText();
    var rest = praxis.json("agents", "calls", "--agent", CLAUDE, "--before", last).get("calls");
    assertThat(first).hasSize(10);
    assertThat(rest).hasSize(4);
    assertThat(praxis.json("agents", "calls", "--errors").get("calls")).hasSize(2);
  }

  @Test
  void acceptedProposalIsACandidateAndUndoTakesItBack() {
    var id = proposal(CLAUDE).get("id").asText();
    var decided = praxis.json("agents", "accept", id);
    assertThat(decided.get("state").asText()).isEqualTo("accepted");
    assertThat(praxis.json("rules", "list").get("rules").get(0).get("id").asLong())
        .isEqualTo(decided.get("made").asLong());
    assertThat(praxis.run("agents", "accept", id).exitCode()).isEqualTo(1);

    praxis.json("undo");

    assertThat(proposal(CLAUDE).get("id").asText()).isEqualTo(id);
    assertThat(praxis.json("rules", "list").get("rules")).isEmpty();
  }

  @Test
  void findingsAreToldBeforeADecision() {
    assertThat(proposal(CURSOR).get("findings")).isNotEmpty();
    var id = proposal(CURSOR).get("id").asText();
    assertThat(praxis.json("agents", "reject", id, "--reason", "Too vague").get("state").asText())
        .isEqualTo("rejected");
    assertThat(praxis.run("agents", "proposals").out()).doesNotContain("careful");
    assertThat(praxis.run("agents", "proposals", "--all").out()).contains("careful");
  }

  @Test
  void anAgentIsStoppedAndAllowedAgain() {
    praxis.json("agents", "stop", CURSOR);
    assertThat(agent(CURSOR).get("stopped").asBoolean()).isTrue();
    praxis.json("agents", "allow", CURSOR);
    assertThat(agent(CURSOR).get("stopped").asBoolean()).isFalse();
    assertThat(praxis.run("agents", "stop", "nobody").exitCode()).isEqualTo(1);
  }

  private JsonNode agent(String name) {
    return of(praxis.json("agents").get("agents"), "name", name);
  }

  private JsonNode proposal(String agent) {
    return of(praxis.json("agents", "proposals").get("proposals"), "agent", agent);
  }

  private static JsonNode of(JsonNode rows, String key, String value) {
    for (var row : rows) {
      if (row.get(key).asText().equals(value)) {
        return row;
      }
    }
    throw new AssertionError(value + " is not among " + rows);
  }
}
