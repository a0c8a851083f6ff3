package dev.praxis.desktop.rules.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.Workbench;
import dev.praxis.core.rules.Rule;
import dev.praxis.core.rules.RuleScope;
import dev.praxis.core.rules.RuleStatus;
import dev.praxis.desktop.WorkbenchTest;
import dev.praxis.desktop.common.Tab;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// What a curator does between Ctrl E and a file that was written and read back.
final class ExportStoryTest extends WorkbenchTest {
  private static final String ABOVE = "# Notes\r\n- Look twice.\r\n\r\n";

  @Override
  protected void prepare(Workbench workbench) {
    write(ABOVE);
    workbench.exporter().open(file());
    var ids =
        List.of(
                "Before merging, run the slow tests.",
                "Before a release, read the changelog aloud.",
                "Before deleting files, ask.")
            .stream()
            .map(text -> workbench.rules().add(text, List.of()).id())
            .toList();
    workbench.rules().approve(ids);
    workbench.exporter().export(workbench.exporter().preview(file()));
    var mine = workbench.rules().add("Answer me in German when I greet you.", List.of()).id();
    workbench.ruleBook().scoping().decide(List.of(mine), new RuleScope.Personal());
    workbench.rules().approve(List.of(mine));
    workbench.rules().add("Before renaming a flag, grep for its uses.", List.of());
  }

  private Path file() {
    return folder.resolve("CLAUDE.md");
  }

  private void write(String text) {
    try {
      Files.writeString(file(), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void editByHand(String from, String to) throws IOException {
    var text = Files.readString(file());
    assertThat(text).contains(from);
    write(text.replace(from, to));
  }

  private void openSheet() {
    shell.waitUntilOpen().go(Tab.RULES);
    shell.waitUntil("the file is compared", () -> shell.reads("tokens on every call"));
    shell.press(KeyCode.CONTROL, KeyCode.E);
    shell.waitUntil("the last look is offered", () -> shell.sees("#exportNow"));
    shell.waitUntil("every kind is offered", () -> shell.reads("Cursor .mdc"));
  }

  @Test
  void whatIsLeftOutIsToldWithItsReason() {
    openSheet();

    shell.click("#part-left_out");

    assertThat(shell.reads("Rule 4, personal: it is personal: export it to a personal file"))
        .isTrue();
    assertThat(shell.reads("Rule 5, the project’s: it waits for a decision")).isTrue();
    assertThat(shell.reads("Read by Claude Code, in full, in every session")).isTrue();
    assertThat(shell.reads("Over 200 lines: its documentation advises less")).isTrue();
  }

  @Test
  void thePersonalFileIsReachedByKeyWrittenAndReadBack() throws IOException {
    Files.createDirectory(folder.resolve(".git"));
    openSheet();

    shell.press(KeyCode.DOWN);
    shell.waitUntil("it would leak", () -> shell.reads("Personal rules (4) could leak"));
    shell.waitUntil("it can be written", () -> shell.reads("Write 1 rule to the file"));
    shell.press(KeyCode.ENTER);

    shell.waitUntil("it is read back", () -> shell.reads("1 rule stands in its block"));
    assertThat(Files.readString(folder.resolve("CLAUDE.local.md")))
        .contains("- Answer me in German when I greet you.\n");
    shell.press(KeyCode.ENTER);
    shell.waitUntil("the sheet is closed", () -> !shell.sees("#exportSheet"));
  }

  @Test
  void aLineEditedByHandIsTakenOverAndTheRestStaysByteForByte() throws IOException {
    editByHand("- Before deleting files, ask.", "- Before deleting any file, ask twice.");
    openSheet();

    assertThat(shell.sees("#mergePane")).isTrue();
    assertThat(shell.reads("the rule’s newest words")).isTrue();
    shell.press(KeyCode.ENTER);

    shell.waitUntil(
        "it is read back", () -> shell.reads("Every byte outside the block is as it was."));
    assertThat(Files.readString(file()))
        .startsWith(ABOVE)
        .contains("- Before deleting any file, ask twice.\r\n");
    assertThat(texts()).contains("Before deleting any file, ask twice.");
  }

  @Test
  void whatBothSidesChangedWaitsForAChoiceByKey() throws IOException {
    editByHand("- Before merging, run the slow tests.", "- Before merging, run every test.");
    editByHand("- Before a release, read the changelog aloud.\r\n", "");
    try (var workbench = Workbench.open(workspace())) {
      workbench.rules().edit(1, "Before merging, run the fast tests.");
      workbench.rules().edit(2, "Before a release, read the changelog.");
    }
    var edited = Files.readString(file());
    openSheet();
    shell.waitUntil("it is blocked", () -> shell.reads("2 rules were changed on both sides"));

    shell.press(KeyCode.ENTER);
    assertThat(Files.readString(file())).isEqualTo(edited);
    shell.press(KeyCode.DIGIT3);
    shell.waitUntil("one is left", () -> shell.reads("1 rule was changed on both sides: press"));
    shell.press(KeyCode.DIGIT3);
    assertThat(shell.reads("1 rule was changed on both sides: press")).isTrue();
    shell.press(KeyCode.DIGIT1);
    shell.waitUntil("nothing is left", () -> shell.reads("nothing is left to choose"));
    shell.press(KeyCode.ENTER);

    shell.waitUntil("it is read back", () -> shell.reads("3 rules stand in its block"));
    assertThat(Files.readString(file()))
        .startsWith(ABOVE)
        .contains(
            String.join(
                "\r\n",
                "- Before merging, run the fast tests.",
                "- Before merging, run every test.",
                "- Before deleting files, ask.",
                ""));
    assertThat(statuses().get(1)).isEqualTo(RuleStatus.RETIRED);
    assertThat(texts()).contains("Before merging, run every test.");
  }

  @Test
  void aFileChangedWhileOneLookedIsRefusedAndLookedAtAgain() throws IOException {
    editByHand("- Before deleting files, ask.", "- Before deleting any file, ask.");
    openSheet();
    editByHand("- Look twice.", "- Look three times.");

    shell.press(KeyCode.ENTER);
    shell.waitUntil("it is refused", () -> shell.reads("changed on disk since you looked"));
    shell.press(KeyCode.ENTER);
    shell.waitUntil("it is looked at again", () -> shell.sees("#exportNow"));
    shell.press(KeyCode.ENTER);

    shell.waitUntil("it is read back", () -> shell.sees("#exportDone"));
    assertThat(Files.readString(file()))
        .contains("- Look three times.")
        .contains("- Before deleting any file, ask.");
  }

  private List<String> texts() {
    return rules().stream().map(Rule::text).toList();
  }

  private List<RuleStatus> statuses() {
    return rules().stream().map(Rule::status).toList();
  }

  private List<Rule> rules() {
    try (var workbench = Workbench.open(workspace())) {
      return workbench.rules().list();
    }
  }
}
