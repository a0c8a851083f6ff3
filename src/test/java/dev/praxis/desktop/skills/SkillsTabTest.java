package dev.praxis.desktop.skills;

import dev.praxis.core.Workbench;
import dev.praxis.core.skills.SkillSamples;
import dev.praxis.desktop.WorkbenchTest;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class SkillsTabTest extends WorkbenchTest {
  @Override
  protected void prepare(Workbench workbench) {
    workbench.skills().importAll(SkillSamples.read());
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
}
