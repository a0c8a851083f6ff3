package dev.praxis.core.transcript.codex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.praxis.core.transcript.Fixture;
import dev.praxis.core.transcript.Told;
import dev.praxis.core.transcript.TranscriptEvent.Fact;
import dev.praxis.core.transcript.TranscriptEvent.Said;
import dev.praxis.core.transcript.TranscriptEvent.TokensUsed;
import dev.praxis.core.transcript.TranscriptEvent.ToolAnswered;
import dev.praxis.core.transcript.TranscriptEvent.ToolCalled;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What a rollout of Codex tells.
final class CodexFormatTest {
  private final CodexFormat codex = new CodexFormat();

  @Test
  void aRolloutTellsEachThingOnceAndWhoIsBehindIt() {
    var told = Fixture.told(codex, "codex.jsonl");

    assertThat(told.steps())
        .containsExactly(
            "harness_note: <permissions instructions>never ask</permissions instructions>",
            "harness_note: # AGENTS.md instructions for /home/dev/shop\n\n"
                + "<INSTRUCTIONS>tabs</INSTRUCTIONS>",
            "harness_note: <environment_context>\n  <cwd>/home/dev/shop</cwd>\n"
                + "</environment_context>",
            "user_message: Make the price tests pass",
            "reasoning: **Looking**",
            "agent_message: I run the tests first.",
            "call exec_command: make test",
            "failed 2: Chunk ID: aa\nWall time: 0.1 seconds\nProcess exited with code 2\n"
                + "Original token count: 3\nOutput:\nExit code: 0 was expected",
            "call apply_patch: src/price.py",
            "failed: The patch did not fit.",
            "call web_search: price rounding",
            "ok: ",
            "compaction: Tests were run.",
            "user_message: No, round half up",
            "call exec_command: sleep 60",
            "cancelled: aborted by user after 3.1s",
            "harness_note: <turn_aborted>\nThe user interrupted.\n</turn_aborted>",
            "interruption: Turn aborted: interrupted",
            "system_note: Turn took 1 min 5 s");
    assertThat(told.others()).contains("new_kind");
  }

  @Test
  void theSessionIsKnownByItsHeaderAndItsTurns() {
    var told = Fixture.told(codex, "codex.jsonl");

    assertThat(told.facts().nativeId()).isEqualTo("019a0000-1111-7222-8333-444455556666");
    assertThat(told.facts().relation()).isEmpty();
    assertThat(told.facts().facts())
        .containsEntry(Fact.CWD, "/home/dev/shop")
        .containsEntry(Fact.PROJECT, "shop")
        .containsEntry(Fact.BRANCH, "main")
        .containsEntry(Fact.MODEL, "gpt-5.3-codex")
        .containsEntry(Fact.AGENT_VERSION, "0.141.0")
        .containsEntry(Fact.TITLE, "Make the price tests pass");
  }

  @Test
  void tokensAreWhatTheTotalGrewBy() {
    assertThat(Fixture.told(codex, "codex.jsonl").all(TokensUsed.class))
        .extracting(TokensUsed::in, TokensUsed::out, TokensUsed::cached)
        .containsExactly(tuple(600L, 50L, 400L), tuple(100L, 30L, 500L));
  }

  @Test
  void anExportThatBeginsInTheMiddleCountsOnlyItsOwnTokens() {
    var middle = Fixture.text("codex.jsonl").lines().skip(20).collect(Collectors.joining("\n"));

    assertThat(Told.of(codex, middle).all(TokensUsed.class))
        .extracting(TokensUsed::in, TokensUsed::out, TokensUsed::cached)
        .containsExactly(tuple(100L, 30L, 500L));
  }

  @Test
  void whereTheWindowIsLeftOutPlainWordsToTheModelAreThePerson() {
    var items =
        Fixture.text("codex.jsonl")
            .lines()
            .filter(line -> line.contains("response_item"))
            .collect(Collectors.joining("\n"));

    assertThat(Told.of(codex, items).steps())
        .filteredOn(step -> step.startsWith("user_message"))
        .containsExactly(
            "user_message: Make the price tests pass", "user_message: No, round half up");
  }

  @Test
  void theOldLayoutIsReadWithItsExitCodesAndItsFolder() {
    var told = Fixture.told(codex, "codex-legacy.jsonl");

    assertThat(told.steps())
        .containsExactly(
            "harness_note: <environment_context>\n<cwd>/srv/app</cwd>\n</environment_context>",
            "user_message: Count the files",
            "reasoning: Counting",
            "call shell: ls | wc -l",
            "failed 127: wc: not found",
            "agent_message: It is not installed.");
    assertThat(told.fact(Fact.CWD)).isEqualTo("/srv/app");
    assertThat(told.fact(Fact.BRANCH)).isEqualTo("dev");
  }

  @Test
  void whatIsOpenInAnEditorIsNotThePersonsWords() {
    var told =
        Told.of(
            codex,
            line(
                "event_msg",
                "{\"type\":\"user_message\",\"message\":\"# Context from my IDE setup:\\n\\n##"
                    + " Active file: a.py\\n\\n## My request for Codex:\\nFix it\"}"));

    assertThat(told.steps())
        .containsExactly(
            "harness_note: # Context from my IDE setup:\n\n## Active file: a.py",
            "user_message: Fix it");
  }

  @Test
  void aSubagentHasAParentAndNoPerson() {
    var told =
        Told.of(
            codex,
            line(
                    "session_meta",
                    "{\"id\":\"c\",\"source\":{\"subagent\":{\"thread_spawn\":{\"parent_thread_id\":\"p\",\"depth\":1}}}}")
                + "\n"
                + line("event_msg", "{\"type\":\"user_message\",\"message\":\"Look there\"}"));

    assertThat(told.facts().parentNativeId()).isEqualTo("p");
    assertThat(told.facts().relation()).isEqualTo("subagent");
    assertThat(told.steps()).containsExactly("harness_note: Look there");
  }

  @Test
  void aRolloutWithTheHeaderOfAnotherWasForkedFromIt() {
    var told =
        Told.of(
            codex,
            line("session_meta", "{\"id\":\"new\"}")
                + "\n"
                + line("session_meta", "{\"id\":\"old\"}"));

    assertThat(told.facts().nativeId()).isEqualTo("new");
    assertThat(told.facts().parentNativeId()).isEqualTo("old");
    assertThat(told.facts().relation()).isEqualTo("fork");
  }

  @Test
  void aPatchAPersonRefusedIsDenied() {
    var told =
        Told.of(
            codex,
            line(
                "response_item",
                "{\"type\":\"function_call_output\",\"call_id\":\"c\",\"output\":\"patch rejected"
                    + " by user\"}"));

    assertThat(told.steps()).containsExactly("denied: patch rejected by user");
  }

  @Test
  void everyStepHasANameThatItsCopiesHaveToo() {
    var told = Fixture.told(codex, "codex.jsonl");

    assertThat(told.all(Said.class)).noneMatch(said -> said.identity().isEmpty());
    assertThat(told.all(ToolCalled.class)).noneMatch(call -> call.identity().isEmpty());
    assertThat(told.all(ToolAnswered.class)).doesNotHaveDuplicates();
  }

  private static String line(String type, String payload) {
    return "{\"timestamp\":\"2026-03-02T10:00:00.000Z\",\"type\":\"%s\",\"payload\":%s}"
        .formatted(type, payload);
  }
}
