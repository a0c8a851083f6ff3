package dev.praxis.desktop.evaluation.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.Workbench;
import dev.praxis.core.evaluation.budget.Budget;
import dev.praxis.core.evaluation.budget.BudgetGround.Side;
import dev.praxis.core.rules.Rule;
import dev.praxis.core.rules.RuleStatus;
import dev.praxis.core.task.Progress;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.common.InlineBackground;
import dev.praxis.desktop.common.RecordingDialogs;
import dev.praxis.desktop.tab.Changes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // made in open, which runs before each test
class BudgetViewModelTest {
  @TempDir private Path folder;
  private final Changes changes = new Changes();
  private final RecordingDialogs dialogs = new RecordingDialogs();
  private final Texts texts = Texts.ofThisComputer();
  private Workbench workbench;
  private BudgetViewModel model;
  private List<Long> rules;

  @BeforeEach
  void open() {
    workbench = Workbench.open(folder.resolve("test.db"));
    workbench
        .importer()
        .importAll(List.of(Path.of("sample-sessions", "labelled-traces.json")), Progress.ignored());
    rules =
        workbench.drafter().draft(workbench.miner().mine(2, Progress.ignored())).drafted().stream()
            .map(Rule::id)
            .toList();
    workbench.rules().approve(rules);
    model = new BudgetViewModel(workbench, new InlineBackground(), dialogs, changes, texts);
  }

  @AfterEach
  void close() {
    workbench.close();
  }

  private RuleStatus status(long rule) {
    return workbench.rules().find(rule).orElseThrow().status();
  }

  private Budget budget() {
    return Objects.requireNonNull(model.shownProperty().get()).budget();
  }

  private String answer() {
    var what = model.whatIfProperty().get();
    return what == null ? "" : what.sentence();
  }

  @Test
  void checkingRulesTellsAtOnceWhatDroppingThemWouldChange() {
    model.refresh();
    assertThat(answer()).isEqualTo("Nothing dropped.");

    model.toggle(rules.get(0));
    assertThat(answer()).endsWith("4 of 11 failures no longer covered: forgot_to_run_tests.");

    model.toggle(rules.get(2));
    assertThat(answer()).contains("6 of 11 failures no longer covered");

    model.toggle(rules.get(0));
    model.toggle(rules.get(2));
    assertThat(answer()).isEqualTo("Nothing dropped.");
    assertThat(model.fileProperty().get()).isNull();
  }

  @Test
  void retiringIsOneDecisionThatCanBeTakenBack() {
    model.refresh();
    model.toggle(rules.get(0));
    model.toggle(rules.get(1));

    model.retire();

    assertThat(status(rules.get(0))).isEqualTo(RuleStatus.RETIRED);
    assertThat(status(rules.get(1))).isEqualTo(RuleStatus.RETIRED);
    assertThat(model.checked()).isEmpty();
    assertThat(changes.decisionsProperty().get()).isEqualTo(1);
    assertThat(dialogs.told).containsExactly("2 rules retired");
    assertThat(budget().worths()).hasSize(2);

    workbench.history().undo();

    assertThat(status(rules.get(0))).isEqualTo(RuleStatus.APPROVED);
    assertThat(status(rules.get(1))).isEqualTo(RuleStatus.APPROVED);
  }

  @Test
  void tellsWhatRetiringMakesOfTheFile() throws IOException {
    var file = Files.writeString(folder.resolve("CLAUDE.md"), "# Base\n");
    workbench.exporter().export(workbench.exporter().preview(file));
    model.refresh();

    model.toggle(rules.get(0));

    assertThat(model.fileProperty().get())
        .isInstanceOfSatisfying(
            FileEffect.Smaller.class,
            effect -> {
              assertThat(effect.file()).isEqualTo("CLAUDE.md");
              assertThat(effect.lines()).isEqualTo(1);
              assertThat(effect.after()).isLessThan(effect.before());
              assertThat(effect.words(texts)).startsWith("CLAUDE.md would have 1 line fewer: ");
            });
  }

  @Test
  void withoutAFileItSaysSo() {
    model.refresh();
    model.toggle(rules.get(0));

    assertThat(model.fileProperty().get()).isEqualTo(new FileEffect.NoFile());
  }

  @Test
  void aCandidateCannotBeRetired() {
    workbench.rules().reopen(List.of(rules.get(3)));
    model.weighCandidates(true);
    assertThat(budget().worths()).hasSize(4);

    model.toggle(rules.get(3));
    model.retire();

    assertThat(model.retirable()).isEmpty();
    assertThat(status(rules.get(3))).isEqualTo(RuleStatus.CANDIDATE);
    assertThat(answer()).contains("2 of 11 failures no longer covered");
  }

  @Test
  void theHeldOutSideIsAskedForOnce() {
    model.refresh();

    model.chooseHeldOut();

    assertThat(dialogs.questions).hasSize(1);
    assertThat(dialogs.questions.getFirst().act()).isEqualTo("Draw it, look 1 of 3");
    assertThat(model.side()).isEqualTo(Side.HELD_OUT);
    assertThat(budget().covered()).isEqualTo(5);

    model.chooseTraining();
    model.chooseHeldOut();

    assertThat(dialogs.questions).hasSize(1);
    assertThat(budget().covered()).isEqualTo(5);
    assertThat(workbench.looks().used()).isEqualTo(1);
  }

  @Test
  void whatWasRetiredSinceTheSweepCannotBeRetiredAgain() {
    model.chooseHeldOut();
    workbench.rules().retire(List.of(rules.get(0)));
    model.chooseHeldOut();

    model.toggle(rules.get(0));

    assertThat(model.retirable()).isEqualTo(Set.of());
    assertThat(model.fileProperty().get()).isNull();
  }

  @Test
  void aPriceIsKeptAndWordsAreNoPrice() {
    model.refresh();

    model.setCachedPrice("0,1");
    assertThat(budget().ground().prices().cachedPrice()).isEqualTo(0.1);

    model.setCachedPrice("cheap");
    assertThat(dialogs.told).hasSize(1);
    assertThat(workbench.evaluations().budget().prices().cachedPrice()).isEqualTo(0.1);
  }
}
