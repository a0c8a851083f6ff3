package dev.praxis.core.rules.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.praxis.core.Problem;
import dev.praxis.core.review.Decision;
import dev.praxis.core.review.History;
import dev.praxis.core.rules.Counts;
import dev.praxis.core.rules.Rule;
import dev.praxis.core.rules.RuleStatus;
import dev.praxis.core.rules.TokenCounter;
import dev.praxis.core.store.Database;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleStoreTest {
  private final Counts counts =
      new Counts().seen("rare", 1).seen("common", 5).seen("wrong_path", 3);
  private Database database;
  private History history;
  private RuleStore rules;

  @BeforeEach
  void openWorkspace(@TempDir Path folder) {
    database = Database.open(folder.resolve("test.praxis"));
    history = new History(database);
    rules = new RuleStore(database, history, new TokenCounter(), counts);
  }

  @AfterEach
  void closeWorkspace() {
    database.close();
  }

  @Test
  void listsInTheOrderOfTheFile() {
    rules.add("First rule of all.", List.of("rare"));
    rules.add("Second rule of all.", List.of("common"));

    assertThat(rules.list())
        .extracting(Rule::text)
        .containsExactly("First rule of all.", "Second rule of all.");
  }

  @Test
  void queuesTheBestSupportedFirst() {
    rules.add("Rare.", List.of("rare"));
    rules.add("Unseen one.", List.of());
    rules.add("Common.", List.of("common"));
    rules.add("Unseen two.", List.of("never_seen"));

    assertThat(rules.queue())
        .extracting(Rule::text)
        .containsExactly("Common.", "Rare.", "Unseen one.", "Unseen two.");
  }

  @Test
  void knowsWhatARuleRestsOnAndCosts() {
    var rule = rules.add("  Run the tests.  ", List.of("common", "rare"));

    assertThat(rule.text()).isEqualTo("Run the tests.");
    assertThat(rule.status()).isEqualTo(RuleStatus.CANDIDATE);
    assertThat(rule.author()).isEqualTo("curator");
    assertThat(rule.tags()).containsExactly("common", "rare");
    assertThat(rule.support()).isEqualTo(5);
    assertThat(rule.projects()).containsExactly("shop");
    assertThat(rule.tokens())
        .isEqualTo(new TokenCounter().count("- Run the tests.\n"))
        .isPositive();
  }

  @Test
  void decidesOverSeveralRulesAtOnce() {
    var ids = add("Never push by yourself.", "Read the file before an edit.", "Name the branch.");

    rules.approve(ids);

    assertThat(statuses()).containsOnly(RuleStatus.APPROVED);
    assertThat(history.undoable()).map(Decision::label).hasValue("Approve 3 rules");
    history.undo();
    assertThat(statuses()).containsOnly(RuleStatus.CANDIDATE);
  }

  @Test
  void namesTheRuleOfADecision() {
    var ids = add("Never push.");

    rules.reject(ids);

    var decision = history.undoable().orElseThrow();
    assertThat(decision.label()).isEqualTo("Reject rule " + ids.getFirst());
    assertThat(decision.subject()).isEqualTo("rule/" + ids.getFirst());
    assertThat(decision.act()).isEqualTo("reject");
  }

  @Test
  void refusesWhatTheStatusDoesNotAllowAndSaysTheStatus() {
    var ids = add("Never push.");
    rules.reject(ids);

    assertThatThrownBy(() -> rules.approve(ids))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("is rejected")
        .hasMessageContaining("reopen");
    assertThatThrownBy(() -> rules.retire(ids)).isInstanceOf(Problem.class);
    assertThat(statuses()).containsExactly(RuleStatus.REJECTED);
  }

  @Test
  void decidesForAllOrForNone() {
    var ids = add("Never push.", "Read before an edit.");
    rules.approve(List.of(ids.getFirst()));

    assertThatThrownBy(() -> rules.approve(ids)).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> rules.reject(List.of(ids.getLast(), 99L)))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("no rule 99");
    assertThat(statuses()).containsExactly(RuleStatus.APPROVED, RuleStatus.CANDIDATE);
  }

  @Test
  void takesARetiredRuleBack() {
    var ids = add("Never push.");
    rules.approve(ids);
    rules.retire(ids);
    rules.reopen(ids);

    assertThat(statuses()).containsExactly(RuleStatus.CANDIDATE);
  }

  @Test
  void wakesASnoozedRuleOnceItHasMoreSupport() {
    var id = rules.add("Check the path.", List.of("wrong_path")).id();
    rules.snooze(List.of(id));
    assertThat(rules.queue()).isEmpty();

    counts.seen("wrong_path", 4);

    assertThat(rules.queue()).extracting(Rule::id).containsExactly(id);
  }

  @Test
  void keepsEveryWording() {
    long id = add("Never push.").getFirst();

    rules.edit(id, "Never push unless asked.");
    rules.restore(id, 1);

    assertThat(rules.find(id).orElseThrow().version()).isEqualTo(3);
    assertThat(rules.versions(id))
        .extracting(Rule.Version::text)
        .containsExactly("Never push.", "Never push unless asked.", "Never push.");
    assertThat(history.undoable()).map(Decision::label).hasValue("Restore version 1 of rule " + id);
    history.undo();
    assertThat(rules.find(id).orElseThrow().text()).isEqualTo("Never push unless asked.");
    assertThat(rules.versions(id)).hasSize(2);
  }

  @Test
  void sayingTheSameAgainIsNoDecision() {
    long id = add("Never push.").getFirst();

    rules.edit(id, " Never push. ");

    assertThat(rules.versions(id)).hasSize(1);
    assertThat(history.newestFirst(9)).hasSize(1);
  }

  @Test
  void refusesWhatIsNoRule() {
    for (var text : List.of("", " \t ", "one\ntwo", "one\u2028two", "a\0b", "x".repeat(2_001))) {
      assertThatThrownBy(() -> rules.add(text, List.of())).isInstanceOf(Problem.class);
    }
    assertThat(rules.list()).isEmpty();
    assertThat(rules.add("x".repeat(2_000), List.of()).text()).hasSize(2_000);
  }

  @Test
  void approvesARuleWithAFindingOnlyAlone() {
    var ids = add("Be careful when you edit a file.", "Never push.");

    assertThatThrownBy(() -> rules.approve(ids))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("vague");
    rules.approve(List.of(ids.getFirst()));
    assertThat(statuses()).containsExactly(RuleStatus.APPROVED, RuleStatus.CANDIDATE);
  }

  @Test
  void undoingEverythingLeavesNoRule() {
    var ids = add("Never push.", "Read before an edit.");
    rules.approve(ids);
    rules.edit(ids.getFirst(), "Never push unless asked.");
    rules.retire(List.of(ids.getLast()));

    while (history.undo().isPresent()) {
      assertThat(history.redoable()).isPresent();
    }

    assertThat(rules.list()).isEmpty();
    assertThat(rules.wordings()).isEmpty();
  }

  private List<Long> add(String... texts) {
    return Stream.of(texts).map(text -> rules.add(text, List.of()).id()).toList();
  }

  private List<RuleStatus> statuses() {
    return rules.list().stream().map(Rule::status).toList();
  }
}
