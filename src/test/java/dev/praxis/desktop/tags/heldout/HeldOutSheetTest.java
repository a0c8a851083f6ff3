package dev.praxis.desktop.tags.heldout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.Workbench;
import dev.praxis.core.session.SampleRows;
import dev.praxis.core.store.Database;
import dev.praxis.desktop.WorkbenchTest;
import dev.praxis.desktop.common.Tab;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// Held-out sessions are unlocked by a typed reason and by nothing else.
final class HeldOutSheetTest extends WorkbenchTest {

  @Override
  protected void prepare(Workbench workbench) {
    try (var database = Database.open(workspace())) {
      var rows = new SampleRows(database);
      rows.session("seen").user("Ship it").tag("shipped_too_early");
      rows.session("hidden-1").heldOut().user("Ship it");
      rows.session("hidden-2").heldOut().user("Ship it");
    }
  }

  @Test
  void aTypedReasonUnlocksForGoodAndStandsInTheLedger() {
    shell.waitUntilOpen().go(Tab.TAGS);
    shell.waitUntil("the lock tells", () -> shell.reads("2 hidden, used only for evaluation"));

    shell.press(KeyCode.L);
    shell.waitUntil("the sheet is open", () -> shell.reads("Nobody has looked yet"));
    shell.press(KeyCode.ENTER).click("#unlock");
    assertThat(hidden()).isEqualTo(2);
    shell.click("#reason").write("axs: a customer asked").click("#unlock");

    shell.waitUntil("they are seen", () -> hidden() == 0);
    shell.waitUntil("the lock is gone", () -> !shell.reads("hidden, used only"));
    shell.press(KeyCode.L);
    shell.waitUntil("the ledger has it", () -> shell.reads("axs: a customer asked"));
    assertThat(shell.sees("#unlock")).isFalse();
  }

  private int hidden() {
    try (var workbench = Workbench.open(workspace())) {
      return workbench.looks().hidden().heldOut();
    }
  }
}
