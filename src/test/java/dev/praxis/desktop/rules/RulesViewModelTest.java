package dev.praxis.desktop.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.Workbench;
import dev.praxis.core.rules.Rule;
import dev.praxis.core.rules.RuleStatus;
import dev.praxis.desktop.common.InlineBackground;
import dev.praxis.desktop.common.RecordingDialogs;
import dev.praxis.desktop.rules.queue.QueueRow;
import dev.praxis.desktop.rules.queue.Shelf;
import dev.praxis.desktop.tab.Changes;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // made before each test
final class RulesViewModelTest {
  @TempDir private Path folder;
  private final RecordingDialogs dialogs = new RecordingDialogs();
  private Workbench workbench;
  private RulesViewModel rules;

  @BeforeEach
  void open() {
    workbench = Workbench.open(folder.resolve("test.db"));
    workbench.rules().add("Before merging a branch, run the whole test suite again.", List.of());
    workbench.rules().add("Name each branch after the ticket it is for.", List.of());
    workbench.rules().add("Before merging a branch, run the whole test suite.", List.of());
    var changes = new Changes();
    rules = new RulesViewModel(workbench, new InlineBackground(), dialogs, changes);
    changes.revisionProperty().subscribe((_, _) -> rules.refresh());
    rules.refresh();
  }

  @AfterEach
  void close() {
    workbench.close();
  }

  private List<Long> shown() {
    return rules.queue().shown().stream().map(Rule::id).toList();
  }

  private RuleStatus status(long id) {
    return workbench.rules().find(id).orElseThrow().status();
  }

  private void undo() {
    workbench.history().undo();
    rules.refresh();
  }

  private long selected() {
    var rule = rules.selectedProperty().get();
    return rule == null ? 0 : rule.id();
  }

  @Test
  void whatSaysNearlyTheSameIsOneLineUntilItIsOpened() {
    assertThat(shown()).containsExactly(1L, 2L);

    rules.queue().toggleGroup();
    assertThat(shown()).containsExactly(1L, 3L, 2L);
    rules.queue().move(1);
    rules.queue().toggleGroup();

    assertThat(shown()).containsExactly(1L, 2L);
    assertThat(selected()).isEqualTo(1);
  }

  @Test
  void whoeverIsDecidedLeavesTheGroupToTheNext() {
    rules.approve();

    assertThat(shown()).containsExactly(2L, 3L);
    assertThat(rules.queue().groupProperty().get()).isEmpty();
  }

  @Test
  void goingToAFoldedRuleOpensItsGroup() {
    rules.queue().go(3);

    assertThat(selected()).isEqualTo(3);
    assertThat(shown()).containsExactly(1L, 3L, 2L);
  }

  @Test
  void aFindingThatWasWaivedJoinsNothing() {
    var twin = workbench.rules().find(3).orElseThrow();
    workbench.ruleBook().waivers().waive(3, twin.lint().getFirst(), 0, "they differ");
    rules.refresh();

    assertThat(shown()).containsExactly(1L, 2L, 3L);
  }

  @Test
  void severalStatusesOnAShelfHaveHeadings() {
    rules.approve(2);
    workbench.rules().reject(List.of(1L), "wrong");
    workbench.rules().retire(List.of(2L));
    rules.refresh();
    rules.queue().shelfProperty().set(Shelf.SET_ASIDE);

    assertThat(rules.queue().rows())
        .filteredOn(QueueRow.Heading.class::isInstance)
        .containsExactly(
            new QueueRow.Heading(RuleStatus.RETIRED, 1),
            new QueueRow.Heading(RuleStatus.REJECTED, 1));
    assertThat(shown()).containsExactly(2L, 1L);
  }

  @Test
  void aReasonGivenAfterARejectionIsRememberedWithIt() {
    rules.reject();
    assertThat(rules.unexplainedProperty().get()).extracting(Rule::id).containsExactly(1L);

    rules.explain("A one-off");
    assertThat(Objects.requireNonNull(workbench.rules().rejections().get(1L)).reason())
        .isEqualTo("A one-off");
    assertThat(rules.unexplainedProperty().get()).isEmpty();
    undo();

    assertThat(status(1)).isEqualTo(RuleStatus.CANDIDATE);
    assertThat(workbench.rules().rejections()).isEmpty();
    assertThat(selected()).isEqualTo(1);
  }

  @Test
  void noReasonIsAskedForWhatIsNoLongerRejectedOrNoLongerLast() {
    rules.reject();
    undo();
    assertThat(rules.unexplainedProperty().get()).isEmpty();

    rules.reject();
    rules.approve();
    rules.explain("Wrong");

    assertThat(Objects.requireNonNull(workbench.rules().rejections().get(1L)).reason()).isEmpty();
  }

  @Test
  void aGroupIsDecidedWithOneStep() {
    var group = rules.queue().groupProperty().get();

    rules.approveWith(group.getFirst(), group.subList(1, 2));
    assertThat(List.of(status(1), status(3)))
        .containsExactly(RuleStatus.APPROVED, RuleStatus.MERGED);
    undo();
    rules.reject(group, "Wrong");

    assertThat(List.of(status(1), status(3))).containsOnly(RuleStatus.REJECTED);
    assertThat(shown()).containsExactly(2L);
    undo();
    assertThat(shown()).containsExactly(1L, 2L);
  }

  @Test
  void savingAndApprovingIsOneStep() {
    var rule = rules.queue().all().getFirst();

    rules.edit(rule, "Before merging, run every test.", true);
    assertThat(status(1)).isEqualTo(RuleStatus.APPROVED);
    undo();

    assertThat(workbench.rules().find(1).orElseThrow().text()).isEqualTo(rule.text());
    assertThat(status(1)).isEqualTo(RuleStatus.CANDIDATE);
  }

  @Test
  void aRefusedDecisionBringsTheRuleBack() {
    workbench.rules().reject(List.of(2L), "");
    rules.approve(2);

    assertThat(dialogs.failures).hasSize(1);
    assertThat(status(2)).isEqualTo(RuleStatus.REJECTED);
  }
}
