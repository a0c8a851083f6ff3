package dev.praxis.desktop;

import dev.praxis.desktop.common.Tab;
import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// What is closed is not held by anything that lives on: the system's colours, the preferences, an
/// animation, a watch of the workspace.
final class ClosedWindowTest extends WorkbenchTest {

  @Test
  void aClosedWindowIsLetGo() throws Exception {
    shell.waitUntilOpen();
    for (var tab : Tab.values()) {
      shell.go(tab);
    }

    var closed = letGoOfWindow();

    waitUntilGone("the window", closed);
  }

  @Test
  void aWorkspaceIsLetGoWhenAnotherIsOpened() {
    shell.waitUntilOpen();
    openSettingsAndLeave();
    var before = new WeakReference<>(stage.getScene().getRoot());
    chosenFiles.add(folder.resolve("other.db"));

    shell.press(KeyCode.CONTROL, KeyCode.K).write("new workspace").press(KeyCode.ENTER);
    shell.waitUntil("the other one is open", () -> stage.getTitle().contains("other"));

    forgetEvents();
    waitUntilGone("what showed the first workspace", before);
  }

  private void openSettingsAndLeave() {
    shell.press(KeyCode.CONTROL, KeyCode.COMMA);
    shell.waitUntil("the settings are open", () -> shell.sees("#budget"));
    shell.press(KeyCode.ESCAPE);
    shell.waitUntil("they are closed", () -> !shell.sees("#budget"));
  }

  private void waitUntilGone(String what, Reference<?> closed) {
    shell.waitUntil(
        what + " is collected",
        () -> {
          System.gc();
          return closed.get() == null;
        });
  }
}
