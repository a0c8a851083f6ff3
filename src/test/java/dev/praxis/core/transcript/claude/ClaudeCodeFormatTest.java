package dev.praxis.core.transcript.claude;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.praxis.core.transcript.TranscriptEvent;
import dev.praxis.core.transcript.TranscriptEvent.Fact;
import dev.praxis.core.transcript.TranscriptEvent.InSession;
import dev.praxis.core.transcript.TranscriptEvent.Said;
import dev.praxis.core.transcript.TranscriptEvent.SessionFacts;
import dev.praxis.core.transcript.TranscriptEvent.SessionTotals;
import dev.praxis.core.transcript.TranscriptEvent.TokensUsed;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ClaudeCodeFormatTest {
  private final ClaudeLines lines = new ClaudeLines("s1");

  @Test
  void eachStepHasItsLineItsTimeAndItsIdentity() {
    lines.line("").prompt("Hello").says("Hi");

    assertThat(ClaudeLines.told(lines).all(Said.class))
        .extracting(Said::line, Said::at)
        .containsExactly(
            tuple(2L, Instant.parse("2026-03-01T10:00:00Z")),
            tuple(3L, Instant.parse("2026-03-01T10:00:01Z")));
    assertThat(ClaudeLines.told(lines).all(Said.class))
        .extracting(Said::identity)
        .doesNotHaveDuplicates();
  }

  @Test
  void thoughtsAreToldEvenWhereTheyAreHidden() {
    lines.thinks("Let me see").thinks("");

    assertThat(ClaudeLines.told(lines).steps())
        .containsExactly("reasoning: Let me see", "reasoning: ");
  }

  @Test
  void whatTheProgramSaysOfItselfIsPutInWords() {
    lines
        .record("system", "{\"subtype\":\"turn_duration\",\"durationMs\":83400}")
        .record(
            "system",
            "{\"subtype\":\"api_error\",\"retryAttempt\":2,\"maxRetries\":10,\"error\":{\"status\":529,\"error\":{\"error\":{\"message\":\"Overloaded\"}}}}")
        .record(
            "system",
            "{\"subtype\":\"stop_hook_summary\",\"hookCount\":1,\"hookErrors\":[\"check.sh:"
                + " untracked\"],\"preventedContinuation\":true,\"stopReason\":\"dirty\"}")
        .record(
            "system",
            "{\"subtype\":\"compact_boundary\",\"content\":\"Conversation"
                + " compacted\",\"compactMetadata\":{\"trigger\":\"auto\",\"preTokens\":155000}}")
        .record(
            "system",
            "{\"subtype\":\"local_command\",\"content\":\"<command-name>/mcp</command-name>\"}")
        .record("system", "{\"subtype\":\"away\",\"content\":\"The person was away\"}")
        .record("system", "{\"subtype\":\"unheard_of\"}");

    var told = ClaudeLines.told(lines);

    assertThat(told.steps())
        .containsExactly(
            "system_note: Turn took 1 min 23 s",
            "system_note: API error 529 Overloaded (attempt 2 of 10)",
            """
            system_note: Stop hook: 1 command ran
            check.sh: untracked
            The agent was not allowed to go on: dirty\
            """,
            "compaction: Conversation compacted (auto, from 155,000 tokens)",
            "harness_note: <command-name>/mcp</command-name>",
            "system_note: The person was away");
    assertThat(told.others()).containsExactly("system/unheard_of");
  }

  @Test
  void errorsOfTheApiAreNoWordsOfTheAgent() {
    lines.record(
        "assistant",
        "{\"isApiErrorMessage\":true,\"message\":{\"model\":\"<synthetic>\",\"content\":[{\"type\":\"text\",\"text\":\"API"
            + " Error: 500\"}]}}");

    assertThat(ClaudeLines.told(lines).steps()).containsExactly("system_note: API Error: 500");
  }

  @Test
  void recordsThatAreNoStepAreCountedByType() {
    lines
        .line("{\"type\":\"file-history-snapshot\",\"messageId\":\"m\",\"snapshot\":{}}")
        .line("{\"type\":\"brand-new\",\"x\":1}")
        .line("{\"y\":1}")
        .line("null")
        .line("[1,2]")
        .line("\"text\"")
        .record("progress", "{\"data\":{\"type\":\"bash_progress\",\"output\":\"...\"}}")
        .record("progress", "{\"data\":{\"type\":\"hook_progress\"}}")
        .record("attachment", "{\"attachment\":{\"type\":\"skill_listing\"}}");

    assertThat(ClaudeLines.told(lines).others())
        .containsExactly(
            "file-history-snapshot",
            "brand-new",
            "untyped",
            "value/null",
            "value/array",
            "value/string",
            "progress/bash_progress",
            "progress/hook_progress",
            "attachment/skill_listing");
  }

  @Test
  void aPullRequestIsKept() {
    lines.record("pr-link", "{\"prNumber\":7,\"prUrl\":\"https://x/7\",\"prRepository\":\"a/b\"}");

    assertThat(ClaudeLines.told(lines).steps())
        .containsExactly("meta: Pull request #7 of a/b: https://x/7");
  }

  @Test
  void tokensOfAMessageCountOnceWithTheirLargestValue() {
    usage("m1", 10, 3, 100);
    usage("m2", 1, 1, 0);
    usage("m1", 10, 8, 100);
    usage("m1", 10, 5, 100);

    var used = ClaudeLines.told(lines).all(TokensUsed.class);

    assertThat(used.stream().mapToLong(TokensUsed::in).sum()).isEqualTo(11 + 2 * 5);
    assertThat(used.stream().mapToLong(TokensUsed::out).sum()).isEqualTo(9);
    assertThat(used.stream().mapToLong(TokensUsed::cached).sum()).isEqualTo(100);
  }

  private void usage(String id, int in, int out, int cached) {
    lines.record(
        "assistant",
        "{\"message\":{\"id\":\"%s\",\"content\":\"x\",\"usage\":{\"input_tokens\":%d,\"output_tokens\":%d,\"cache_read_input_tokens\":%d,\"cache_creation_input_tokens\":5}}}"
            .formatted(id, in, out, cached));
  }

  @Test
  void stepsOfASubAgentAmongThoseOfItsStarterAreThoseOfItsOwnFile() {
    var inner =
        """
        {"type":"%s","uuid":"%s","timestamp":"2026-03-01T10:00:09.000Z","message":{"role":"%s","content":%s}}\
        """;
    var ask = inner.formatted("user", "11111111-2222-4333-8444-000000000001", "user", "\"Survey\"");
    var answer =
        inner.formatted(
            "assistant",
            "11111111-2222-4333-8444-000000000002",
            "assistant",
            "[{\"type\":\"text\",\"text\":\"It is small\"}]");
    lines.prompt("Look around");
    for (var message : List.of(ask, answer)) {
      lines.record(
          "progress",
          "{\"data\":{\"type\":\"agent_progress\",\"agentId\":\"ab12\",\"message\":%s}}"
              .formatted(message));
    }
    lines.says("I see");
    var own = new ClaudeLines("s1");
    for (var message : List.of(ask, answer)) {
      own.record("user", message, "{\"isSidechain\":true,\"agentId\":\"ab12\"}");
    }

    var told = ClaudeLines.told(lines);

    assertThat(told.all(InSession.class))
        .extracting(InSession::session)
        .containsExactly("", "ab12", "");
    assertThat(told.steps())
        .containsExactly(
            "user_message: Look around",
            "harness_note: Survey",
            "agent_message: It is small",
            "agent_message: I see");
    assertThat(told.all(SessionFacts.class))
        .extracting(SessionFacts::nativeId)
        .containsExactly("s1", "s1/agent-ab12");
    assertThat(told.all(Said.class).subList(1, 3))
        .extracting(Said::identity, Said::text)
        .isEqualTo(
            ClaudeLines.told(own).all(Said.class).stream()
                .map(said -> tuple(said.identity(), said.text()))
                .toList());
  }

  @Test
  void theStreamOfARunWithoutAWindowIsASession() {
    var file =
        """
        {"type":"system","subtype":"init","session_id":"h1","cwd":"/home/dev/app","model":"claude-haiku","claude_code_version":"2.1.49"}
        {"type":"assistant","message":{"id":"m1","content":[{"type":"tool_use","id":"t1","name":"Bash","input":{"command":"ls"}}]},"session_id":"h1"}
        {"type":"user","message":{"content":[{"type":"tool_result","tool_use_id":"t1","content":"a.txt"}]},"session_id":"h1"}
        {"type":"result","subtype":"success","num_turns":3,"total_cost_usd":0.25,"duration_ms":1500,"session_id":"h1"}
        """;

    var told = ClaudeLines.told("stream.jsonl", utf8(file));

    assertThat(told.steps())
        .containsExactly(
            "call Bash: ls", "ok: a.txt", "system_note: Run ended: success after 3 turns");
    assertThat(told.facts().nativeId()).isEqualTo("h1");
    assertThat(told.fact(Fact.PROJECT)).isEqualTo("app");
    assertThat(told.fact(Fact.MODEL)).isEqualTo("claude-haiku");
    assertThat(told.all(SessionTotals.class))
        .containsExactly(new SessionTotals(4, null, 0.25, Duration.ofMillis(1500)));
  }

  @Test
  void timesThatAreNoneLeaveTheStepInItsPlace() {
    for (var time :
        List.of("\"not a date\"", "17", "\"+1000000000-12-31T23:59:59Z\"", "null", "{}")) {
      lines.record("user", "{\"timestamp\":%s,\"message\":{\"content\":\"x\"}}".formatted(time));
    }

    assertThat(ClaudeLines.told(lines).all(Said.class))
        .extracting(Said::at)
        .containsExactly(null, Instant.ofEpochMilli(17), null, null, null);
  }

  @Test
  void aFileThatGrewBeginsWithWhatItHadBefore() {
    lines.prompt("Start").calls("t1", "Bash", "{\"command\":\"ls\"}");
    var before = ClaudeLines.told(lines).events();
    lines
        .answers("t1", "a.txt")
        .says("There")
        .line("{\"type\":\"custom-title\",\"customTitle\":\"T\",\"sessionId\":\"s1\"}");

    var after = ClaudeLines.told(lines).events();

    assertThat(withoutFacts(after))
        .startsWith(withoutFacts(before).toArray(TranscriptEvent[]::new));
  }

  private static List<TranscriptEvent> withoutFacts(List<TranscriptEvent> events) {
    return events.stream().filter(event -> !(event instanceof SessionFacts)).toList();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
