package dev.praxis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.HeldOutSessions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A held-out session says a word that nobody else says; no door tells it.
class HeldOutDoorsTest {
  private static final String WORD = HeldOutSessions.WORD;

  @TempDir Path folder;
  private Praxis praxis;

  @BeforeEach
  void holdOut() throws IOException {
    praxis = new Praxis(folder.resolve("w.db"));
    praxis.json("import", HeldOutSessions.write(folder.resolve("transcripts")).toString());
    praxis.json("split", "--held-out", "0.2");
    praxis.json("mine", "--threshold", "1");
    for (var rule : praxis.json("rules", "draft").get("rules")) {
      praxis.json("rules", "approve", rule.get("id").asText());
    }
    praxis.json("prompts", "put", "team/triage", "--text", "Sort.\n- Be brief.\n");
  }

  @Test
  void theWordIsThereAndHeldOut() {
    var sides =
        StreamSupport.stream(praxis.json("sessions").get("sessions").spliterator(), false)
            .filter(session -> session.get("id").asText().startsWith("hidden"))
            .map(session -> session.get("split").asText());

    assertThat(sides).containsExactly("held_out", "held_out");
    assertThat(praxis.run("show", "hidden-one", "--look", "a customer asked").out())
        .as("who says why may see it")
        .contains(WORD);
    assertThat(praxis.json("looks").at("/openings/0/reason").asText())
        .isEqualTo("a customer asked");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sessions",
        "search zygomorphic",
        "show hidden-one",
        "raw hidden-one",
        "signals",
        "signals --session hidden-one",
        "resolutions",
        "queue",
        "queue --groups",
        "suggestions",
        "tags list",
        "mine --threshold 1",
        "rules draft",
        "rules list",
        "skills form --all",
        "skills form hidden-one",
        "skills forming",
        "skills list",
        "skills retrieve zygomorphic",
        "evaluations",
        "evaluations trend",
        "judge --training",
        "split --compare",
        "sources",
        "ask rounding",
        "ask --preview rounding",
        "optimize --prompt team/triage",
        "optimize --kind prompt_memory --prompt team/triage",
        "optimize --kind metaprompt --prompt team/triage",
        "optimize --prompt team/triage --session hidden-one",
        "prompts search zygomorphic",
        "prompts proposals",
        "skills proposals",
        "agents list",
        "agents calls",
        "budget",
        "monitor",
        "lint",
        "secrets",
        "doctor",
      })
  void noDoorTellsIt(String command) {
    for (var words : List.of(command, command + " --json")) {
      var answer = praxis.run(words.split(" "));

      assertThat(answer.out().replace("\"" + WORD + "\"", "").replace("“" + WORD + "”", ""))
          .as(words)
          .doesNotContain(WORD);
    }
  }

  @Test
  void aSearchForItFindsNothing() {
    assertThat(praxis.json("search", WORD).get("total").asInt()).isZero();
    assertThat(praxis.json("sessions", "--query", WORD).get("sessions")).isEmpty();
    assertThat(praxis.json("search", "ordinary3").get("total").asInt()).isPositive();
  }

  @Test
  void theWholeTranscriptIsHiddenAsWellUnlessSomebodySaysWhy() throws IOException {
    var file = folder.resolve("transcripts/hidden-one.jsonl");

    var refused = praxis.run("raw", file.toString());
    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.out()).isEmpty();
    assertThat(refused.err()).contains("held out", "--look");

    var shown = praxis.run("raw", file.toString(), "--look", "a customer asked");
    assertThat(shown.bytes()).isEqualTo(Files.readAllBytes(file));
    assertThat(praxis.json("looks").at("/openings/0/reason").asText())
        .isEqualTo("a customer asked");
    var open = folder.resolve("transcripts/open-1.jsonl");
    assertThat(praxis.run("raw", open.toString()).bytes()).isEqualTo(Files.readAllBytes(open));
  }

  @Test
  void aFileThatSaysItselfWhatIsHeldOutIsGivenBackWhole() throws IOException {
    var labelled = new Praxis(folder.resolve("labelled.db"));
    var file = Path.of("sample-sessions/labelled-traces.json");
    labelled.json("import", file.toString());
    assertThat(labelled.json("split").get("heldOut").asInt()).isPositive();

    assertThat(labelled.run("raw", file.toString()).bytes()).isEqualTo(Files.readAllBytes(file));
  }
}
