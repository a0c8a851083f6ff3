package dev.praxis.core.instructions.target;

import dev.praxis.core.Problem;
import dev.praxis.core.instructions.target.Limit.Unit;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// The kinds of instruction files, as the documentation of their readers describes them.
public enum Target {
  CLAUDE(
      "CLAUDE.md",
      "CLAUDE.md",
      "Claude Code, in full, in every session in its folder or below; shared with the project.",
      List.of(
          new Limit(
              200, Unit.LINES, "its documentation advises less: long files are followed less"),
          new Limit(40_000, Unit.CHARACTERS, "Claude Code warns of lower performance"))),
  CLAUDE_LOCAL(
      "CLAUDE.local.md",
      "CLAUDE.local.md",
      "Claude Code, in full, after CLAUDE.md; personal, and kept out of git by convention.",
      CLAUDE.limits),
  CLAUDE_RULES(
      "claude-rules",
      ".claude/rules/praxis.md",
      "Claude Code: always, or for files that match `paths` in its front matter.",
      CLAUDE.limits),
  AGENTS(
      "AGENTS.md",
      "AGENTS.md",
      "Codex and others: from the project's root down to the working folder, one after another.",
      List.of(
          new Limit(
              32 * 1024, Unit.BYTES, "Codex cuts off what the files on the way have beyond"))),
  GEMINI(
      "GEMINI.md",
      "GEMINI.md",
      "Gemini CLI: the folder's and its parents' at the start, sub-folders' when it works there.",
      List.of()),
  COPILOT(
      "copilot",
      ".github/copilot-instructions.md",
      "GitHub Copilot, in every request in the repository; it has no front matter.",
      List.of(new Limit(4_000, Unit.CHARACTERS, "Copilot code review reads no further"))),
  COPILOT_PATHS(
      "copilot-paths",
      ".github/instructions/praxis.instructions.md",
      "GitHub Copilot, for files that match `applyTo` in its front matter.",
      COPILOT.limits),
  CURSOR(
      "cursor",
      ".cursor/rules/praxis.mdc",
      "Cursor: always, for files that match `globs`, or when the agent asks by its description.",
      List.of(new Limit(500, Unit.LINES, "its documentation advises several smaller rules")));

  private final String word;
  private final String usualPlace;
  private final String readBy;

  @SuppressWarnings("ImmutableEnumChecker") // lists of List.of
  private final List<Limit> limits;

  Target(String word, String usualPlace, String readBy, List<Limit> limits) {
    this.word = word;
    this.usualPlace = usualPlace;
    this.readBy = readBy;
    this.limits = limits;
  }

  /// As typed and told: `CLAUDE.md`, `cursor`.
  public String word() {
    return word;
  }

  /// Where such a file stands in a project.
  public Path usualPlace() {
    return Path.of(usualPlace);
  }

  /// Who reads it and when, as a sentence.
  public String readBy() {
    return readBy;
  }

  public List<Limit> limits() {
    return limits;
  }

  /// Whether it may be made for some files of a project only.
  public boolean takesPaths() {
    return !globKey().isEmpty();
  }

  /// Under which key its front matter names files; empty where it has none.
  String globKey() {
    return switch (this) {
      case CLAUDE_RULES -> "paths";
      case COPILOT_PATHS -> "applyTo";
      case CURSOR -> "globs";
      case CLAUDE, CLAUDE_LOCAL, AGENTS, GEMINI, COPILOT -> "";
    };
  }

  /// Told by where a file stands and what it is called; empty where that says nothing.
  public static Optional<Target> of(Path file) {
    var name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    var place = file.toString().replace('\\', '/');
    if (name.endsWith(".mdc")) {
      return Optional.of(CURSOR);
    }
    if (name.endsWith(".instructions.md")) {
      return Optional.of(COPILOT_PATHS);
    }
    if (place.contains(".claude/rules/") && name.endsWith(".md")) {
      return Optional.of(CLAUDE_RULES);
    }
    return switch (name) {
      case "claude.md" -> Optional.of(CLAUDE);
      case "claude.local.md" -> Optional.of(CLAUDE_LOCAL);
      case "agents.md", "agents.override.md" -> Optional.of(AGENTS);
      case "gemini.md" -> Optional.of(GEMINI);
      case "copilot-instructions.md" -> Optional.of(COPILOT);
      default -> Optional.empty();
    };
  }

  /// The target of this name.
  ///
  /// @throws Problem where no target is called so
  public static Target named(String word) {
    return Arrays.stream(values())
        .filter(target -> target.word.equalsIgnoreCase(word))
        .findFirst()
        .orElseThrow(() ->
            new Problem(
                "There is no target “%s”.".formatted(word),
                Arrays.stream(values())
                    .map(Target::word)
                    .collect(Collectors.joining(", ", "Choose one of ", "."))));
  }
}
