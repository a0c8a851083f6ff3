package dev.praxis.desktop.evaluation.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.Workbench;
import dev.praxis.core.evaluation.kept.KeptProspective;
import dev.praxis.core.evaluation.kept.Mode;
import dev.praxis.core.evaluation.kept.Ref;
import dev.praxis.core.evaluation.verdict.VerdictState;
import dev.praxis.core.session.SampleRows;
import dev.praxis.core.store.Database;
import dev.praxis.desktop.evaluation.wizard.running.RunState;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Before and after an export, through the wizard.
class ProspectiveWizardTest {
  private static final String TAG = "forgot_to_run_tests";

  /// Sessions begin here, an hour apart.
  private static final Instant START = Instant.parse("2026-05-04T09:00:00Z");

  @TempDir private Path folder;
  private final List<Ref> said = new ArrayList<>();

  /// So many sessions before an export of a rule and after it, and how many of them fail.
  private Path workspace(int before, int failing, int after, int stillFailing) {
    var file = folder.resolve("w.db");
    try (var workbench = Workbench.open(file)) {
      var rule = workbench.rules().add("Run the test suite first.", List.of(TAG));
      workbench.rules().approve(List.of(rule.id()));
    }
    try (var database = Database.open(file)) {
      var rows = new SampleRows(database);
      for (int i = 0; i < before + after; i++) {
        boolean fails = i < before ? i < failing : i - before < stillFailing;
        var row =
            rows.session("s" + i)
                .with("model", "some-model")
                .with("cwd", "/home/ada/shop")
                .outcome(fails ? "failure" : "success", "label");
        if (fails) {
          row.tag(TAG);
        }
      }
      export(database, START.plus(Duration.ofHours(before)).minusSeconds(60));
    }
    return file;
  }

  private static void export(Database database, Instant at) {
    database.use(handle -> {
      handle.execute(
          "INSERT INTO instruction_file (id, path) VALUES (1, '/home/ada/shop/CLAUDE.md')");
      handle.execute(
          "INSERT INTO instruction_version (file_id, at, after, rules) VALUES (1, ?, x'00', ?)",
          at.toEpochMilli(),
          "[{\"id\": 1, \"version\": 1, \"text\": \"Run the test suite first.\"}]");
    });
  }

  private WizardViewModel begun(Workbench workbench) {
    var parts = SampleWizard.parts(workbench, said::add);
    var model = new WizardViewModel(parts, () -> {});
    model.open();
    parts.mode().modeProperty().set(Mode.PROSPECTIVE);
    return model;
  }

  @Test
  void tellsTheChangeOfTheRateAndNoTest() {
    try (var workbench = Workbench.open(workspace(70, 56, 80, 48))) {
      var model = begun(workbench);

      for (int step = 0; step < 5; step++) {
        model.next();
      }

      assertThat(model.refusalProperty().get()).isEmpty();
      assertThat(model.parts().run().stateProperty().get())
          .isInstanceOfSatisfying(
              RunState.Said.class,
              state -> {
                var kept = (KeptProspective) state.result();
                assertThat(kept.state()).isEqualTo(VerdictState.POTENTIAL);
                assertThat(kept.before().failed()).isEqualTo(56);
                assertThat(kept.after().failed()).isEqualTo(48);
                assertThat(kept.sentence())
                    .startsWith("Prospective: the failure rate changed after the export")
                    .doesNotContain("p =", "McNemar");
              });
      assertThat(said).extracting(Ref::mode).containsExactly(Mode.PROSPECTIVE);
      assertThat(workbench.evaluations().kept()).extracting(kept -> kept.ref()).isEqualTo(said);
    }
  }

  @Test
  void refusesWhereNothingWasExportedAndSaysWhatToDo() {
    try (var workbench = Workbench.open(folder.resolve("empty.db"))) {
      var model = begun(workbench);

      for (int step = 0; step < 4; step++) {
        model.next();
      }

      assertThat(model.stepProperty().get()).isEqualTo(Step.MODE);
      assertThat(model.refusalProperty().get())
          .hasValueSatisfying(refusal ->
              assertThat(refusal.told().text())
                  .isEqualTo(
                      "No rules were exported, so there is no before and after."
                          + " Export the approved rules first."));
      assertThat(model.parts().run().stateProperty().get()).isInstanceOf(RunState.Idle.class);
    }
  }
}
