package dev.praxis.core.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.praxis.core.Problem;
import dev.praxis.core.evaluation.EvaluationRun.Change;
import dev.praxis.core.evaluation.EvaluationRun.Item;
import dev.praxis.core.evaluation.verdict.VerdictState;
import dev.praxis.core.mining.SignalStore;
import dev.praxis.core.mining.TagMiner;
import dev.praxis.core.mining.shipped.Detectors;
import dev.praxis.core.mining.tags.TagCuration;
import dev.praxis.core.review.History;
import dev.praxis.core.rules.RuleCatalogue;
import dev.praxis.core.rules.TokenCounter;
import dev.praxis.core.rules.drafting.RuleDrafter;
import dev.praxis.core.rules.keeping.RuleStore;
import dev.praxis.core.session.SampleRows;
import dev.praxis.core.store.Database;
import dev.praxis.core.task.Progress;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoverageEvaluationTest {
  private static final String TESTS = "forgot_to_run_tests";
  private static final String COMMIT = "committed_without_asking";
  private static final String LINKS = "skipped_link_check";
  private static final String MODEL = "used_wrong_model_id";
  private static final List<String> TRAINING =
      List.of(
          TESTS,
          COMMIT,
          TESTS,
          MODEL,
          TESTS,
          LINKS,
          COMMIT,
          MODEL,
          TESTS,
          "flaky_network_once",
          COMMIT,
          LINKS);

  @TempDir Path folder;
  private Database database;
  private SampleRows rows;
  private RuleStore rules;
  private RuleDrafter drafter;
  private TagMiner miner;
  private CoverageEvaluation coverage;
  private int sessions;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("w.db"));
    rows = new SampleRows(database);
    var history = new History(database);
    miner = new TagMiner(database, history, Detectors.all());
    rules = new RuleStore(database, history, new TokenCounter(), miner::carriers);
    drafter = new RuleDrafter(rules, new RuleCatalogue());
    coverage = new CoverageEvaluation(database, rules, miner, Detectors::all);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private SampleRows.Row failure(String tag) {
    return rows.session("%s-%02d".formatted(tag, sessions++)).outcome("failure", "label").tag(tag);
  }

  /// Twelve failures to learn from, six held out, four rules approved.
  private EvaluationRun labelledExample() {
    TRAINING.forEach(this::failure);
    for (var tag : List.of(TESTS, COMMIT, LINKS, MODEL, TESTS, "typo_in_filename_once")) {
      failure(tag).heldOut();
    }
    approveAllDrafts();
    return coverage.run(Progress.ignored());
  }

  private void approveAllDrafts() {
    var drafted = drafter.draft(miner.mine(2, Progress.ignored())).drafted();
    rules.approve(drafted.stream().map(rule -> rule.id()).toList());
  }

  /// A rule that has nothing to do with the failures here.
  private void approveAnother() {
    rules.approve(List.of(rules.add("Name a ticket in each branch.", List.of("no_ticket")).id()));
  }

  @Test
  void countsHeldOutFailuresThatARuleCarries() {
    var run = labelledExample();

    assertThat(run.heldOut()).isEqualTo(6);
    assertThat(run.prevented()).isEqualTo(5);
    assertThat(run.missed()).containsExactly("typo_in_filename_once");
    assertThat(run.interval().method()).isEqualTo("wilson");
    assertThat(run.interval().low()).isCloseTo(0.436497, within(1e-6));
    assertThat(run.interval().high()).isCloseTo(0.969947, within(1e-6));
    assertThat(run.items())
        .extracting(Item::tag)
        .containsExactly(TESTS, COMMIT, LINKS, MODEL, TESTS, "typo_in_filename_once");
    assertThat(run.rules()).hasSize(4);
    assertThat(run.tokens()).isPositive();
    assertThat(run.verdict())
        .isEqualTo(
            "Coverage only: 5 of 6 held-out failures carry a tag that has a rule (Wilson 44–97 %)."
                + " This is potential, not proof.");
    assertThat(run.warnings()).containsExactly("only 6 items: the interval is wide");
  }

  @Test
  void heldOutFailuresGoUnderTheNamesOfTheirTagsToday() {
    labelledExample();
    new TagCuration(database, new History(database)).rename(TESTS, "shipped_untested");

    var run = coverage.run(Progress.ignored());

    assertThat(run.prevented()).isEqualTo(5);
    assertThat(run.items())
        .extracting(Item::tag)
        .contains("shipped_untested")
        .doesNotContain(TESTS);
  }

  @Test
  void keepsRunsAsTheyWere() {
    var first = labelledExample();
    rules.retire(List.of(first.rules().getFirst().id()));
    var second = coverage.run(Progress.ignored());

    assertThat(coverage.newestFirst()).containsExactly(second, first);
    assertThat(second.prevented()).isEqualTo(3);
    assertThat(second.changesSince(first))
        .extracting(Change::what, change -> change.item().tag())
        .containsExactly(tuple("missed", TESTS), tuple("missed", TESTS));
    assertThat(first.changesSince(second)).extracting(Change::what).containsOnly("prevented");
    assertThat(first.changesSince(first)).isEmpty();
  }

  @Test
  void saysWhyAFailureWasMissed() {
    labelledExample();
    var ids = rules.list().stream().map(rule -> rule.id()).toList();
    rules.retire(List.of(ids.get(0)));
    rules.reopen(List.of(ids.get(1)));
    rules.reopen(List.of(ids.get(2)));
    rules.snooze(List.of(ids.get(2)));
    rules.reopen(List.of(ids.get(3)));
    rules.reject(List.of(ids.get(3)));
    approveAnother();

    assertThat(coverage.run(Progress.ignored()).items())
        .extracting(Item::reason)
        .containsExactly(
            "rule 1 for it was retired",
            "rule 2 for it is still a candidate",
            "rule 3 for it is a draft and snoozed",
            "rule 4 for it was rejected",
            "rule 1 for it was retired",
            "no rule carries typo_in_filename_once; it was seen 0 times in training (threshold 2)");
  }

  @Test
  void saysWhatCaughtAFailure() {
    assertThat(labelledExample().items().getFirst().reason())
        .isEqualTo("rule 1 carries forgot_to_run_tests");
  }

  @Test
  void readsUnlabelledHeldOutSessionsWithoutTeachingMining() {
    rows.session("real")
        .user("Fix the rounding")
        .agent("On it.")
        .call("Bash", "git commit -am rounding")
        .ok("done")
        .agent("Committed.")
        .heldOut();
    rules.approve(List.of(rules.add("Ask before you commit.", List.of(COMMIT)).id()));

    var run = coverage.run(Progress.ignored());

    assertThat(run.items()).extracting(Item::tag).containsExactly(COMMIT);
    assertThat(run.prevented()).isEqualTo(1);
    assertThat(run.warnings()).contains("1 item was found by a detector and confirmed by nobody");
    assertThat(new SignalStore(database).list()).isEmpty();
    assertThat(signals()).isZero();
    assertThat(miner.mine(1, Progress.ignored()).tags()).isEmpty();
  }

  private int signals() {
    return database.read(
        handle -> handle.createQuery("SELECT count(*) FROM signal").mapTo(Integer.class).one());
  }

  @Test
  void aLineageIsOneItemATag() {
    var original = failure(TESTS).heldOut();
    failure(TESTS).with("lineage_id", original.lineage());
    failure(COMMIT).with("lineage_id", original.lineage());
    approveAnother();

    assertThat(coverage.run(Progress.ignored()).items())
        .extracting(Item::tag)
        .containsExactly(TESTS, COMMIT);
  }

  @Test
  void aFailureWithoutATagIsMissed() {
    approveAnother();
    rows.session("unnamed").outcome("failure", "label").heldOut();
    rows.session("fine").outcome("success", "label").heldOut();

    var run = coverage.run(Progress.ignored());

    assertThat(run.items()).extracting(Item::tag).containsExactly("");
    assertThat(run.missed()).containsExactly("");
    assertThat(run.warnings()).contains("1 failure carries no tag and counts as missed");
  }

  @Test
  void warnsOfRulesThatSawWhatIsNowHeldOut() {
    TRAINING.forEach(this::failure);
    approveAllDrafts();
    new HeldOutSplit(database, new History(database)).byTime(0.3);

    assertThat(coverage.run(Progress.ignored()).warnings())
        .anyMatch(
            warning -> warning.matches("\\d active rules? w(as|ere) drafted before this split.*"));
  }

  @Test
  void isInvalidBeyondThePlannedLooks() {
    labelledExample();
    coverage.run(Progress.ignored());
    var third = coverage.run(Progress.ignored());
    var fourth = coverage.run(Progress.ignored());

    assertThat(third.state()).isEqualTo(VerdictState.POTENTIAL);
    assertThat(fourth.state()).isEqualTo(VerdictState.INVALID);
    assertThat(fourth.verdict())
        .startsWith(
            "This result is invalid: this is look 4 at the split and 3 were planned; only newer"
                + " sessions can decide now. ");
  }

  @Test
  void anImportMakesNoFreshSplit() {
    labelledExample();
    coverage.run(Progress.ignored());
    coverage.run(Progress.ignored());
    failure(TESTS).heldOut();

    assertThat(coverage.run(Progress.ignored()).faults())
        .hasSize(1)
        .first()
        .asString()
        .contains("look 4");
    for (int i = 0; i < 8; i++) {
      failure(TESTS).heldOut();
    }
    assertThat(coverage.run(Progress.ignored()).faults())
        .as("most of what is held out now has not been looked at")
        .isEmpty();
  }

  @Test
  void refusesWhereNothingIsHeldOut() {
    failure(TESTS);

    assertThatThrownBy(() -> coverage.run(Progress.ignored()))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("Nothing is held out");
    assertThat(coverage.newestFirst()).isEmpty();
  }

  @Test
  void refusesWhereNoRuleIsInForceAndTakesNoLook() {
    failure(TESTS).heldOut();
    rules.add("Run the tests.", List.of(TESTS));

    assertThatThrownBy(() -> coverage.run(Progress.ignored()))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("No rule is in force");
    assertThat(coverage.newestFirst()).isEmpty();
  }

  @Test
  void saysSoWhereNothingFailed() {
    approveAnother();
    rows.session("fine").outcome("success", "label").heldOut();

    assertThat(coverage.run(Progress.ignored()).verdict())
        .isEqualTo(
            "Coverage only: the held-out sessions show no failure."
                + " This says nothing about the rules.");
  }
}
