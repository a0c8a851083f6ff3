package dev.praxis.core.importing.computer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AgentFoldersTest {
  private static final Instant EARLY = Instant.parse("2026-01-05T10:00:00Z");
  private static final Instant LATE = Instant.parse("2026-02-06T10:00:00Z");

  @TempDir private Path home;

  @Test
  void countsWhatClaudeCodeKeeps() throws IOException {
    write(".claude/projects/-home-dev-shop/a.jsonl", "12345", EARLY);
    write(".claude/projects/-home-dev-shop/a/subagents/agent-1.jsonl", "678", LATE);
    write(".claude/projects/-home-dev-shop/memory/notes.md", "no transcript", LATE);

    assertThat(find(Map.of()))
        .containsExactly(
            new AgentFolder(
                "Claude Code", home.resolve(".claude/projects"), 2, 8, EARLY, LATE, ""));
  }

  @Test
  void foldersThatWereMovedAreFoundWhereTheVariablesSay() throws IOException {
    write("moved/claude/projects/x/a.jsonl", "1", EARLY);
    write("moved/codex/sessions/2026/01/05/rollout-1.jsonl", "1", EARLY);
    write(".claude/projects/x/old.jsonl", "1", EARLY);

    var found =
        find(
            Map.of(
                "CLAUDE_CONFIG_DIR", home.resolve("moved/claude").toString(),
                "CODEX_HOME", home.resolve("moved/codex").toString()));

    assertThat(found)
        .extracting(folder -> home.relativize(folder.path()).toString())
        .containsExactly("moved/claude/projects", "moved/codex/sessions");
  }

  @Test
  void everyAgentIsLookedForWhereItWrites() throws IOException {
    write(".codex/archived_sessions/rollout-2.jsonl", "1", EARLY);
    write(".gemini/tmp/0123abcd/chats/session-1.json", "1", EARLY);
    write(".gemini/tmp/0123abcd/logs.json", "1", EARLY);
    write(".copilot/session-state/1/events.jsonl", "1", EARLY);
    write(
        ".config/Code/User/globalStorage/saoudrizwan.claude-dev/tasks/17/api_conversation_history.json",
        "1",
        EARLY);
    write(".pi/agent/sessions/x/1.jsonl", "1", EARLY);
    write(".openclaw/agents/main/sessions/1.jsonl", "1", EARLY);
    write(".local/share/opencode/storage/session/p/ses_1.json", "1", EARLY);
    write("work/shop/.aider.chat.history.md", "1", EARLY);

    var found = find(Map.of());

    assertThat(found)
        .extracting(AgentFolder::agent)
        .containsExactly(
            "Codex",
            "Gemini CLI",
            "Copilot CLI",
            "Cline and Roo Code",
            "Pi",
            "OpenClaw",
            "OpenCode",
            "Aider");
    assertThat(found).extracting(AgentFolder::files).containsOnly(1);
    assertThat(found)
        .filteredOn(folder -> !folder.importable())
        .extracting(AgentFolder::agent)
        .containsExactly("OpenCode");
  }

  @Test
  void withoutTranscriptsThereIsNothingToOffer() throws IOException {
    Files.createDirectories(home.resolve(".claude/projects/empty"));

    assertThat(find(Map.of())).isEmpty();
  }

  private List<AgentFolder> find(Map<String, String> environment) {
    return new AgentFolders(new Computer(environment, home, "Linux"))
        .find(List.of(home.resolve("work/shop")));
  }

  private void write(String name, String text, Instant changed) throws IOException {
    var file = home.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    Files.setLastModifiedTime(file, FileTime.from(changed));
  }
}
