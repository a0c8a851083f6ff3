package dev.praxis.desktop.evaluation.judging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.Workbench;
import dev.praxis.core.rules.Rule;
import dev.praxis.core.task.Progress;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.common.InlineBackground;
import dev.praxis.desktop.tab.Changes;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // made in open, which runs before each test
class JudgingModelTest {
  @TempDir private Path folder;
  private Workbench workbench;
  private JudgingModel model;

  @BeforeEach
  void open() {
    workbench = Workbench.open(folder.resolve("w.db"));
    model = sitting();
  }

  @AfterEach
  void close() {
    workbench.close();
  }

  private JudgingModel sitting() {
    return new JudgingModel(
        workbench, new InlineBackground(), new Changes(), Texts.ofThisComputer());
  }

  private void importLabelled() {
    workbench
        .importer()
        .importAll(List.of(Path.of("sample-sessions", "labelled-traces.json")), Progress.ignored());
  }

  private void approve() {
    var drafts = workbench.drafter().draft(workbench.miner().mine(2, Progress.ignored())).drafted();
    workbench.rules().approve(drafts.stream().map(Rule::id).toList());
  }

  private JudgingState now() {
    return model.stateProperty().get();
  }

  @Test
  void asksOnlyAboutFailuresThatHaveARule() {
    importLabelled();
    approve();

    model.begin();

    assertThat(now().questions()).hasSize(5);
    assertThat(now().questions())
        .noneMatch(question -> question.tag().equals("typo_in_filename_once"));
  }

  @Test
  void saysWhyThereIsNothingToAsk() {
    model.begin();
    assertThat(now().problem()).startsWith("Nothing is held out");

    importLabelled();
    model.begin();
    assertThat(now().problem()).startsWith("No held-out failure carries a tag that has a rule");
  }

  @Test
  void aSittingThatWasLeftGoesOnAtTheFirstOpenQuestion() {
    importLabelled();
    approve();
    model.begin();
    model.answer(true);
    model.leave();
    model.answer(false);

    var later = sitting();
    later.begin();

    assertThat(later.stateProperty().get().at()).isEqualTo(1);
    assertThat(later.stateProperty().get().answers()).containsOnlyKeys(0, 2);
  }

  @Test
  void takesTheNewestAnswerBackAndShowsItsQuestionAgain() {
    importLabelled();
    approve();
    model.begin();
    model.answer(true);
    model.answer(false);
    model.leave();

    model.undo();

    assertThat(now().at()).isEqualTo(1);
    assertThat(now().answers()).containsOnlyKeys(0);

    model.undo();
    model.undo();

    assertThat(now().answers()).isEmpty();
    assertThat(workbench.history().undoable().orElseThrow().label())
        .as("decisions before the sitting stay")
        .startsWith("Approve");
  }

  @Test
  void answersTheQuestionBeforeAnew() {
    importLabelled();
    approve();
    model.begin();
    model.answer(true);

    model.back();
    assertThat(now().answer()).contains(true);
    model.answer(false);

    assertThat(now().answers()).containsEntry(0, false);
    assertThat(now().at()).isEqualTo(1);
  }
}
