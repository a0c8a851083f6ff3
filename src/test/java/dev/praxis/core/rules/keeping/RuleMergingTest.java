package dev.praxis.core.rules.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.praxis.core.Problem;
import dev.praxis.core.review.Decision;
import dev.praxis.core.review.History;
import dev.praxis.core.rules.Counts;
import dev.praxis.core.rules.Rule;
import dev.praxis.core.rules.RuleDraft;
import dev.praxis.core.rules.RuleEvidence;
import dev.praxis.core.rules.RuleStatus;
import dev.praxis.core.rules.TokenCounter;
import dev.praxis.core.session.SampleRows;
import dev.praxis.core.store.Database;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleMergingTest {
  private final Counts counts = new Counts().seen("common", 5).seen("wrong_path", 3);
  private Database database;
  private History history;
  private RuleStore rules;
  private RuleMerging merging;

  @BeforeEach
  void openWorkspace(@TempDir Path folder) {
    database = Database.open(folder.resolve("test.praxis"));
    history = new History(database);
    rules = new RuleStore(database, history, new TokenCounter(), counts);
    merging = new RuleMerging(rules, history);
  }

  @AfterEach
  void closeWorkspace() {
    database.close();
  }

  @Test
  void joinsTagsEvidenceAndSupportAndPointsToTheWinner() {
    var session = new SampleRows(database).session("one");
    var step = new RuleEvidence(session.id(), session.lineage(), 0, "words");
    long winner = add("Run the tests.", "wrong_path");
    var mined = new RuleDraft("Test it.", List.of("common"), "mined", List.of(step));
    long merged = rules.addAll(List.of(mined), "draft", "Draft").getFirst().id();

    var joined = merging.merge(List.of(merged), winner);

    assertThat(joined.tags()).containsExactly("wrong_path", "common");
    assertThat(joined.support()).isEqualTo(5);
    assertThat(rules.evidence().get(winner)).containsExactly(step);
    assertThat(rules.find(merged)).map(Rule::status).hasValue(RuleStatus.MERGED);
    assertThat(rules.mergedInto()).containsOnly(Map.entry(merged, winner));
    assertThat(history.undoable())
        .map(Decision::label)
        .hasValue("Merge rule " + merged + " into rule " + winner);
  }

  @Test
  void undoTakesAllOfItBack() {
    long winner = add("Run the tests.", "wrong_path");
    long first = add("Test it.", "common");
    long second = add("Never skip tests.", "wrong_path");
    merging.merge(List.of(second), first);
    var before = rules.list();

    merging.merge(List.of(first), winner);
    assertThat(rules.mergedInto()).containsEntry(second, winner).containsEntry(first, winner);
    history.undo();

    assertThat(rules.list()).isEqualTo(before);
    assertThat(rules.mergedInto()).containsOnly(Map.entry(second, first));
  }

  @Test
  void neverTakesARuleOutOfForceInSilence() {
    long waiting = add("Run the tests.", "common");
    long inForce = add("Test it.", "common");
    rules.approve(List.of(inForce));

    assertThatThrownBy(() -> merging.merge(List.of(inForce), waiting))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("is in force");
    merging.merge(List.of(waiting), inForce);
    assertThat(rules.list())
        .extracting(Rule::id, Rule::status)
        .containsExactly(tuple(waiting, RuleStatus.MERGED), tuple(inForce, RuleStatus.APPROVED));
  }

  @Test
  void refusesItselfWhatWasGivenUpAndWhatIsNotThere() {
    long one = add("Run the tests.", "common");
    long other = add("Test it.", "common");
    rules.reject(List.of(other));

    assertThatThrownBy(() -> merging.merge(List.of(one), one)).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> merging.merge(List.of(other), one))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("is rejected");
    assertThatThrownBy(() -> merging.merge(List.of(99L), one)).isInstanceOf(Problem.class);
    assertThat(rules.mergedInto()).isEmpty();
  }

  @Test
  void eachWordingSaysWhoWroteIt() {
    var mined = new RuleDraft("Test it.", List.of(), "mined", List.of());
    long id = rules.addAll(List.of(mined), "draft", "Draft").getFirst().id();
    rules.edit(id, "Run the tests.");
    rules.restore(id, 1);

    assertThat(rules.versions(id))
        .extracting(Rule.Version::version, Rule.Version::author, Rule.Version::text)
        .containsExactly(
            tuple(3, "mined", "Test it."),
            tuple(2, "curator", "Run the tests."),
            tuple(1, "mined", "Test it."));
  }

  private long add(String text, String tag) {
    return rules.add(text, List.of(tag)).id();
  }
}
