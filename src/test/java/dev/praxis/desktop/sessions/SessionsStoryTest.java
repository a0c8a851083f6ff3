package dev.praxis.desktop.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.Workbench;
import dev.praxis.core.task.Progress;
import dev.praxis.desktop.WorkbenchTest;
import dev.praxis.desktop.sessions.rows.Row;
import dev.praxis.desktop.sessions.rows.RowKinds;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

final class SessionsStoryTest extends WorkbenchTest {

  @Override
  protected void prepare(Workbench workbench) {
    var samples = List.of(Path.of("sample-sessions/claude-code"));
    workbench.importer().importAll(samples, Progress.ignored());
  }

  @Test
  void aFailureIsFoundAndTheOutcomeSetAndUndone() {
    var page = new SessionsPage(shell);
    page.search("project:harbor").waitUntilListed(13).openFirst();
    page.press(KeyCode.F6).press(KeyCode.N);
    assertThat(RowKinds.failureLike(page.current())).isTrue();

    page.press(KeyCode.O).press(KeyCode.DIGIT3);
    shell.waitUntil("the outcome is set", () -> page.outcome().equals("Failure"));
    page.press(KeyCode.CONTROL, KeyCode.Z);
    shell.waitUntil("the outcome is taken back", () -> page.outcome().equals("Unknown"));
  }

  @Test
  void aCallIsOpenedByKey() {
    var page = new SessionsPage(shell);
    page.press(KeyCode.F6);
    while (!(page.current() instanceof Row.Call)) {
      page.press(KeyCode.J);
    }
    page.press(KeyCode.ENTER);
    shell.waitUntil("it is open", () -> page.current() instanceof Row.Call call && call.open());
  }

  @Test
  void theRawLineIsShown() {
    var page = new SessionsPage(shell);
    page.press(KeyCode.F6).press(KeyCode.R);
    shell.waitUntil("the line is shown", () -> shell.sees("#rawLines"));
    page.press(KeyCode.ESCAPE);
    shell.waitUntil("it is gone", () -> !shell.sees("#rawLines"));
  }
}
