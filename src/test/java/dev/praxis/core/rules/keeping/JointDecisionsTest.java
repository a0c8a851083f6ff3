package dev.praxis.core.rules.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.praxis.core.Problem;
import dev.praxis.core.review.Decision;
import dev.praxis.core.review.History;
import dev.praxis.core.rules.Counts;
import dev.praxis.core.rules.RuleStatus;
import dev.praxis.core.rules.TokenCounter;
import dev.praxis.core.rules.lint.Finding;
import dev.praxis.core.rules.lint.LintKind;
import dev.praxis.core.rules.lint.waiver.WaiverStore;
import dev.praxis.core.store.Database;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // made before each test
final class JointDecisionsTest {
  private Database database;
  private History history;
  private RuleStore rules;
  private WaiverStore waivers;
  private JointDecisions joint;

  @BeforeEach
  void openWorkspace(@TempDir Path folder) {
    database = Database.open(folder.resolve("test.praxis"));
    history = new History(database);
    rules = new RuleStore(database, history, new TokenCounter(), new Counts());
    waivers = new WaiverStore(database, history);
    joint = new JointDecisions(rules, new RuleMerging(rules, history), waivers, history);
  }

  @AfterEach
  void closeWorkspace() {
    database.close();
  }

  private long add(String text) {
    return rules.add(text, List.of()).id();
  }

  private RuleStatus status(long id) {
    return rules.find(id).orElseThrow().status();
  }

  @Test
  void wordingAndApprovingIsOneStep() {
    long id = add("Before a merge, run the tests.");
    var before = rules.list();

    joint.editAndApprove(id, "Before each merge, run every test.");
    assertThat(status(id)).isEqualTo(RuleStatus.APPROVED);
    assertThat(history.undoable()).map(Decision::label).hasValue("Edit and approve rule " + id);
    history.undo();

    assertThat(rules.list()).isEqualTo(before);
    assertThat(rules.versions(id)).hasSize(1);
  }

  @Test
  void aRefusedPartLeavesNothingOfTheOthers() {
    long id = add("Before a merge, run the tests.");
    rules.approve(List.of(id));
    var before = rules.list();

    assertThatThrownBy(() -> joint.editAndApprove(id, "Other words.")).isInstanceOf(Problem.class);

    assertThat(rules.list()).isEqualTo(before);
  }

  @Test
  void oneOfAGroupIsApprovedWithTheOthersInIt() {
    long stays = add("Before a merge, run the tests.");
    long first = add("Before merging, run the tests.");
    long second = add("Run the tests before a merge.");
    var before = rules.list();

    joint.approveWith(stays, List.of(first, second));
    assertThat(status(stays)).isEqualTo(RuleStatus.APPROVED);
    assertThat(rules.mergedInto()).containsEntry(first, stays).containsEntry(second, stays);
    history.undo();

    assertThat(rules.list()).isEqualTo(before);
    assertThat(rules.mergedInto()).isEmpty();
  }

  @Test
  void whatWasRetiredIsInForceAgainWithOneStep() {
    long id = add("Before a merge, run the tests.");
    rules.approve(List.of(id));
    rules.retire(List.of(id));

    joint.reinstate(id);
    assertThat(status(id)).isEqualTo(RuleStatus.APPROVED);
    history.undo();

    assertThat(status(id)).isEqualTo(RuleStatus.RETIRED);
  }

  @Test
  void bothSidesOfAContradictionAreKeptWithOneStep() {
    long one = add("Always commit after each task.");
    long other = add("Never commit after each task.");
    var finding = contradiction(one);

    joint.keepBoth(one, finding, other, Optional.of(contradiction(other)), "they take turns");
    assertThat(waivers.list()).hasSize(2);
    history.undo();

    assertThat(waivers.list()).isEmpty();
  }

  private Finding contradiction(long id) {
    return rules.find(id).orElseThrow().lint().stream()
        .filter(each -> each.kind() == LintKind.CONTRADICTION)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aReasonGivenAMomentLaterIsPartOfTheRejection() {
    long id = add("Before a merge, run the tests.");
    rules.reject(List.of(id));

    joint.because(List.of(id), "too vague");
    assertThat(rules.rejections().get(id)).extracting(Rejection::reason).isEqualTo("too vague");
    history.undo();
    assertThat(rules.rejections()).isEmpty();
    assertThat(status(id)).isEqualTo(RuleStatus.CANDIDATE);
    history.redo();

    assertThat(rules.rejections().get(id)).extracting(Rejection::reason).isEqualTo("too vague");
    assertThat(status(id)).isEqualTo(RuleStatus.REJECTED);
  }

  @Test
  void aReasonGivenAfterAnotherDecisionIsAStepOfItsOwn() {
    long id = add("Before a merge, run the tests.");
    long other = add("Name branches after tickets.");
    rules.reject(List.of(id));
    rules.approve(List.of(other));

    joint.because(List.of(id), "wrong");
    assertThat(rules.rejections().get(id)).extracting(Rejection::reason).isEqualTo("wrong");
    history.undo();

    assertThat(rules.rejections().get(id)).extracting(Rejection::reason).isEqualTo("");
    assertThat(status(other)).isEqualTo(RuleStatus.APPROVED);
  }
}
