package dev.praxis.desktop.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.Workbench;
import dev.praxis.core.reflection.keeping.PromptKey;
import dev.praxis.core.reflection.prompt.EditablePrompt;
import dev.praxis.core.rules.Rule;
import dev.praxis.desktop.StateTables;
import dev.praxis.desktop.WorkbenchTest;
import dev.praxis.desktop.common.Tab;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// Instructions improved in the window, without any model.
final class ImproveStoryTest extends WorkbenchTest {

  @Override
  protected void prepare(Workbench workbench) {
    try {
      var file = folder.resolve("CLAUDE.md");
      Files.writeString(file, "# Notes\n- Look twice.\n");
      workbench.exporter().open(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var key = PromptKey.parse("team/triage");
    var prompts = workbench.prompting().prompts();
    prompts.put(key, EditablePrompt.of("p", "Sort the tickets."), 0, "");
    prompts.put(key, EditablePrompt.of("p", "Sort the tickets by date."), 1, "clearer");
  }

  private void openSheet() {
    shell.waitUntilOpen().go(Tab.RULES);
    shell.waitUntil("the tab is read", () -> shell.reads("Waiting 0"));
    shell.press(KeyCode.I);
    shell.waitUntil("it is asked what for", () -> shell.sees("#improveFeedback"));
  }

  @Test
  void wordsBecomeACandidateOfflineAndOneUndoTakesItBack() {
    openSheet();
    assertThat(shell.reads("Works offline")).isTrue();

    shell.click("#improveFeedback").write("Always run the linter before you commit.");
    shell.click("#proposeEdits");
    shell.waitUntil("an edit is proposed", () -> shell.reads("Becomes a candidate rule"));
    var before = StateTables.of(workspace());
    shell.click("#acceptProposal");

    shell.waitUntil("a candidate waits", () -> shell.reads("Waiting 1"));
    assertThat(rules())
        .extracting(Rule::text)
        .anySatisfy(text -> assertThat(text).contains("linter"));

    shell.press(KeyCode.U);
    shell.waitUntil("it is taken back", () -> StateTables.of(workspace()).equals(before));
  }

  @Test
  void withoutSessionsOrWordsNothingIsProposed() {
    openSheet();

    shell.click("#proposeEdits");

    shell.waitUntil(
        "it is told why",
        () -> shell.toast().equals("Choose sessions, or say what should be different."));
    assertThat(shell.sees("#improveSheet")).isTrue();
  }

  private List<Rule> rules() {
    try (var workbench = Workbench.open(workspace())) {
      return workbench.rules().list();
    }
  }
}
