package dev.praxis.core.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.praxis.core.Problem;
import dev.praxis.core.Workbench;
import dev.praxis.core.session.SampleRows;
import dev.praxis.core.store.Database;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // made before each test
final class LookLedgerTest {
  @TempDir private Path folder;
  private Database database;
  private Workbench workbench;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("test.db"));
    var rows = new SampleRows(database);
    for (int i = 0; i < 10; i++) {
      rows.session("s" + i).project(i % 2 == 0 ? "shop" : "api").user("Ship it");
    }
    workbench = Workbench.open(folder.resolve("test.db"));
  }

  @AfterEach
  void close() {
    workbench.close();
    database.close();
  }

  @Test
  void whatIsUnlockedIsTrainingForGood() {
    workbench.split().byTime(0.4);
    var hash = workbench.split().current().hash();

    var look = workbench.looks().unlock(" A customer asked. ", null);

    assertThat(look.sessions()).isEqualTo(4);
    assertThat(workbench.split().current().heldOut()).isZero();
    assertThat(workbench.looks().looks())
        .singleElement()
        .satisfies(kept -> {
          assertThat(kept.reason()).isEqualTo("A customer asked.");
          assertThat(kept.splitHash()).isEqualTo(hash);
          assertThat(kept.sessions()).isEqualTo(4);
        });

    workbench.split().random(0.99, "seed");

    assertThat(workbench.split().current().train()).isGreaterThanOrEqualTo(4);
    assertThat(workbench.split().current().heldOut()).isLessThanOrEqualTo(6);
  }

  @Test
  void undoOfAnOlderSplitNeitherStumblesNorHidesWhatWasSeen() {
    workbench.split().byTime(0.4);
    workbench.split().random(0.5, "seed");
    workbench.looks().unlock("To see why it failed", null);

    workbench.history().undo();
    workbench.history().undo();
    workbench.history().redo();

    assertThat(workbench.looks().looks()).hasSize(1);
    int seen = workbench.looks().looks().getFirst().sessions();
    assertThat(workbench.split().current().train()).isGreaterThanOrEqualTo(seen);
    assertThat(workbench.split().current().heldOut()).isLessThanOrEqualTo(4);
  }

  @Test
  void oneProjectIsUnlockedAndTheOthersStayHidden() {
    workbench.split().byTime(0.4);

    workbench.looks().unlock("Only the shop", "shop");

    assertThat(workbench.looks().hidden().projects())
        .containsExactly(new LookLedger.InProject("api", 2));
    assertThatThrownBy(() -> workbench.looks().unlock("Again", "shop")).isInstanceOf(Problem.class);
  }

  @Test
  void withoutAReasonNothingIsUnlocked() {
    workbench.split().byTime(0.4);

    assertThatThrownBy(() -> workbench.looks().unlock("  ", null)).isInstanceOf(Problem.class);

    assertThat(workbench.looks().hidden().heldOut()).isEqualTo(4);
    assertThat(workbench.looks().looks()).isEmpty();
  }

  @Test
  void theLedgerKeepsEveryLook() {
    workbench.split().byTime(0.4);
    workbench.looks().unlock("Because", null);

    assertThatThrownBy(() -> database.use(handle -> handle.execute("DELETE FROM look")))
        .hasStackTraceContaining("a look stays in the ledger");
    assertThatThrownBy(() -> database.use(handle -> handle.execute("UPDATE look SET reason = 'x'")))
        .hasStackTraceContaining("a look stays in the ledger");
  }

  @Test
  void aSessionThatMovesTakesAlongThatItWasSeen() {
    workbench.split().byTime(0.4);
    workbench.looks().unlock("Because", null);

    database.use(handle ->
        handle.execute(
            """
            UPDATE session SET lineage_id = (SELECT lineage_id FROM session WHERE key = 's0')
            WHERE key = 's9'
            """));
    database.use(handle ->
        handle.execute(
            """
            UPDATE lineage SET split = 'held_out'
            WHERE id = (SELECT lineage_id FROM session WHERE key = 's0')
            """));

    assertThat(workbench.looks().hidden().heldOut()).isZero();
  }
}
