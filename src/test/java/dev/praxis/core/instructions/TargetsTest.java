package dev.praxis.core.instructions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.praxis.core.Problem;
import dev.praxis.core.instructions.Exporter.ExportPreview;
import dev.praxis.core.instructions.block.ManagedBlock;
import dev.praxis.core.instructions.target.Destination;
import dev.praxis.core.instructions.target.Target;
import dev.praxis.core.review.History;
import dev.praxis.core.rules.RuleScope;
import dev.praxis.core.rules.TokenCounter;
import dev.praxis.core.rules.keeping.RuleScoping;
import dev.praxis.core.rules.keeping.RuleStore;
import dev.praxis.core.store.Database;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One workspace with a rule of each scope, and the files its rules go to.
class TargetsTest {
  private static final String API = "src/api/**/*.ts";

  @TempDir private Path folder;
  private Database database;
  private History history;
  private RuleStore rules;
  private Exporter exporter;

  @BeforeEach
  void approveARuleOfEachScope() throws IOException {
    database = Database.open(Files.createDirectory(folder.resolve("home")).resolve("test.praxis"));
    history = new History(database);
    rules = new RuleStore(database, history, new TokenCounter(), _ -> Map.of());
    exporter =
        new Exporter(
            new InstructionStore(database, history, rules),
            rules,
            new TokenCounter(),
            folder.resolve("home/backups"));
    approve("Answer in German.", new RuleScope.Personal());
    approve("Run the tests.", new RuleScope.Project());
    approve("Check every input of the API.", new RuleScope.OnPath(API));
  }

  @AfterEach
  void closeWorkspace() {
    database.close();
  }

  @ParameterizedTest
  @CsvSource({
    "CLAUDE.md, AGENTS, AGENTS.md",
    "sub/CLAUDE.md, AGENTS, sub/AGENTS.md",
    "sub/CLAUDE.md, CLAUDE, sub/CLAUDE.md",
    "sub/CLAUDE.md, COPILOT, .github/copilot-instructions.md",
    "sub/CLAUDE.md, CURSOR, .cursor/rules/praxis.mdc",
    ".claude/rules/api.md, CLAUDE_RULES, .claude/rules/api.md",
    ".claude/rules/api.md, GEMINI, GEMINI.md",
    ".claude/CLAUDE.md, CLAUDE_LOCAL, CLAUDE.local.md",
  })
  void otherKindsOfFilesStandWhereTheirReadersLook(String known, Target target, String other)
      throws IOException {
    Files.createDirectories(folder.resolve("project/.git"));
    var project = folder.resolve("project");

    assertThat(Destination.beside(project.resolve(known), target).file())
        .isEqualTo(project.resolve(other));
  }

  @ParameterizedTest
  @CsvSource({
    "CLAUDE.md, Run the tests.",
    "CLAUDE.local.md, Answer in German.",
    "AGENTS.md, Run the tests.",
    "GEMINI.md, Run the tests.",
    ".github/copilot-instructions.md, Run the tests.",
    ".github/instructions/api.instructions.md, Check every input of the API.",
    ".claude/rules/api.md, Check every input of the API.",
    ".cursor/rules/api.mdc, Check every input of the API."
  })
  void onlyRulesOfItsScopeAreWritten(String name, String rule) throws IOException {
    var report = exporter.export(exporter.preview(folder.resolve(name)));

    assertThat(ManagedBlock.rulesIn(Files.readAllBytes(folder.resolve(name))))
        .containsExactly(rule);
    assertThat(report.preview().leftOut())
        .hasSize(2)
        .allSatisfy(out -> assertThat(out.reason()).startsWith("it "));
    assertThat(exporter.export(exporter.preview(folder.resolve(name))).written()).isFalse();
  }

  @Test
  void aNewFileForPathsBeginsWithItsFrontMatter() {
    assertThat(preview(".claude/rules/api.md").after())
        .startsWith("---\npaths:\n  - \"src/api/**/*.ts\"\n---\n\n<!-- praxis:rules start");
    assertThat(preview(".github/instructions/api.instructions.md").after())
        .startsWith("---\napplyTo: \"src/api/**/*.ts\"\n---\n\n<!-- praxis:rules start");
    assertThat(preview(".cursor/rules/api.mdc").after())
        .startsWith(
            "---\ndescription: Rules learned from past failures\nglobs: src/api/**/*.ts\n"
                + "alwaysApply: false\n---\n\n<!-- praxis:rules start");
  }

  @Test
  void frontMatterThatIsThereDecidesAndStaysAsItIs() throws IOException {
    var front = "---\nalwaysApply: true\nglobs: **/*.kt\n---\nBy hand.\n";
    write(".cursor/rules/all.mdc", front);
    write(".claude/rules/kotlin.md", "---\npaths: [\"**/*.kt\"]\n---\n");

    var all = preview(".cursor/rules/all.mdc");

    assertThat(all.after()).startsWith(front);
    assertThat(all.rules()).containsExactly("Run the tests.");
    assertThat(preview(".claude/rules/kotlin.md").rules()).isEmpty();
  }

  @Test
  void severalSetsOfFilesAreNotMixed() {
    approve("Keep every page accessible.", new RuleScope.OnPath("web/**"));
    var file = folder.resolve(".claude/rules/mixed.md");

    assertThatThrownBy(() -> exporter.preview(file))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("several sets of files: " + API + "; web/**");
    assertThat(
            exporter
                .preview(new Destination(file, Target.CLAUDE_RULES, List.of("web/**")), Map.of())
                .rules())
        .containsExactly("Keep every page accessible.");
  }

  @Test
  void aRuleMovesWithItsScope() throws IOException {
    var shared = Files.writeString(folder.resolve("CLAUDE.md"), "# Notes\n");
    exporter.export(exporter.preview(shared));
    long id = rules.list().get(1).id();

    new RuleScoping(rules, history).decide(List.of(id), new RuleScope.Personal());
    exporter.export(exporter.preview(shared));
    exporter.export(exporter.preview(folder.resolve("CLAUDE.local.md")));

    assertThat(shared).hasContent("# Notes\n");
    assertThat(folder.resolve("CLAUDE.local.md")).content().contains("- Run the tests.");
    history.undo();
    history.undo();
    history.undo();
    assertThat(rules.find(id).orElseThrow().scope()).isEqualTo(new RuleScope.Project());
  }

  @Test
  void whatIsWrittenByHandAlreadyIsNotWrittenAgain() {
    write("CLAUDE.md", "# Notes\n\n- **Run** the tests\n");

    var preview = preview("CLAUDE.md");

    assertThat(preview.rules()).isEmpty();
    assertThat(preview.leftOut())
        .extracting(LeftOut::reason)
        .contains("it stands in the hand-written part");
  }

  @Test
  void aPersonalRuleInAFileThatGitTracksIsALeak() {
    write(".git/HEAD", "ref: refs/heads/main\n");
    assertThat(preview("CLAUDE.local.md").warnings())
        .singleElement()
        .asString()
        .contains("could leak: git does not ignore");

    write(".gitignore", "*.local.md\n");
    assertThat(preview("CLAUDE.local.md").warnings()).isEmpty();

    writeIndex("CLAUDE.local.md");
    assertThat(preview("CLAUDE.local.md").warnings())
        .singleElement()
        .asString()
        .contains("would leak: git tracks");
  }

  @Test
  void theLimitsOfItsReaderAreWarnings() {
    write("CLAUDE.md", "line\n".repeat(300));
    write("AGENTS.md", "x".repeat(40_000));
    write(".cursor/rules/quoted.mdc", "---\nalwaysApply: \"true\"\n---\n");

    assertThat(preview("CLAUDE.md").warnings())
        .singleElement()
        .asString()
        .contains("over 200 lines");
    assertThat(preview("AGENTS.md").warnings())
        .singleElement()
        .asString()
        .contains("over 32,768 bytes: Codex cuts off");
    assertThat(preview(".cursor/rules/quoted.mdc").warnings())
        .anySatisfy(warning -> assertThat(warning).contains("`alwaysApply` is quoted"));
  }

  @Test
  void codexCountsWhatStandsOnTheWay() {
    write(".git/HEAD", "ref: refs/heads/main\n");
    write("AGENTS.md", "x".repeat(32_000));
    write("module/AGENTS.md", "y".repeat(1_000));

    assertThat(preview("module/AGENTS.md").warnings())
        .singleElement()
        .asString()
        .contains("together with those on the way");
  }

  private ExportPreview preview(String name) {
    return exporter.preview(folder.resolve(name));
  }

  private void approve(String text, RuleScope scope) {
    long id = rules.add(text, List.of()).id();
    new RuleScoping(rules, history).decide(List.of(id), scope);
    rules.approve(List.of(id));
  }

  private void write(String name, String text) {
    try {
      var file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// As git writes it, version 2, with one entry.
  private void writeIndex(String path) {
    try (var out = new ByteArrayOutputStream();
        var data = new DataOutputStream(out)) {
      data.writeBytes("DIRC");
      data.writeInt(2);
      data.writeInt(1);
      data.write(new byte[60]);
      data.writeShort(path.length());
      data.writeBytes(path);
      data.write(new byte[8 - (62 + path.length()) % 8]);
      Files.write(folder.resolve(".git/index"), out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
