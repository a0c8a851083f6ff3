package dev.praxis.core.instructions;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.praxis.core.Problem;
import dev.praxis.core.review.History;
import dev.praxis.core.rules.Rule;
import dev.praxis.core.rules.RuleStatus;
import dev.praxis.core.rules.TokenCounter;
import dev.praxis.core.rules.keeping.RuleStore;
import dev.praxis.core.store.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportUndoTest {
  private static final String BASE = "# Agent instructions\r\n\r\n- Be brief.";

  @TempDir private Path folder;
  private Path file;
  private Database database;
  private History history;
  private RuleStore rules;
  private InstructionStore instructions;
  private Exporter exporter;

  @BeforeEach
  void export() throws IOException {
    file = Files.writeString(folder.resolve("CLAUDE.md"), BASE);
    database = Database.open(folder.resolve("test.praxis"));
    history = new History(database, new ExportedFiles());
    rules = new RuleStore(database, history, new TokenCounter(), _ -> Map.of());
    instructions = new InstructionStore(database, history, rules);
    exporter = new Exporter(instructions, rules, new TokenCounter(), folder.resolve("backups"));
    approve("Run the tests.");
    exporter.export(exporter.preview(file));
  }

  @AfterEach
  void closeWorkspace() {
    database.close();
  }

  @Test
  void undoPutsTheFileBackByteForByteAndRedoWritesItAgain() throws IOException {
    byte[] exported = Files.readAllBytes(file);
    var look = ExportedFiles.undoing(database).orElseThrow();

    history.undo();

    assertThat(file).hasBinaryContent(BASE.getBytes(UTF_8));
    assertThat(rules.list()).extracting(Rule::status).containsExactly(RuleStatus.APPROVED);
    assertThat(look.diff().unified("a", "b")).contains("-- Run the tests.");

    history.redo();

    assertThat(file).hasBinaryContent(exported);
    assertThat(rules.list()).extracting(Rule::status).containsExactly(RuleStatus.EXPORTED);
  }

  @Test
  void aFileMadeByTheExportGoesWithIt() {
    var made = folder.resolve("AGENTS.md");
    exporter.export(exporter.preview(made));

    history.undo();
    assertThat(made).doesNotExist();

    history.redo();
    assertThat(made).content().contains("- Run the tests.");
  }

  @Test
  void aFileChangedSinceIsLeftAloneAndSoAreTheRows() throws IOException {
    var changed = Files.readString(file) + "One more line.\n";
    Files.writeString(file, changed);
    int decisions = history.newestFirst(99).size();

    assertThatThrownBy(() -> history.undo())
        .isInstanceOf(Problem.class)
        .hasMessageContaining("was changed since");

    assertThat(file).content().isEqualTo(changed);
    assertThat(rules.list()).extracting(Rule::status).containsExactly(RuleStatus.EXPORTED);
    assertThat(history.newestFirst(99)).hasSize(decisions);
    assertThat(ExportedFiles.undoing(database).orElseThrow().changedSince()).isTrue();
    assertThat(history.undoRows()).isPresent();
    assertThat(file).content().isEqualTo(changed);
  }

  @Test
  void anUndoThatACrashCutShortIsFinishedByTheNext() throws IOException {
    Files.writeString(file, BASE);

    assertThat(history.undo()).isPresent();

    assertThat(file).content().isEqualTo(BASE);
    assertThat(rules.list()).extracting(Rule::status).containsExactly(RuleStatus.APPROVED);
  }

  @Test
  void severalExportsGoBackOneByOne() throws IOException {
    var first = Files.readString(file);
    approve("Never push.");
    exporter.export(exporter.preview(file));

    history.undo();
    assertThat(file).content().isEqualTo(first);
    history.undo();
    history.undo();
    history.undo();
    assertThat(file).content().isEqualTo(BASE);
    assertThat(history.redo().orElseThrow().label()).isEqualTo("Export 1 rule to CLAUDE.md");
    assertThat(file).content().isEqualTo(first);
  }

  /// The file was written, and then the process died before the rules were kept.
  @Test
  void editsByHandSurviveACrashBetweenFileAndRows() throws IOException {
    byte[] edited =
        Files.readString(file)
            .replace("- Run the tests.", "- Run all the tests.\n- Read the log.")
            .getBytes(UTF_8);
    Files.write(file, edited);
    approve("Never push.");
    byte[] after = exporter.preview(file).bytesAfter();
    instructions.intend(file, edited, after);
    Files.write(file, after);

    var report = exporter.export(exporter.preview(file));

    assertThat(report.written()).isFalse();
    assertThat(rules.list())
        .filteredOn(rule -> rule.status() == RuleStatus.EXPORTED)
        .extracting(Rule::text)
        .containsExactlyInAnyOrder("Run all the tests.", "Never push.", "Read the log.");
    assertThat(exporter.preview(file).diff().hasChanges()).isFalse();
    history.undo();
    assertThat(file).hasBinaryContent(edited);
  }

  private void approve(String text) {
    rules.approve(List.of(rules.add(text, List.of()).id()));
  }
}
