package dev.praxis.core.evaluation.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.praxis.core.evaluation.budget.BudgetGround.Calls;
import dev.praxis.core.session.SampleRows;
import dev.praxis.core.session.Split;
import dev.praxis.core.store.Database;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BudgetStoreTest {
  @TempDir Path folder;
  private Database database;
  private SampleRows rows;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("w.db"));
    rows = new SampleRows(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private void used(SampleRows.Row session, int seq, int in, int out, int cached) {
    database.use(handle ->
        handle.execute(
            "INSERT INTO event_tokens VALUES (?, ?, ?, ?, ?, 0, NULL)",
            session.id().value(),
            seq,
            in,
            out,
            cached));
  }

  private void resolved(SampleRows.Row session, int failed, int fixed) {
    database.use(handle ->
        handle.execute(
            """
            INSERT INTO resolution (session_id, failed_seq, fixed_seq, kind, failed_tool, failed_input,
              error_class, fixed_tool, fixed_input, wrong, remedy, path, score, verified)
            VALUES (?, ?, ?, 'argument_fixed', 'Bash', 'mvn tets', 'command_missing', 'Bash', 'mvn test',
              'tets', 'test', 0, 1, 0)
            """,
            session.id().value(),
            failed,
            fixed));
  }

  @Test
  void countsOneFailureALineageAndTag() {
    var first = rows.session("first").tag("flaky");
    rows.session("fork").forkOf(first).tag("flaky").tag("slow");
    rows.session("nameless").outcome("failure", "label");
    rows.session("held").tag("flaky").heldOut();
    rows.session("between").tag("flaky").split(Split.QUARANTINE);
    rows.session("refused").user("Hm").signal(0, "flaky").review(0, "flaky", "not_real");
    rows.session("sound").outcome("success", "label");

    var failures = database.read(BudgetStore::failures);

    assertThat(failures)
        .extracting(BudgetFailure::key, BudgetFailure::tag)
        .containsExactly(tuple("first", "flaky"), tuple("fork", "slow"), tuple("nameless", ""));
  }

  @Test
  void callsAreToldOrEstimated() {
    var told = rows.session("told").user("Go").agent("Done").agent("Really");
    used(told, 1, 100, 5, 0);
    used(told, 2, 0, 7, 0); // more output of the same call
    rows.session("silent").user("Go").call("Bash", "ls").ok("a").agent("Done");
    rows.session("held").user("Go").agent("Done").heldOut();

    assertThat(database.<Calls>read(handle -> BudgetStore.calls(handle, "train")))
        .isEqualTo(new Calls(3, 1));
    assertThat(database.<Calls>read(handle -> BudgetStore.calls(handle, "held_out")))
        .isEqualTo(new Calls(1, 0));
  }

  @Test
  void wasteRunsFromTheFailedCallToTheOneThatMadeGood() {
    var session = rows.session("s").user("Go").call("Bash", "mvn tets").failed("no such goal");
    session.agent("A typo").call("Bash", "mvn test").ok("fine").agent("Done");
    used(session, 1, 100, 10, 0); // the failed call itself would have been made anyway
    used(session, 3, 200, 20, 1_000);
    used(session, 4, 30, 3, 400);
    used(session, 6, 7, 7, 7);
    resolved(session, 1, 4);
    var unknown = rows.session("unknown").user("Go").call("Bash", "x").failed("no");
    resolved(unknown, 1, 3);
    var held = rows.session("held").user("Go").call("Bash", "x").failed("no").call("Bash", "y");
    used(held, 3, 9, 9, 9);
    resolved(held, 1, 3);
    held.heldOut();

    assertThat(database.read(BudgetStore::stretches))
        .containsExactly(new Waste.Stretch(session.lineage(), 253, 1_400, 2, 3));
  }
}
