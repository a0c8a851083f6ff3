package dev.praxis.core.evaluation.leak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.praxis.core.mining.TagMiner;
import dev.praxis.core.mining.shipped.Detectors;
import dev.praxis.core.review.History;
import dev.praxis.core.rules.Rule;
import dev.praxis.core.rules.TokenCounter;
import dev.praxis.core.rules.keeping.RuleStore;
import dev.praxis.core.session.SampleRows;
import dev.praxis.core.store.Database;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeakCheckTest {
  private static final String HASH = "split-1";
  private static final String REQUEST =
      "fix the failing login test then run the whole suite and report back with the ";

  @TempDir Path folder;
  private Database database;
  private SampleRows rows;
  private History history;
  private RuleStore rules;
  private TagMiner miner;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("w.db"));
    rows = new SampleRows(database);
    history = new History(database);
    miner = new TagMiner(database, history, Detectors.all());
    rules = new RuleStore(database, history, new TokenCounter(), miner::carriers);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private List<Leak> leaks() {
    return new LeakCheck(database).of(rules.list(), HASH);
  }

  private void looked() {
    database.write(handle ->
        handle.execute(
            """
            INSERT INTO opening (at, who, what, evaluation, look, split_hash)
            VALUES (?, 'curator', 'result', 'coverage-1', 1, ?)
            """,
            System.currentTimeMillis() - 1,
            HASH));
  }

  @Test
  void findsNothingWhereNothingLeaks() {
    rows.session("old").user("Draw the chart of weekly sales for the shop in blue colours please");
    rows.session("new")
        .heldOut()
        .user("Move the database of the clinic to the other machine today");
    rules.add("Run the test suite before you report a task as done.", List.of());
    looked();

    assertThat(leaks()).as("the rule is older than the look").isEmpty();
  }

  @Test
  void findsAForkOnBothSides() {
    var parent = rows.session("parent").user("Begin").agent("Yes.");
    var fork = rows.session("fork");
    long own = fork.lineage();
    fork.forkOf(parent).user("Go on").with("lineage_id", own).heldOut();

    assertThat(leaks())
        .extracting(Leak::kind, Leak::examples)
        .containsExactly(tuple(Leak.Kind.LINEAGE, List.of("fork")));
  }

  @Test
  void findsANearDuplicateRequest() {
    rows.session("old").user(REQUEST + "result");
    rows.session("new").heldOut().user(REQUEST + "output");
    rows.session("short").user("Go on");
    rows.session("short too").heldOut().user("Go on");

    assertThat(leaks())
        .extracting(Leak::clause)
        .containsExactly("a held-out session begins with nearly the request of a training session");
  }

  @Test
  void aFormThatEverybodyFillsInIsNoLeak() {
    var form =
        "You work in the repository of the shop and answer with one patch and nothing besides it ";
    for (int i = 0; i < 11; i++) {
      rows.session("old " + i).user(form + ("task" + i + " ").repeat(40));
    }
    rows.session("new").heldOut().user(form + "other ".repeat(40));

    assertThat(leaks()).isEmpty();

    rows.session("one more").heldOut().user("Count " + form + "task3 ".repeat(40));
    assertThat(leaks()).extracting(Leak::examples).containsExactly(List.of("one more"));
  }

  @Test
  void findsTheSameFileOnBothSides() {
    rows.session("old");
    rows.session("new").heldOut();
    database.write(handle -> handle.execute("UPDATE source SET content_hash = 'same'"));

    assertThat(leaks()).extracting(Leak::kind).containsExactly(Leak.Kind.CONTENT);
  }

  @Test
  void findsAHeldOutPhraseInARule() {
    rows.session("old").user("Send the invoices");
    rows.session("new")
        .heldOut()
        .user("Always send the quarterly invoices through the blue gateway first");
    Rule rule =
        rules.add(
            "When you bill, send the quarterly invoices through the blue gateway first.",
            List.of());

    assertThat(leaks())
        .extracting(Leak::clause)
        .containsExactly(
            "rule R%d says “send the quarterly invoices through the blue gateway”, which only"
                    .formatted(rule.id())
                + " held-out sessions say");

    rows.session("older").user("Please send the quarterly invoices through the blue gateway first");
    assertThat(leaks()).as("a training session says it too").isEmpty();
  }

  @Test
  void findsWhatWasChangedAfterALook() {
    looked();
    var rule = rules.add("Run the test suite before you report a task as done.", List.of());
    miner.decideThreshold(3);

    assertThat(leaks())
        .extracting(Leak::kind)
        .containsExactly(Leak.Kind.RULE_AFTER_LOOK, Leak.Kind.TAGS_AFTER_LOOK);
    assertThat(leaks().getFirst().clause())
        .isEqualTo(
            "rule R%d was written or edited after the held-out results had been looked at"
                .formatted(rule.id()));
    history.undo();
    assertThat(leaks())
        .as("taken back, nothing of it counts")
        .extracting(Leak::kind)
        .containsExactly(Leak.Kind.RULE_AFTER_LOOK);
  }
}
