package dev.praxis.core.rules.drafting;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.review.Decision;
import dev.praxis.core.review.History;
import dev.praxis.core.rules.Counts;
import dev.praxis.core.rules.Rule;
import dev.praxis.core.rules.RuleCatalogue;
import dev.praxis.core.rules.RuleDraft;
import dev.praxis.core.rules.RuleEvidence;
import dev.praxis.core.rules.RuleStatus;
import dev.praxis.core.rules.TokenCounter;
import dev.praxis.core.rules.keeping.RuleStore;
import dev.praxis.core.session.SampleRows;
import dev.praxis.core.store.Database;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleDrafterTest {
  private final Counts counts =
      new Counts()
          .seen("forgot_to_run_tests", 4)
          .seen("committed_without_asking", 3)
          .seen("skipped_link_check", 2)
          .seen("used_wrong_model_id", 2)
          .seen("flaky_network_once", 1);
  private final Map<Integer, RuleEvidence> steps = new HashMap<>();
  private Database database;
  private History history;
  private RuleStore rules;
  private RuleDrafter drafter;

  @BeforeEach
  void openWorkspace(@TempDir Path folder) {
    database = Database.open(folder.resolve("test.praxis"));
    history = new History(database);
    rules = new RuleStore(database, history, new TokenCounter(), counts);
    drafter = new RuleDrafter(rules, new RuleCatalogue());
  }

  @AfterEach
  void closeWorkspace() {
    database.close();
  }

  @Test
  void draftsARuleForEachRecurringTagInTheOrderOfTheReport() {
    var drafted = drafter.draft(counts.report());

    assertThat(drafted.drafted())
        .extracting(rule -> rule.tags().getFirst())
        .containsExactly(
            "forgot_to_run_tests",
            "committed_without_asking",
            "skipped_link_check",
            "used_wrong_model_id");
    assertThat(drafted.drafted())
        .allMatch(
            rule -> rule.status() == RuleStatus.CANDIDATE && rule.author().equals("catalogue"));
    assertThat(drafted.skipped()).isEmpty();
    assertThat(history.undoable()).map(Decision::label).hasValue("Draft 4 rules");
  }

  @Test
  void undoesTheWholeBatchAtOnce() {
    drafter.draft(counts.report());

    history.undo();

    assertThat(rules.list()).isEmpty();
  }

  @Test
  void draftsNothingTwice() {
    drafter.draft(counts.report());

    var again = drafter.draft(counts.report());

    assertThat(again.drafted()).isEmpty();
    assertThat(again.skipped())
        .hasSize(4)
        .allMatch(reason -> reason.endsWith("waits for a decision"));
    assertThat(history.newestFirst(9)).hasSize(1);
  }

  @Test
  void proposesARejectedRuleAgainOnlyWithNewEvidence() {
    long id = drafter.draft(counts.report()).drafted().getFirst().id();
    rules.reject(List.of(id), "our  CI does\nthat");

    assertThat(drafter.draft(counts.report()).skipped())
        .anyMatch(reason ->
            reason.startsWith("forgot_to_run_tests: rejected on 2")
                && reason.endsWith(
                    "for “our CI does that”; not proposed again without new evidence"));

    counts.seen("forgot_to_run_tests", 6);
    var again = drafter.draft(counts.report());

    assertThat(again.drafted()).extracting(Rule::id).containsExactly(id);
    assertThat(again.again())
        .singleElement()
        .asString()
        .startsWith("R" + id + " was rejected on 2")
        .endsWith("for “our CI does that”; since then 2 new lineages");
    assertThat(rules.find(id)).map(Rule::status).hasValue(RuleStatus.CANDIDATE);
    assertThat(rules.list()).hasSize(4);
    assertThat(requireNonNull(rules.rejections().get(id)).support()).isEqualTo(4);
  }

  @Test
  void aDraftThatMeansWhatWasRejectedIsThatRule() {
    var one = step(1);
    var later = new RuleEvidence(one.session(), one.lineage(), 9, "words");
    var said =
        new ArrayList<>(
            List.of(new RuleDraft("Use pnpm instead of npm.", List.of(), "mined", List.of(one))));
    var listening = new RuleDrafter(rules, new RuleCatalogue(), List.of(_ -> said));
    var nothing = new Counts().report();
    long id = listening.draft(nothing).drafted().getFirst().id();
    rules.reject(List.of(id), "obvious");

    said.set(0, new RuleDraft("Always use pnpm, not npm.", List.of(), "mined", List.of(later)));
    assertThat(listening.draft(nothing).drafted()).isEmpty();
    assertThat(rules.find(id)).map(Rule::status).hasValue(RuleStatus.REJECTED);

    said.set(
        0, new RuleDraft("Always use pnpm, not npm.", List.of(), "mined", List.of(later, step(2))));
    assertThat(listening.draft(nothing).again()).hasSize(1);
    assertThat(rules.list()).extracting(Rule::id).containsExactly(id);
  }

  @Test
  void saysWhereTheCatalogueHasNoRule() {
    counts.seen("flaky_network_once", 2);

    assertThat(drafter.draft(counts.report()).skipped())
        .singleElement()
        .asString()
        .startsWith("flaky_network_once: the catalogue has no rule");
  }

  private RuleEvidence step(int lineage) {
    return steps.computeIfAbsent(
        lineage,
        _ -> {
          var session = new SampleRows(database).session("s" + lineage);
          return new RuleEvidence(session.id(), session.lineage(), 0, "words");
        });
  }
}
