package dev.praxis.desktop.tags;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.Workbench;
import dev.praxis.core.mining.queue.Verdict;
import dev.praxis.core.store.Database;
import dev.praxis.desktop.common.InlineBackground;
import dev.praxis.desktop.common.RecordingDialogs;
import dev.praxis.desktop.tab.Changes;
import dev.praxis.desktop.tags.deciding.QueueViewModel;
import dev.praxis.desktop.tags.groups.GroupRow;
import dev.praxis.desktop.tags.groups.TagsViewModel;
import dev.praxis.desktop.tags.queue.Scope;
import dev.praxis.desktop.tags.queue.Sitting;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // made before each test
final class BatchAndSnoozeTest {
  private static final int CARDS = 60;

  @TempDir private Path folder;
  private final RecordingDialogs dialogs = new RecordingDialogs();
  private Workbench workbench;
  private QueueViewModel queue;
  private TagsViewModel tags;

  @BeforeEach
  void open() {
    var file = folder.resolve("test.db");
    workbench = Workbench.open(file);
    try (var database = Database.open(file)) {
      new ManyCards(database).add(CARDS, workbench);
    }
    var background = new InlineBackground();
    var changes = new Changes();
    queue = new QueueViewModel(workbench, background, dialogs, () -> 0);
    tags = new TagsViewModel(workbench, background, changes, queue, () -> {});
    changes.revisionProperty().subscribe((_, _) -> tags.refresh());
    tags.refresh();
  }

  @AfterEach
  void close() {
    workbench.close();
  }

  private void decide(int times) {
    for (int i = 0; i < times; i++) {
      queue.decide(Verdict.REAL);
    }
  }

  @Test
  void undoingABatchLeavesTheOneBefore() {
    decide(2 * Sitting.BATCH);

    queue.undoBatch();

    assertThat(queue.waiting()).isEqualTo(CARDS - Sitting.BATCH);
    assertThat(tags.standingProperty().get().decided()).isEqualTo(Sitting.BATCH);
  }

  @Test
  void betweenBatchesNothingIsUndone() {
    decide(Sitting.BATCH + 1);

    queue.undoBatch();

    assertThat(queue.waiting()).isEqualTo(CARDS - Sitting.BATCH - 1);
  }

  @Test
  void anotherDecisionAfterTheBatchIsNotTakenBackWithIt() {
    decide(Sitting.BATCH);
    workbench.miner().decideThreshold(7);

    queue.undoBatch();

    assertThat(workbench.miner().threshold()).isEqualTo(7);
    assertThat(tags.standingProperty().get().decided()).isEqualTo(Sitting.BATCH);
  }

  @Test
  void aRefusedDecisionDoesNotMakeTheBatchReachFurther() {
    decide(1);
    decide(Sitting.BATCH - 2);
    queue.decideAs("Not A Tag");
    decide(1);

    queue.undoBatch();

    assertThat(dialogs.failures).hasSize(1);
    assertThat(tags.standingProperty().get().decided()).isIn(0, Sitting.BATCH);
  }

  @Test
  void whatIsSnoozedIsAPartOfTheListAndWakesByHand() {
    queue.decide(Verdict.SNOOZED);
    queue.decide(Verdict.SNOOZED);
    assertThat(tags.groups()).contains(new GroupRow.Snoozed(2));

    tags.toggleSnoozed();
    assertThat(queue.scopeProperty().get()).isEqualTo(new Scope.Snoozed());
    assertThat(queue.rows()).hasSize(2);
    assertThat(queue.sleeps()).isTrue();
    queue.change(() -> workbench.queue().wake(workbench.queue().snoozed().subList(0, 1)));
    tags.refresh();

    assertThat(queue.waiting()).isEqualTo(CARDS - 1); // and the card that woke is shown there
    assertThat(queue.scopeProperty().get()).isEqualTo(new Scope.All());
  }

  @Test
  void whatIsSnoozedMayBeDecidedWhereItIs() {
    queue.decide(Verdict.SNOOZED);
    tags.toggleSnoozed();

    queue.decide(Verdict.NOT_REAL);

    assertThat(queue.rows()).isEmpty();
    assertThat(tags.standingProperty().get().snoozed()).isZero();
    assertThat(tags.standingProperty().get().decided()).isEqualTo(1);
    tags.toggleSnoozed();
    assertThat(queue.rows()).hasSize(CARDS - 1);
  }
}
