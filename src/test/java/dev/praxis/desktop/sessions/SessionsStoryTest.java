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

  @Test
  void aSentenceIsMarkedByKeyAndTakenBack() {
    var page = new SessionsPage(shell);
    page.press(KeyCode.F6).press(KeyCode.PERIOD).press(KeyCode.T);
    shell.waitUntil("a tag is asked for", () -> shell.sees("#tagField"));
    shell.write("asked_too_late").press(KeyCode.ENTER);
    shell.waitUntil("the words are marked", () -> shell.reads("you marked this"));
    page.press(KeyCode.T);
    shell.waitUntil("the tag is offered now", () -> shell.sees("#tagSheet .key-badge"));
    page.press(KeyCode.ESCAPE);
    page.press(KeyCode.CONTROL, KeyCode.Z);
    shell.waitUntil("they are not any more", () -> !shell.reads("you marked this"));
  }

  @Test
  void anEventIsFoundFromAnywhereAndGoneTo() {
    var page = new SessionsPage(shell);
    page.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
    shell.waitUntil("words are asked for", () -> shell.sees("#searchField"));
    shell.write("CANCELLED");
    shell.waitUntil("events are found", () -> shell.sees(".hit-found"));
    page.press(KeyCode.ENTER);
    shell.waitUntil("the reader tells the hits", () -> shell.reads("1 of "));
  }

  @Test
  void aViewIsSavedUnderANameAndOffered() {
    var page = new SessionsPage(shell);
    page.search("err>0").openFirst();
    page.press(KeyCode.SHIFT, KeyCode.S);
    shell.waitUntil("a name is asked for", () -> shell.sees("#viewName"));
    shell.write("Harbour").press(KeyCode.ENTER);
    page.press(KeyCode.CONTROL, KeyCode.K);
    shell.write("Harbour");
    shell.waitUntil("the palette offers it", () -> shell.reads("err>0"));
  }
}
