package dev.praxis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.model.LocalModelServer;
import dev.praxis.core.model.Provider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Optimizing and keeping prompts from the command line.
final class OptimizeTest {
  @TempDir Path folder;
  private Praxis praxis;

  @BeforeEach
  void workspace() {
    praxis = new Praxis(folder.resolve("w.db"));
    praxis.json("import", "sample-sessions/labelled-traces.json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"prompt_memory", "metaprompt", "gradient"})
  void eachKindWorksOfflineOnSessions(String kind) throws IOException {
    var file = folder.resolve("AGENTS.md");
    Files.writeString(file, "# Agents\n\n- Be brief.\n");

    var answer = praxis.json("optimize", "--kind", kind, "--file", file.toString());

    assertThat(answer.path("offline").asBoolean()).isTrue();
    assertThat(answer.path("before").asText()).isEqualTo("# Agents\n\n- Be brief.\n");
    assertThat(answer.path("after").asText()).startsWith("# Agents\n\n- Be brief.\n");
    for (var edit : answer.path("prompts").path(0).path("edits")) {
      assertThat(edit.path("evidence")).isNotEmpty();
    }
    assertThat(file).hasContent("# Agents\n\n- Be brief.\n");
  }

  @Test
  void heldOutSessionsAreNotLearntFrom() {
    for (var session : praxis.json("sessions").path("sessions")) {
      var answer =
          praxis.run("optimize", "--text", "Be brief.", "--session", session.path("id").asText());
      boolean training = session.path("split").asText().equals("train");
      assertThat(answer.exitCode()).isEqualTo(training ? 0 : 1);
      assertThat(answer.err().contains("held out")).isNotEqualTo(training);
    }
  }

  @Test
  void aKeptPromptIsProposedForAcceptedAndUndone() {
    praxis.json("prompts", "put", "team/triage", "--text", "Sort.\n- Be brief.\n");
    var optimized =
        praxis.json("optimize", "--prompt", "team/triage", "--feedback", "Always ask first.");
    var number = optimized.path("prompts").path(0).path("proposal").asText();
    assertThat(praxis.json("prompts", "get", "team/triage").path("version").asInt()).isEqualTo(1);
    assertThat(praxis.json("prompts", "proposals").path("proposals")).hasSize(1);

    var accepted = praxis.json("prompts", "accept", number);

    assertThat(accepted.path("text").asText())
        .isEqualTo("Sort.\n- Be brief.\n- Always ask first.\n");
    assertThat(praxis.json("prompts", "versions", "team/triage").path("prompts")).hasSize(2);
    praxis.json("undo");
    assertThat(praxis.json("prompts", "get", "team/triage").path("version").asInt()).isEqualTo(1);
    praxis.json("prompts", "reject", number);
  }

  @Test
  void aLateChangeGetsBothTexts() {
    praxis.json("prompts", "put", "team/triage", "--text", "One.");
    praxis.json("prompts", "put", "team/triage", "--text", "Two.", "--version", "1");

    var late =
        praxis.run("prompts", "put", "team/triage", "--text", "Mine.", "--version", "1", "--json");

    assertThat(late.exitCode()).isEqualTo(1);
    assertThat(late.json().path("theirs").asText()).isEqualTo("Two.");
    assertThat(late.json().path("yours").asText()).isEqualTo("Mine.");
    assertThat(praxis.json("prompts", "search", "two").path("prompts")).hasSize(1);
  }

  @Test
  void aFailureOfTheModelChangesNothing() {
    praxis.json("prompts", "put", "team/triage", "--text", "Sort.\n- Be brief.\n");
    try (var server = new LocalModelServer()) {
      praxis.json(
          "model",
          "set",
          "--provider",
          "ollama",
          "--base-url",
          server.url(Provider.OLLAMA).toString(),
          "--model",
          "llama");
      server.fails(401, "no", Map.of());
      var command =
          new String[] {"optimize", "--model", "--prompt", "team/triage", "--feedback", "Ask."};

      var refused = praxis.run(command);
      server.answersRaw(200, "garbage");
      var garbled = praxis.run(command);

      assertThat(refused.exitCode()).isEqualTo(1);
      assertThat(refused.err()).contains("does not accept the key", "Spent $0.00", "6 requests");
      assertThat(garbled.exitCode()).isEqualTo(1);
      assertThat(garbled.err()).contains("cannot be used");
    }
    assertThat(praxis.json("prompts", "versions", "team/triage").path("prompts")).hasSize(1);
    assertThat(praxis.json("prompts", "proposals").path("proposals")).isEmpty();
  }

  @Test
  void whatIsMissingIsTold() {
    assertThat(praxis.run("optimize").err()).contains("No prompt was named");
    assertThat(praxis.run("optimize", "--kind", "magic", "--text", "x").err())
        .contains("prompt_memory, metaprompt, gradient");
    assertThat(praxis.run("prompts").exitCode()).isEqualTo(2);
    assertThat(praxis.run("prompts", "get", "team/none").err()).contains("There is no prompt");
  }
}
