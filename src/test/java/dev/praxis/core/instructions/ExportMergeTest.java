package dev.praxis.core.instructions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.praxis.core.Problem;
import dev.praxis.core.instructions.block.Conflict;
import dev.praxis.core.instructions.block.Conflict.Side;
import dev.praxis.core.instructions.block.HandEdit;
import dev.praxis.core.instructions.block.ManagedBlock;
import dev.praxis.core.instructions.block.MergedLine;
import dev.praxis.core.instructions.block.MergedLine.Origin;
import dev.praxis.core.review.History;
import dev.praxis.core.rules.Rule;
import dev.praxis.core.rules.RuleStatus;
import dev.praxis.core.rules.TokenCounter;
import dev.praxis.core.rules.keeping.RuleStore;
import dev.praxis.core.store.Database;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A person edits the block by hand between two exports.
class ExportMergeTest {
  private static final String BASE = "# Agent instructions\n\n- Be brief.\n";

  @TempDir private Path folder;
  private Path file;
  private Database database;
  private History history;
  private RuleStore rules;
  private Exporter exporter;

  @BeforeEach
  void exportTwoRules() throws IOException {
    file = Files.writeString(folder.resolve("CLAUDE.md"), BASE);
    database = Database.open(folder.resolve("test.praxis"));
    history = new History(database);
    rules = new RuleStore(database, history, new TokenCounter(), _ -> Map.of());
    exporter =
        new Exporter(
            new InstructionStore(database, history, rules),
            rules,
            new TokenCounter(),
            folder.resolve("backups"));
    approve("Run the tests.", "Never push.");
    exporter.export(exporter.preview(file));
  }

  @AfterEach
  void closeWorkspace() {
    database.close();
  }

  @Test
  void aLineWrittenByHandStaysAndBecomesARule() throws IOException {
    edit("- Never push.", "- Ask before deleting files.\n- Never push.");
    approve("Name the file you changed.");

    var preview = exporter.preview(file);
    assertThat(preview.handEdits())
        .containsExactly(new HandEdit.Added("Ask before deleting files."));
    exporter.export(preview);

    assertThat(items())
        .containsExactly(
            "Run the tests.",
            "Ask before deleting files.",
            "Never push.",
            "Name the file you changed.");
    assertThat(exported())
        .containsExactlyInAnyOrder(
            "Run the tests.",
            "Never push.",
            "Name the file you changed.",
            "Ask before deleting files.");
    assertSettled();
  }

  @Test
  void aRewordedLineIsTheNewestVersionOfItsRule() throws IOException {
    edit("- Run the tests.", "- Run all the tests.");

    var preview = exporter.preview(file);
    assertThat(preview.handEdits())
        .containsExactly(new HandEdit.Reworded(1, "Run the tests.", "Run all the tests."));
    exporter.export(preview);

    assertThat(items()).containsExactly("Run all the tests.", "Never push.");
    assertThat(rules.versions(1))
        .extracting(Rule.Version::text)
        .containsExactly("Run all the tests.", "Run the tests.");
    assertSettled();
  }

  @Test
  void aLineTakenOutRetiresItsRule() throws IOException {
    edit("- Never push.\n", "");

    exporter.export(exporter.preview(file));

    assertThat(items()).containsExactly("Run the tests.");
    assertThat(rules.find(2)).map(Rule::status).hasValue(RuleStatus.RETIRED);
    assertSettled();
  }

  @Test
  void linesInAnotherOrderAreNoChangeOfRules() throws IOException {
    edit("- Run the tests.\n- Never push.", "- Never push.\n- Run the tests.");

    var preview = exporter.preview(file);
    exporter.export(preview);

    assertThat(preview.handEdits()).isEmpty();
    assertThat(items()).containsExactly("Never push.", "Run the tests.");
    assertSettled();
  }

  @Test
  void notesHeadingsAndItemsOfSeveralLinesStayAsTheyWereWritten() throws IOException {
    var note = "\n## Mine\n\nSome words.\n\n- An item that goes on\n  in a second line.\n";
    edit("- Never push.\n", "- Never push.\n" + note);
    rules.edit(2, "Never push without being asked.");
    approve("Name the file you changed.");

    var preview = exporter.preview(file);
    exporter.export(preview);

    assertThat(preview.handEdits()).isEmpty();
    assertThat(Files.readString(file))
        .contains("- Never push without being asked.\n" + note + "- Name the file you changed.\n");
    assertSettled();
  }

  @Test
  void aRuleChangedOnBothSidesWaitsForTheCurator() throws IOException {
    edit("- Run the tests.", "- Run all the tests.");
    rules.edit(1, "Run the fast tests.");

    var preview = exporter.preview(file);

    assertThat(preview.conflicts())
        .containsExactly(
            new Conflict(
                1,
                "Run the tests.",
                Optional.of("Run all the tests."),
                Optional.of("Run the fast tests.")));
    assertThatThrownBy(() -> exporter.export(preview))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("Changed in CLAUDE.md by hand and here as well: rule 1");
    assertThat(items()).contains("Run all the tests.");
  }

  @Test
  void theFilesWordsCountWhereTheCuratorSaysSo() throws IOException {
    edit("- Run the tests.", "- Run all the tests.");
    rules.edit(1, "Run the fast tests.");

    exporter.export(exporter.preview(file, Map.of(1L, Side.FILE)));

    assertThat(rules.find(1)).map(Rule::text).hasValue("Run all the tests.");
    assertThat(items()).containsExactly("Run all the tests.", "Never push.");
    assertSettled();
  }

  @Test
  void theWorkspacesWordsCountWhereTheCuratorSaysSo() throws IOException {
    edit("- Run the tests.", "- Run all the tests.");
    rules.edit(1, "Run the fast tests.");

    exporter.export(exporter.preview(file, Map.of(1L, Side.WORKSPACE)));

    assertThat(rules.find(1)).map(Rule::text).hasValue("Run the fast tests.");
    assertThat(items()).containsExactly("Run the fast tests.", "Never push.");
    assertSettled();
  }

  @Test
  void bothWordingsStandWhereTheCuratorSaysSo() throws IOException {
    edit("- Run the tests.", "- Run all the tests.");
    rules.edit(1, "Read the changelog.");

    exporter.export(exporter.preview(file, Map.of(1L, Side.BOTH)));

    assertThat(items()).containsExactly("Read the changelog.", "Run all the tests.", "Never push.");
    assertThat(rules.find(1)).map(Rule::text).hasValue("Read the changelog.");
    assertThat(exported()).contains("Run all the tests.");
    assertSettled();
  }

  @Test
  void keepingBothOfWhatWasTakenOutKeepsWhatIsHere() throws IOException {
    edit("- Run the tests.\n", "");
    rules.edit(1, "Run the fast tests.");

    exporter.export(exporter.preview(file, Map.of(1L, Side.BOTH)));

    assertThat(items()).containsExactlyInAnyOrder("Run the fast tests.", "Never push.");
    assertSettled();
  }

  @Test
  void eachLineOfTheBlockTellsWhereItIsFrom() throws IOException {
    edit("- Run the tests.\n- Never push.", "- Run all the tests.\n- Never ever push.\n- Ask.");
    rules.edit(1, "Run the fast tests.");
    approve("Name the file you changed.");

    var lines =
        exporter.preview(file).byLine().stream()
            .filter(line -> line.origin() != Origin.UNCHANGED)
            .toList();

    assertThat(lines)
        .containsExactly(
            new MergedLine(
                1L,
                "- Run the tests.",
                "- Run all the tests.",
                "- Run the fast tests.",
                null,
                Origin.OPEN,
                true),
            new MergedLine(
                2L,
                "- Never push.",
                "- Never ever push.",
                "- Never push.",
                "- Never ever push.",
                Origin.FILE,
                false),
            new MergedLine(null, null, "- Ask.", null, "- Ask.", Origin.FILE, false),
            new MergedLine(
                3L,
                null,
                null,
                "- Name the file you changed.",
                "- Name the file you changed.",
                Origin.WORKSPACE,
                false));
  }

  @Test
  void aBlockNobodyTouchedIsNotShownLineByLine() {
    approve("Name the file you changed.");
    assertThat(exporter.preview(file).byLine()).isEmpty();
  }

  @Test
  void whatWasWrittenIsReadBack() throws IOException {
    approve("Name the file you changed.");
    var report = exporter.export(exporter.preview(file));

    var found = exporter.readBack(report);

    assertThat(found.asWritten()).isTrue();
    assertThat(found.outsideKept()).isTrue();
    assertThat(found.rules()).hasSize(3);
    assertThat(found.bytes()).isEqualTo((int) Files.size(file));

    edit("- Be brief.", "- Be loud.");
    var later = exporter.readBack(report);
    assertThat(later.asWritten()).isFalse();
    assertThat(later.outsideKept()).isFalse();
  }

  @Test
  void aRuleRetiredHereAndRewordedThereComesBackOnlyWhenChosen() throws IOException {
    edit("- Run the tests.", "- Run all the tests.");
    rules.retire(List.of(1L));
    assertThat(exporter.preview(file).conflicts()).hasSize(1);

    exporter.export(exporter.preview(file, Map.of(1L, Side.FILE)));

    assertThat(rules.find(1)).map(Rule::status).hasValue(RuleStatus.EXPORTED);
    assertThat(items()).containsExactly("Run all the tests.", "Never push.");
    assertSettled();
  }

  @Test
  void aRuleEditedHereAndTakenOutThereIsAConflict() throws IOException {
    edit("- Run the tests.\n", "");
    rules.edit(1, "Run the fast tests.");

    assertThat(exporter.preview(file).conflicts()).extracting(Conflict::rule).containsExactly(1L);
    exporter.export(exporter.preview(file, Map.of(1L, Side.WORKSPACE)));

    assertThat(items()).containsExactlyInAnyOrder("Run the fast tests.", "Never push.");
    assertSettled();
  }

  @Test
  void aRetiredRuleLeavesAFileNobodyTouched() throws IOException {
    rules.retire(List.of(1L));

    exporter.export(exporter.preview(file));

    assertThat(items()).containsExactly("Never push.");
  }

  @Test
  void aRetiredRulePutBackByHandStandsAgain() throws IOException {
    rules.retire(List.of(1L));
    exporter.export(exporter.preview(file));
    edit("- Never push.", "- Never push.\n- Run the tests.");

    exporter.export(exporter.preview(file));

    assertThat(items()).containsExactly("Never push.", "Run the tests.");
    assertSettled();
  }

  @Test
  void rulesOfAnotherWorkspaceStayInTheFile() throws IOException {
    byte[] colleagues =
        ManagedBlock.withRules(
            Files.readAllBytes(file), List.of("Run the tests.", "Written by a colleague."));
    Files.write(file, colleagues);
    approve("Name the file you changed.");

    var preview = exporter.preview(file);
    exporter.export(preview);

    assertThat(preview.foreign()).containsExactly("Written by a colleague.");
    assertThat(items())
        .containsExactlyInAnyOrder(
            "Run the tests.",
            "Written by a colleague.",
            "Never push.",
            "Name the file you changed.");
    assertThat(exported()).doesNotContain("Written by a colleague.");
  }

  @Test
  void aBlockThatIsGoneFromTheFileRetiresNothing() throws IOException {
    Files.writeString(file, BASE);

    exporter.export(exporter.preview(file));

    assertThat(items()).containsExactly("Run the tests.", "Never push.");
    assertThat(rules.list()).extracting(Rule::status).containsOnly(RuleStatus.EXPORTED);
  }

  @Test
  void oneUndoTakesBackWhatTheExportTookOver() throws IOException {
    edit("- Run the tests.\n- Never push.", "- Run all the tests.\n- New by hand.");
    exporter.export(exporter.preview(file));

    history.undo();

    assertThat(rules.list())
        .extracting(Rule::text)
        .containsExactly("Run the tests.", "Never push.");
    assertThat(rules.list()).extracting(Rule::status).containsOnly(RuleStatus.EXPORTED);
  }

  @Test
  void aSecretWrittenByHandIsNotTakenOver() throws IOException {
    var secret = "- Log in with AKIA" + "QWERTYUIOPASDFGH.";
    edit("- Never push.", "- Never push.\n" + secret);

    var preview = exporter.preview(file);

    assertThatThrownBy(() -> exporter.export(preview)).hasMessageContaining("key, a token");
    assertThat(Files.readString(file)).contains(secret);
  }

  @Test
  void bytesInTheBlockThatAreNoTextAreNotWrittenAnew() throws IOException {
    var text = Files.readString(file).replace("Never push.", "Never caf\u00e9.");
    Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1));

    assertThatThrownBy(() -> exporter.preview(file))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("no UTF-8");
  }

  private void assertSettled() throws IOException {
    var before = Files.readAllBytes(file);
    var again = exporter.preview(file);
    assertThat(again.diff().hasChanges()).isFalse();
    assertThat(again.handEdits()).isEmpty();
    assertThat(exporter.export(again).written()).isFalse();
    assertThat(file).hasBinaryContent(before);
    assertThat(Files.readString(file)).startsWith(BASE);
  }

  private void edit(String from, String to) throws IOException {
    var text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
  }

  private List<String> items() throws IOException {
    return ManagedBlock.rulesIn(Files.readAllBytes(file));
  }

  private List<String> exported() {
    return rules.list().stream()
        .filter(rule -> rule.status() == RuleStatus.EXPORTED)
        .map(Rule::text)
        .toList();
  }

  private void approve(String... texts) {
    rules.approve(Stream.of(texts).map(text -> rules.add(text, List.of()).id()).toList());
  }
}
