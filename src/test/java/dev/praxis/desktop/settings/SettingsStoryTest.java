package dev.praxis.desktop.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.DataFolder;
import dev.praxis.core.Workbench;
import dev.praxis.core.model.LocalModelServer;
import dev.praxis.core.model.Provider;
import dev.praxis.core.model.job.ModelAccess;
import dev.praxis.desktop.WorkbenchTest;
import dev.praxis.desktop.common.Tab;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// What a person sets under Ctrl and comma.
final class SettingsStoryTest extends WorkbenchTest {

  @Override
  protected void prepare(Workbench workbench) {
    try {
      var file = Files.writeString(folder.resolve("CLAUDE.md"), "# Notes\n- Look twice.\n");
      workbench.exporter().open(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    workbench.rules().add("Before merging, run the slow tests.", List.of());
  }

  private void openSettings() {
    shell.waitUntilOpen().press(KeyCode.CONTROL, KeyCode.COMMA);
    shell.waitUntil("the settings are open", () -> shell.sees("#budget"));
    shell.waitUntil("the key was looked for", () -> shell.reads("None found."));
  }

  @Test
  void oneBudgetIsShownByEveryGauge() {
    openSettings();

    shell.press(KeyCode.CONTROL, KeyCode.A).write("1234").press(KeyCode.ENTER);

    shell.waitUntil("it is told", () -> shell.reads("The budget is 1,234 tokens."));
    shell.press(KeyCode.ESCAPE);
    shell.waitUntil("the status bar has it", () -> shell.reads("of 1,234 tokens"));
    shell.go(Tab.RULES);
    shell.waitUntil("the rules tab has it", () -> shell.texts().contains("of 1,234"));
  }

  @Test
  void aThemeIsChosenAtOnce() {
    openSettings();

    shell.click("#dark");
    assertThat(shell.stylesheets()).anyMatch(sheet -> sheet.endsWith("dark.css"));
    shell.click("#light");
    assertThat(shell.stylesheets()).noneMatch(sheet -> sheet.endsWith("dark.css"));
  }

  @Test
  void aModelIsTriedInTheBackground() {
    try (var server = new LocalModelServer().answers("ready")) {
      openSettings();

      shell.click("#ollama").click("#modelName").type("a-model");
      shell.click("#baseUrl").type(server.url(Provider.OLLAMA).toString());
      shell.click("#test");

      shell.waitUntil("it answered", () -> shell.reads("a-model at 127.0.0.1"));
      assertThat(shell.reads("“ready”")).isTrue();
      var kept = new ModelAccess(new DataFolder(folder), Map.of()).settings().read();
      assertThat(kept.orElseThrow().where().model()).isEqualTo("a-model");
    }
  }
}
