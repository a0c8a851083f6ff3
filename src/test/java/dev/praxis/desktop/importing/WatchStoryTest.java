package dev.praxis.desktop.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.Workbench;
import dev.praxis.core.session.Session;
import dev.praxis.core.task.Progress;
import dev.praxis.desktop.WorkbenchTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// What agents write while the window is open is listed without being asked for.
final class WatchStoryTest extends WorkbenchTest {
  private static final String LINE =
      """
      {"type":"user","uuid":"%1$s-u%2$d","sessionId":"%1$s","cwd":"/home/ada/harbor",\
      "timestamp":"2026-11-03T0%2$d:00:00Z","message":{"role":"user","content":"%3$s"}}
      """;

  @Override
  protected void prepare(Workbench workbench) {
    try {
      var watched = Files.createDirectories(folder.resolve("agent"));
      write(watched, "s1", LINE.formatted("s1", 1, "Fix the tide table"));
      workbench.importer().importAll(List.of(watched), Progress.ignored());
      workbench.folders().watched().add(watched);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void whatComesInIsListedAndTheSelectionStays() throws IOException {
    shell.waitUntilOpen();
    shell.waitUntil("the first is listed", () -> titles().equals(List.of("Fix the tide table")));
    shell.press(KeyCode.DOWN);
    write(folder.resolve("agent"), "s2", LINE.formatted("s2", 5, "Moor the ferry"));
    shell.waitUntil("the second is listed", () -> titles().size() == 2);
    shell.waitUntil("a toast tells of it", () -> shell.reads("1 new session"));
    assertThat(table().getSelectionModel().getSelectedItem())
        .extracting(Session::title)
        .isEqualTo("Fix the tide table");
  }

  @Test
  void aSessionThatGrowsIsReadOnWhereOneStands() throws IOException {
    shell.waitUntilOpen();
    shell.waitUntil("it is read", () -> shell.reads("Fix the tide table"));
    write(
        folder.resolve("agent"),
        "s1",
        LINE.formatted("s1", 1, "Fix the tide table") + LINE.formatted("s1", 2, "And the buoys"));
    shell.waitUntil("what was added is read", () -> shell.reads("1 h 0 min later"));
  }

  private static void write(Path folder, String name, String text) throws IOException {
    Files.writeString(folder.resolve(name + ".jsonl"), text);
  }

  private List<String> titles() {
    return table().getItems().stream().map(Session::title).toList();
  }

  private static TableView<Session> table() {
    return new FxRobot().lookup("#table").queryTableView();
  }
}
