package dev.praxis.desktop.skills;

import dev.praxis.core.Workbench;
import dev.praxis.core.skills.SkillText;
import dev.praxis.core.skills.keeping.NewSkill;
import dev.praxis.core.skills.written.SkillSamples;
import dev.praxis.desktop.WorkbenchTest;
import java.util.List;
import java.util.Map;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class SkillsTabTest extends WorkbenchTest {
  @Override
  protected void prepare(Workbench workbench) {
    workbench.skills().importAll(SkillSamples.read());
  }

  private void addCandidate(String name) {
    try (var workbench = Workbench.open(workspace())) {
      workbench
          .skills()
          .addCandidate(
              new NewSkill(
                  new SkillText(
                      name,
                      "Sets it up",
                      "setup",
                      List.of(),
                      List.of(),
                      List.of(SkillText.Step.of("Install it", Map.of(), "Installed")),
                      List.of(),
                      List.of(),
                      List.of()),
                  "learned",
                  "candidate",
                  "recorder",
                  "",
                  "Set it up",
                  "",
                  0.5,
                  List.of()));
    }
  }

  @Test
  void recordsARunAndTakesItBack() {
    var page = new SkillsPage(shell).open();
    page.waitUntilReads("31 success, 0 partial, 1 failure");

    page.recordFailure().waitUntilReads("31 success, 0 partial, 2 failure");

    shell.press(KeyCode.CONTROL, KeyCode.Z);
    page.waitUntilReads("31 success, 0 partial, 1 failure");
  }

  @Test
  void movesByKeyAndFindsByWords() {
    var page = new SkillsPage(shell).open();

    page.next().waitUntilReads("47 success, 0 partial, 3 failure");
    page.search("latency").waitUntilReads("23 success, 5 partial, 4 failure");
    shell.write("nonsense");
    page.waitUntilReads("The filters hide 3 skills.");
  }

  @Test
  void decidesTheQueueByKey() {
    addCandidate("install_nginx");
    addCandidate("rotate_logs");
    var page = new SkillsPage(shell).open();
    page.waitUntilReads("2 candidates wait");
    shell.press(KeyCode.HOME);
    shell.press(KeyCode.A);
    page.waitUntilReads("1 candidate waits");

    shell.press(KeyCode.X);
    page.waitUntilReads("Too simple to keep");
    shell.press(KeyCode.DIGIT2);

    page.waitUntilReads("1 archived");
  }

  @Test
  void archivesAndRestoresWithOneKey() {
    var page = new SkillsPage(shell).open();
    shell.press(KeyCode.B);
    page.waitUntilReads("2 skills · 1 archived");

    shell.press(KeyCode.CONTROL, KeyCode.Z);
    page.waitUntilReads("3 skills");
  }

  @Test
  void writesANewVersionAndGoesBackToTheOldOne() {
    var page = new SkillsPage(shell).open();
    shell.press(KeyCode.E);
    page.waitUntilReads("Nothing changed yet.");
    shell.click("#edit-category").write("x");
    shell.press(KeyCode.CONTROL, KeyCode.ENTER);
    shell.press(KeyCode.DIGIT3);
    page.waitUntilReads("Versions 2");
    page.waitUntilReads("Which is better cannot be told");

    shell.press(KeyCode.ALT, KeyCode.DOWN);
    page.waitUntilReads("Restore this version");
    shell.press(KeyCode.O);
    page.waitUntilReads("Versions 3");
  }

  @Test
  void replaysByChecklistWithKeysAlone() {
    var page = new SkillsPage(shell).open();
    page.waitUntilReads("32");
    shell.press(KeyCode.P);
    page.waitUntilReads("Take back");
    shell.press(KeyCode.DIGIT1);
    page.waitUntilReads("So far: partial");
    shell.press(KeyCode.CONTROL, KeyCode.ENTER);
    page.waitUntilReads("Recorded: partial");
    shell.press(KeyCode.ESCAPE);
    page.waitUntilReads("31 success, 1 partial, 1 failure");
  }
}
