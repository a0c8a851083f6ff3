package dev.praxis.desktop.tags.deciding;

import dev.praxis.core.Workbench;
import dev.praxis.core.mining.queue.QueueCard;
import dev.praxis.core.mining.queue.QueueOrder;
import dev.praxis.core.mining.queue.Verdict;
import dev.praxis.desktop.common.Background;
import dev.praxis.desktop.common.Dialogs;
import dev.praxis.desktop.tags.queue.CardQueue;
import dev.praxis.desktop.tags.queue.QueueRow;
import dev.praxis.desktop.tags.queue.Scope;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The queue of evidence without the tab. A decision is shown at once and made in the background,
/// in the order of the keys; nothing here takes longer the longer the queue is, but reading it.
public final class QueueViewModel {
  private final Workbench workbench;
  private final Dialogs dialogs;

  private final CardQueue queue = new CardQueue();
  private final ObjectProperty<QueueOrder> order =
      new SimpleObjectProperty<>(this, "order", QueueOrder.EXPECTED_VALUE);
  private final QueueRows rows = new QueueRows(queue);
  private final CardNotes notes = new CardNotes();
  private final QueuePlace place;
  private final ShownCards shown;
  private final Batches batches = new Batches();
  private final Settling decisions;
  private QueueListener listener = QueueListener.NOBODY;

  /// One decision about some cards.
  private interface Act {
    void on(List<QueueCard> cards, String note, Duration thought);
  }

  /// @param nanos the time, as [System#nanoTime] tells it
  public QueueViewModel(
      Workbench workbench, Background background, Dialogs dialogs, LongSupplier nanos) {
    this.workbench = workbench;
    this.dialogs = dialogs;
    place = new QueuePlace(rows, nanos, notes::show);
    shown = new ShownCards(workbench.queue(), background, queue, place);
    decisions = new Settling(workbench, background);
  }

  /// Who hears what becomes of it.
  public void listen(QueueListener newListener) {
    listener = newListener;
  }

  /// Takes what was read; goes back to a card whose decision was taken back.
  public void show(List<QueueCard> tagged, List<QueueCard> untagged) {
    var back = queue.fill(tagged, untagged);
    batches.takenBack(queue::waits);
    shown.renew(back, () -> listener.taken());
  }

  public void decide(Verdict verdict) {
    decideSelected(
        (cards, note, thought) -> workbench.queue().decide(cards, verdict, note, thought), verdict);
  }

  /// Confirms the card as evidence of this tag.
  public void decideAs(String tag) {
    decideSelected(
        (cards, note, thought) -> workbench.queue().decideAs(cards, tag, note, thought),
        Verdict.REAL);
  }

  /// One decision for all of them.
  public void decideAll(List<QueueCard> cards, Verdict verdict) {
    act(
        cards,
        (all, note, thought) -> workbench.queue().decide(all, verdict, note, thought),
        verdict);
  }

  private void decideSelected(Act act, Verdict verdict) {
    var card = place.card();
    if (card != null) {
      act(List.of(card), act, verdict);
    }
  }

  private void act(List<QueueCard> cards, Act act, Verdict verdict) {
    var thought = place.thought();
    var note = notes.of(cards.getFirst());
    var number = batches.add(cards, verdict, thought);
    queue.take(cards);
    place.drop(cards);
    listener.taken();
    batches.tell();
    decisions.decide(() -> act.on(cards, note, thought), number, done -> settled(cards, done));
  }

  private void settled(List<QueueCard> cards, Settled done) {
    queue.settled(cards);
    done.problem().ifPresent(dialogs::showFailure);
    notes.forget(cards);
    listener.settled(done);
  }

  /// Takes back every decision of the batch just told, and none before it.
  public void undoBatch() {
    var numbers = batches.numbers();
    if (!numbers.isEmpty()) {
      decisions.takeBack(numbers, () -> listener.undone());
    }
  }

  /// Words on the selected card: they go with its decision, or beside the one there is.
  public void note(String words) {
    var card = place.card();
    if (card == null) {
      return;
    }
    notes.write(card, words);
    if (card.evidence().verdict().equals("real") || card.evidence().verdict().equals("not_real")) {
      change(() -> workbench.queue().note(card.evidence(), words));
    }
  }

  /// Has the selected card, which was put off, wait again.
  public void wake() {
    var card = place.card();
    if (card != null) {
      change(() -> workbench.queue().wake(List.of(card)));
    }
  }

  /// Whether the selected card is put off.
  public boolean sleeps() {
    var card = place.card();
    return card != null && card.evidence().verdict().equals("snoozed") && !queue.holds(card);
  }

  /// Another decision than on cards; everything is read again after it.
  public void change(Runnable act) {
    decisions.decide(act, this::changed);
  }

  private void changed(Settled done) {
    done.problem().ifPresent(dialogs::showFailure);
    listener.changed();
  }

  /// The selected card and what waits and says nearly the same.
  public List<QueueCard> alike() {
    var card = place.card();
    return card == null ? List.of() : queue.alike(card);
  }

  /// How many wait with a tag.
  public int waiting() {
    return queue.size();
  }

  public int untagged() {
    return queue.untagged();
  }

  /// Snoozed cards that have found new support.
  public int awake() {
    return queue.awake();
  }

  public boolean waits(QueueCard card) {
    return queue.holds(card);
  }

  /// Where one stands in the list.
  public QueuePlace place() {
    return place;
  }

  /// What is written on its cards.
  public CardNotes notes() {
    return notes;
  }

  /// How the sitting goes.
  public Batches batches() {
    return batches;
  }

  public ObjectProperty<Scope> scopeProperty() {
    return shown.scopeProperty();
  }

  public ObjectProperty<QueueOrder> orderProperty() {
    return order;
  }

  public BooleanProperty groupedProperty() {
    return shown.groupedProperty();
  }

  public ObservableList<QueueRow> rows() {
    return rows.list();
  }

  public ReadOnlyObjectProperty<@Nullable QueueCard> selectedProperty() {
    return place.selectedProperty();
  }
}
