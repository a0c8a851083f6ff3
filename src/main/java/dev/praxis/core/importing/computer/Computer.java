package dev.praxis.core.importing.computer;

import static dev.praxis.core.importing.computer.Agent.ending;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Where the agents of a computer keep their transcripts, as its environment and the habits of its
/// operating system have it.
final class Computer {
  private static final List<String> EDITORS =
      List.of("Code", "Code - Insiders", "VSCodium", "Cursor", "Windsurf");
  private static final List<String> EXTENSIONS =
      List.of("saoudrizwan.claude-dev", "rooveterinaryinc.roo-cline");

  private final Map<String, String> environment;
  private final Path home;
  private final String system;

  Computer(Map<String, String> environment, Path home, String system) {
    this.environment = Map.copyOf(environment);
    this.home = home;
    this.system = system.toLowerCase(Locale.ROOT);
  }

  static Computer thisOne() {
    return new Computer(
        System.getenv(),
        Path.of(System.getProperty("user.home", "")),
        System.getProperty("os.name", ""));
  }

  /// Claude Code's folder of settings and transcripts.
  Path claude() {
    return configured("CLAUDE_CONFIG_DIR", home.resolve(".claude"));
  }

  /// @param projects folders in which somebody worked with an agent
  List<Agent> agents(Collection<Path> projects) {
    var codex = configured("CODEX_HOME", home.resolve(".codex"));
    return List.of(
        new Agent("Claude Code", claudeFolders(), ending(".jsonl")),
        new Agent(
            "Codex",
            List.of(codex.resolve("sessions"), codex.resolve("archived_sessions")),
            ending(".jsonl")),
        new Agent(
            "Gemini CLI",
            List.of(home.resolve(".gemini/tmp")),
            path -> path.toString().contains("chats") && ending(".json", ".jsonl").test(path)),
        new Agent("Copilot CLI", List.of(home.resolve(".copilot/session-state")), ending(".jsonl")),
        new Agent("Cline and Roo Code", editorFolders(), ending("_history.json", "_messages.json")),
        new Agent("Pi", List.of(home.resolve(".pi/agent/sessions")), ending(".jsonl")),
        new Agent("OpenClaw", List.of(home.resolve(".openclaw/agents")), ending(".jsonl")),
        new Agent(
            "OpenCode",
            List.of(data().resolve("opencode/storage/session")),
            ending(".json"),
            "OpenCode keeps a session in many small files: write each out with `opencode export"
                + " SESSION > FILE.json`, then import these."),
        new Agent("Aider", histories(projects), ending(".md")));
  }

  private List<Path> claudeFolders() {
    var folders = new ArrayList<>(List.of(claude().resolve("projects")));
    if (!environment.containsKey("CLAUDE_CONFIG_DIR")) {
      folders.add(home.resolve(".config/claude/projects"));
    }
    return folders;
  }

  private List<Path> editorFolders() {
    var folders = new ArrayList<Path>();
    var users = new ArrayList<Path>();
    EDITORS.forEach(editor -> users.add(applications().resolve(editor).resolve("User")));
    users.add(home.resolve(".vscode-server/data/User"));
    for (var user : users) {
      for (var extension : EXTENSIONS) {
        folders.add(user.resolve("globalStorage").resolve(extension).resolve("tasks"));
      }
    }
    return folders;
  }

  /// Aider writes beside the code.
  private List<Path> histories(Collection<Path> projects) {
    var histories = new ArrayList<Path>();
    histories.add(home.resolve(".aider.chat.history.md"));
    projects.forEach(project -> histories.add(project.resolve(".aider.chat.history.md")));
    return histories;
  }

  private Path applications() {
    if (system.startsWith("mac")) {
      return home.resolve("Library/Application Support");
    }
    return system.startsWith("windows")
        ? configured("APPDATA", home.resolve("AppData/Roaming"))
        : configured("XDG_CONFIG_HOME", home.resolve(".config"));
  }

  private Path data() {
    return configured("XDG_DATA_HOME", home.resolve(".local/share"));
  }

  private Path configured(String variable, Path usual) {
    var named = environment.get(variable);
    return named == null || named.isBlank() ? usual : Path.of(named);
  }
}
