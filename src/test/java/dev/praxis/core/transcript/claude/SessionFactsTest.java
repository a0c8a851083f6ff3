package dev.praxis.core.transcript.claude;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.transcript.TranscriptEvent.Fact;
import dev.praxis.core.transcript.TranscriptEvent.Said;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a file says of its session as a whole.
final class SessionFactsTest {
  private final ClaudeLines lines = new ClaudeLines("s1");

  @Test
  void factsOfTheSessionComeFromItsRecords() {
    lines.prompt("Fix it").says("Done");

    var told = ClaudeLines.told(lines);

    assertThat(told.facts().nativeId()).isEqualTo("s1");
    assertThat(told.facts().relation()).isEmpty();
    assertThat(told.fact(Fact.PROJECT)).isEqualTo("shop");
    assertThat(told.fact(Fact.CWD)).isEqualTo("/home/dev/shop");
    assertThat(told.fact(Fact.BRANCH)).isEqualTo("main");
    assertThat(told.fact(Fact.MODEL)).isEqualTo("claude-opus-4-5");
    assertThat(told.fact(Fact.AGENT_VERSION)).isEqualTo("2.1.49");
    assertThat(told.fact(Fact.TITLE)).isEqualTo("Fix it");
  }

  @Test
  void withoutAWorkingFolderTheFoldersNameIsTheProject() {
    lines.line(
        "{\"type\":\"user\",\"sessionId\":\"s\",\"uuid\":\"u\",\"message\":{\"content\":\"x\"}}");

    assertThat(ClaudeLines.told(lines).fact(Fact.PROJECT)).isEqualTo("-home-dev-shop");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/home/dev/shop",
        "/home/dev/shop/",
        "C:\\\\Users\\\\dev\\\\shop",
        "/home/dev/shop/.claude/worktrees/fix-a",
        "/home/dev/shop/.worktrees/2"
      })
  void theProjectIsTheFolderOfTheRepository(String cwd) {
    lines.record("user", "{\"cwd\":\"%s\",\"message\":{\"content\":\"x\"}}".formatted(cwd));

    assertThat(ClaudeLines.told(lines).fact(Fact.PROJECT)).isEqualTo("shop");
  }

  @Test
  void titlesHaveAnOrder() {
    lines.prompt("What was asked\nand more");
    assertThat(title()).isEqualTo("What was asked");

    lines.line(
        "{\"type\":\"summary\",\"summary\":\"Of this session\",\"leafUuid\":\"%s\"}"
            .formatted(firstId()));
    assertThat(title()).isEqualTo("Of this session");

    lines.line("{\"type\":\"ai-title\",\"aiTitle\":\"By the agent\",\"sessionId\":\"s1\"}");
    assertThat(title()).isEqualTo("By the agent");

    lines.line(
        "{\"type\":\"custom-title\",\"customTitle\":\"By the person\",\"sessionId\":\"s1\"}");
    assertThat(title()).isEqualTo("By the person");
  }

  @Test
  void aSummaryOfAnotherSessionIsNoTitle() {
    lines
        .line("{\"type\":\"summary\",\"summary\":\"Something else\",\"leafUuid\":\"elsewhere\"}")
        .prompt("What was asked");

    assertThat(title()).isEqualTo("What was asked");
  }

  @Test
  void aSummaryThatStandsBeforeItsSessionIsItsTitle() {
    lines.prompt("What was asked");
    var id = firstId();
    var file =
        "{\"type\":\"summary\",\"summary\":\"Of this session\",\"leafUuid\":\"%s\"}\n".formatted(id)
            + lines.text();

    assertThat(ClaudeLines.told("x.jsonl", utf8(file)).fact(Fact.TITLE))
        .isEqualTo("Of this session");
  }

  @Test
  void aLongPromptIsCutToATitle() {
    lines.prompt("word ".repeat(100));

    assertThat(title()).hasSizeLessThanOrEqualTo(120).endsWith("…");
  }

  private String title() {
    return ClaudeLines.told(lines).fact(Fact.TITLE);
  }

  private String firstId() {
    return ClaudeLines.told(lines).all(Said.class).getFirst().identity().replace("/0", "");
  }

  @Test
  void aSubAgentsFileIsASessionOfItsOwn() {
    lines
        .record(
            "user",
            "{\"isSidechain\":true,\"agentId\":\"ab12\",\"message\":{\"content\":\"Survey\"}}")
        .record(
            "assistant",
            "{\"isSidechain\":true,\"agentId\":\"ab12\",\"message\":{\"content\":\"Done\"}}");

    var facts = ClaudeLines.told(lines).facts();

    assertThat(facts.nativeId()).isEqualTo("s1/agent-ab12");
    assertThat(facts.parentNativeId()).isEqualTo("s1");
    assertThat(facts.relation()).isEqualTo("subagent");
    assertThat(facts.facts()).containsEntry(Fact.TITLE, "Survey");
  }

  @Test
  void aFileWithTheHistoryOfAnotherSessionIsAForkOfIt() {
    var fork = new ClaudeLines("child");
    var file = lines.prompt("Start").says("Ready").text() + fork.prompt("Now differently").text();

    var facts = ClaudeLines.told("any.jsonl", utf8(file)).facts();

    assertThat(facts.nativeId()).isEqualTo("child");
    assertThat(facts.parentNativeId()).isEqualTo("s1");
    assertThat(facts.relation()).isEqualTo("fork");
  }

  @Test
  void theNameOfTheFileDecidesWhichOfTwoSessionsItIs() {
    var file = lines.prompt("Start").text() + new ClaudeLines("s2").prompt("Other").text();

    var facts = ClaudeLines.told("s1.jsonl", utf8(file)).facts();

    assertThat(facts.nativeId()).isEqualTo("s1");
    assertThat(facts.parentNativeId()).isEqualTo("s2");
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
