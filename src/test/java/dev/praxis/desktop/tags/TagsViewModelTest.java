package dev.praxis.desktop.tags;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.Workbench;
import dev.praxis.core.mining.queue.Verdict;
import dev.praxis.core.store.Database;
import dev.praxis.desktop.common.InlineBackground;
import dev.praxis.desktop.common.RecordingDialogs;
import dev.praxis.desktop.tab.Changes;
import dev.praxis.desktop.tags.deciding.QueueViewModel;
import dev.praxis.desktop.tags.groups.TagsViewModel;
import dev.praxis.desktop.tags.queue.Scope;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // made before each test
final class TagsViewModelTest {
  @TempDir private Path folder;
  private final AtomicLong nanos = new AtomicLong();
  private final RecordingDialogs dialogs = new RecordingDialogs();
  private final Changes changes = new Changes();
  private Workbench workbench;
  private QueueViewModel queue;
  private TagsViewModel tags;

  @BeforeEach
  void open() {
    var file = folder.resolve("test.db");
    workbench = Workbench.open(file);
    try (var database = Database.open(file)) {
      new ManyCards(database).add(12, workbench);
    }
    var background = new InlineBackground();
    queue = new QueueViewModel(workbench, background, dialogs, nanos::get);
    tags = new TagsViewModel(workbench, background, changes, queue, () -> {});
    changes.revisionProperty().subscribe((_, _) -> tags.refresh());
    tags.refresh();
  }

  @AfterEach
  void close() {
    workbench.close();
  }

  private String quote() {
    var card = queue.selectedProperty().get();
    return card == null ? "" : card.evidence().signal().quote();
  }

  private void undo() {
    workbench.history().undo();
    changes.decided();
  }

  @Test
  void aDecisionShowsTheNextCardAndKeepsHowLongItTook() {
    var second = queue.rows().get(1).first();
    nanos.addAndGet(Duration.ofSeconds(7).toNanos());

    queue.decide(Verdict.REAL);

    assertThat(queue.selectedProperty().get()).isEqualTo(second);
    assertThat(queue.rows()).hasSize(11);
    assertThat(workbench.history().thoughts(5)).containsExactly(Duration.ofSeconds(7));
    assertThat(tags.standingProperty().get().decided()).isEqualTo(1);
    assertThat(tags.paceProperty().get().median()).contains(Duration.ofSeconds(7));
  }

  @Test
  void undoGoesBackToTheCardWhereverOneIs() {
    var first = queue.selectedProperty().get();
    queue.decide(Verdict.NOT_REAL);
    queue.decide(Verdict.SNOOZED);
    queue.scopeProperty().set(new Scope.Untagged());

    undo();
    undo();

    assertThat(queue.scopeProperty().get()).isEqualTo(new Scope.All());
    assertThat(queue.selectedProperty().get()).isEqualTo(first);
    assertThat(queue.rows()).hasSize(12);
  }

  @Test
  void refusedEvidenceIsCountedNoMoreAtOnce() {
    var tag = queue.rows().getFirst().first().evidence().signal().tag();
    int before = tags.find(tag).orElseThrow().support();

    queue.decide(Verdict.NOT_REAL);

    assertThat(tags.find(tag).orElseThrow().support()).isEqualTo(before - 1);
    var recounted = tags.reportProperty().get();
    var counted = workbench.miner().counts(workbench.miner().threshold());
    assertThat(recounted).isNotNull();
    assertThat(recounted.tags()).isEqualTo(counted.tags());
  }

  @Test
  void anotherTagMovesTheEvidenceAndConfirmsItAsOneDecision() {
    queue.decideAs("broke_the_build");

    assertThat(tags.find("broke_the_build").orElseThrow().support()).isEqualTo(1);
    assertThat(tags.standingProperty().get().of("broke_the_build").confirmed()).isEqualTo(1);
    undo();
    assertThat(tags.find("broke_the_build")).isEmpty();
    assertThat(queue.rows()).hasSize(12);
  }

  @Test
  void aRefusedDecisionIsToldAndItsCardComesBack() {
    queue.decideAs("Not A Tag");

    assertThat(dialogs.failures).hasSize(1);
    assertThat(queue.rows()).hasSize(12);
  }

  @Test
  void noteGoesWithTheDecision() {
    var tag = queue.rows().getFirst().first().evidence().signal().tag();
    queue.note("look at the port");

    queue.decide(Verdict.REAL);

    assertThat(workbench.queue().settled(tag))
        .singleElement()
        .satisfies(card -> assertThat(card.evidence().note()).isEqualTo("look at the port"));
    undo();
    assertThat(workbench.queue().settled(tag)).isEmpty();
  }

  @Test
  void settledEvidenceOfATagStandsBelowWhatWaits() {
    var tag = queue.rows().getFirst().first().evidence().signal().tag();
    queue.decide(Verdict.REAL);

    queue.scopeProperty().set(new Scope.OfTag(tag));

    var last = queue.rows().getLast().first();
    assertThat(last.evidence().verdict()).isEqualTo("real");
    assertThat(queue.waits(last)).isFalse();
    assertThat(queue.waits(queue.rows().getFirst().first())).isTrue();
  }

  @Test
  void cardsThatSayNearlyTheSameAreOneRow() {
    queue.groupedProperty().set(true);
    assertThat(queue.rows()).hasSize(3).allSatisfy(row -> assertThat(row.cards()).hasSize(4));

    queue.decideAll(queue.alike(), Verdict.REAL);

    assertThat(queue.rows()).hasSize(2);
    assertThat(quote()).isEqualTo(queue.rows().getFirst().first().evidence().signal().quote());
    undo();
    assertThat(queue.rows()).hasSize(3);
  }
}
