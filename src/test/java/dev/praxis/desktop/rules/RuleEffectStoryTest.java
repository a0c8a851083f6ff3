package dev.praxis.desktop.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.Workbench;
import dev.praxis.core.rules.RuleStatus;
import dev.praxis.core.session.SampleRows;
import dev.praxis.core.store.Database;
import dev.praxis.core.task.Progress;
import dev.praxis.desktop.WorkbenchTest;
import dev.praxis.desktop.common.Tab;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/// What the window tells of a rule after its export, and what a curator does about it.
final class RuleEffectStoryTest extends WorkbenchTest {

  @Override
  protected void prepare(Workbench workbench) {
    var project = folder.resolve("shop");
    assertThat(project.toFile().mkdirs()).isTrue();
    workbench.rules().add("Use `pnpm` instead of `npm`.", List.of());
    workbench.rules().approve(List.of(1L));
    var exporter = workbench.exporter();
    exporter.open(project.resolve("CLAUDE.md"));
    exporter.export(exporter.preview(project.resolve("CLAUDE.md")));
    for (int i = 1; i <= 3; i++) {
      session(project, i, "npm install");
    }
    session(project, 4, "pnpm install");
    workbench.miner().mine(2, Progress.ignored());
  }

  private void session(Path project, int number, String command) {
    try (var database = Database.open(workspace())) {
      new SampleRows(database)
          .session("s" + number)
          .with("cwd", project.toString())
          .with("started_at", Instant.now().plusSeconds(60L + number).toEpochMilli())
          .user("Go on.")
          .call("Bash", command)
          .ok("ok");
    }
  }

  private void openRule() {
    shell.waitUntilOpen().go(Tab.RULES);
    shell.waitUntil("one is in force", () -> shell.reads("In force 1"));
    shell.click("In force 1");
  }

  @Test
  void threeViolationsOfAWrittenRuleOfferAGateToCopy() {
    openRule();

    shell.waitUntil("it tells how often", () -> shell.reads("Broken in 75 % of the times"));
    shell.waitUntil("a gate is offered", () -> shell.sees("#gate"));
    shell.waitUntil("with its text", () -> shell.reads("PreToolUse"));
    shell.click("#copyGate");

    var copied =
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> Clipboard.getSystemClipboard().getString());
    assertThat(copied).contains("npm");
  }

  @Test
  void oneKeyRetiresARuleAndAnotherPutsItBackInForce() {
    openRule();

    shell.press(KeyCode.R);
    shell.waitUntil("it is set aside", () -> shell.reads("Set aside 1"));
    shell.click("Set aside 1");
    shell.waitUntil("it can be put back", () -> shell.reads("Put back in force"));
    shell.press(KeyCode.B);
    shell.waitUntil("it is in force", () -> shell.reads("In force 1"));

    try (var workbench = Workbench.open(workspace())) {
      assertThat(workbench.rules().find(1).orElseThrow().status()).isEqualTo(RuleStatus.APPROVED);
      workbench.history().undo();
      assertThat(workbench.rules().find(1).orElseThrow().status()).isEqualTo(RuleStatus.RETIRED);
    }
  }
}
