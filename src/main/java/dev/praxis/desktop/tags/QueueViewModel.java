package dev.praxis.desktop.tags;

import dev.praxis.core.Workbench;
import dev.praxis.core.mining.queue.EvidenceQueue;
import dev.praxis.core.mining.queue.QueueCard;
import dev.praxis.core.mining.queue.QueueOrder;
import dev.praxis.core.mining.queue.Verdict;
import dev.praxis.desktop.common.Activity;
import dev.praxis.desktop.common.Background;
import dev.praxis.desktop.common.Dialogs;
import dev.praxis.desktop.tags.queue.CardKey;
import dev.praxis.desktop.tags.queue.CardQueue;
import dev.praxis.desktop.tags.queue.QueueRow;
import dev.praxis.desktop.tags.queue.Scope;
import dev.praxis.desktop.tags.queue.Sitting;
import dev.praxis.desktop.tags.queue.Sitting.Batch;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The queue of evidence without the tab. A decision is shown at once and made in the background,
/// in the order of the keys; nothing here takes longer the longer the queue is, but reading it.
public final class QueueViewModel {
  private final Workbench workbench;
  private final Background background;
  private final Dialogs dialogs;
  private final LongSupplier nanos;

  private final Activity grouping = new Activity();
  private final Activity settling = new Activity();
  private final CardQueue queue = new CardQueue();
  private final ObjectProperty<Scope> scope =
      new SimpleObjectProperty<>(this, "scope", new Scope.All());
  private final ObjectProperty<QueueOrder> order =
      new SimpleObjectProperty<>(this, "order", QueueOrder.EXPECTED_VALUE);
  private final BooleanProperty grouped = new SimpleBooleanProperty(this, "grouped");
  private final Sitting sitting = new Sitting();
  private final ReadOnlyObjectWrapper<Optional<Batch>> batch =
      new ReadOnlyObjectWrapper<>(this, "batch", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Double>> tooFast =
      new ReadOnlyObjectWrapper<>(this, "tooFast", Optional.empty());
  private final QueueRows rows = new QueueRows(queue);
  private final Settling decisions;
  private final ReadOnlyObjectWrapper<@Nullable QueueCard> selected =
      new ReadOnlyObjectWrapper<>(this, "selected");
  private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper(this, "note", "");
  private final Map<CardKey, String> notes = new HashMap<>();

  private Consumer<Settled> onSettled = _ -> {};
  private Runnable onTaken = () -> {};
  private Runnable onChanged = () -> {};
  private Runnable onUndone = () -> {};
  private int place = -1;
  private long shownAt;

  /// One decision about some cards.
  private interface Act {
    void on(List<QueueCard> cards, String note, Duration thought);
  }

  QueueViewModel(Workbench workbench, Background background, Dialogs dialogs, LongSupplier nanos) {
    this.workbench = workbench;
    this.background = background;
    this.dialogs = dialogs;
    this.nanos = nanos;
    decisions = new Settling(workbench, background);
    scope.subscribe((_, _) -> showScope());
    grouped.subscribe((_, _) -> showScope());
  }

  /// Hears how decisions ended.
  void setOnSettled(Consumer<Settled> listener) {
    onSettled = listener;
  }

  /// Hears that cards have left the queue.
  void setOnTaken(Runnable listener) {
    onTaken = listener;
  }

  /// Takes what was read; goes back to a card whose decision was taken back.
  void show(List<QueueCard> tagged, List<QueueCard> untagged) {
    var before = selected.get();
    var back = queue.fill(tagged, untagged);
    sitting.takenBack(queue::waits);
    showSitting();
    back.filter(card -> !scope.get().holds(card)).ifPresent(_ -> scope.set(new Scope.All()));
    showRows(back.orElse(before));
    group();
  }

  private void group() {
    var scopes = List.of(new Scope.All(), new Scope.Untagged());
    var cards = scopes.stream().flatMap(each -> queue.of(each).stream()).toList();
    background.start(
        grouping,
        _ -> EvidenceQueue.groups(cards),
        groups -> {
          queue.group(groups);
          if (grouped.get()) {
            showRows(selected.get());
          }
          onTaken.run();
        });
  }

  private void showScope() {
    place = 0;
    showRows(null);
  }

  /// The card stays selected where it is still there, or else its place.
  private void showRows(@Nullable QueueCard keep) {
    rows.show(queue.rows(scope.get(), grouped.get()));
    select(Math.max(0, rows.placeOf(keep, place)));
    var shown = scope.get();
    if (shown instanceof Scope.Snoozed || shown.oneTag().isPresent()) {
      background.start(settling, _ -> notWaiting(shown), cards -> addSettled(shown, cards));
    }
  }

  private List<QueueCard> notWaiting(Scope shown) {
    return shown.oneTag().map(workbench.queue()::settled).orElseGet(workbench.queue()::snoozed);
  }

  private void addSettled(Scope shown, List<QueueCard> cards) {
    if (!scope.get().equals(shown)) {
      return;
    }
    var keep = selected.get();
    rows.showSettled(cards.stream().filter(shown::holds).toList());
    select(Math.max(0, rows.placeOf(keep, place)));
  }

  /// Shows the card of a row.
  void select(int row) {
    var all = rows.list();
    place = all.isEmpty() ? -1 : Math.clamp(row, 0, all.size() - 1);
    var card = place < 0 ? null : all.get(place).first();
    if (card == null || !card.equals(selected.get())) {
      shownAt = nanos.getAsLong();
    }
    note.set(card == null ? "" : notes.getOrDefault(CardKey.of(card), card.evidence().note()));
    selected.set(card);
  }

  /// Shows the next card without deciding; at the ends it stays.
  void move(int by) {
    int next = place + by;
    if (next >= 0 && next < rows.list().size()) {
      select(next);
    }
  }

  /// Shows a card of the queue.
  void go(QueueCard card) {
    int there = rows.placeOf(card, place);
    if (there >= 0) {
      select(there);
    }
  }

  void decide(Verdict verdict) {
    decideSelected(
        (cards, note, thought) -> workbench.queue().decide(cards, verdict, note, thought), verdict);
  }

  /// Confirms the card as evidence of this tag.
  void decideAs(String tag) {
    decideSelected(
        (cards, note, thought) -> workbench.queue().decideAs(cards, tag, note, thought),
        Verdict.REAL);
  }

  /// One decision for all of them.
  void decideAll(List<QueueCard> cards, Verdict verdict) {
    act(
        cards,
        (all, note, thought) -> workbench.queue().decide(all, verdict, note, thought),
        verdict);
  }

  private void decideSelected(Act act, Verdict verdict) {
    var card = selected.get();
    if (card != null) {
      act(List.of(card), act, verdict);
    }
  }

  private void act(List<QueueCard> cards, Act act, Verdict verdict) {
    var thought = Duration.ofNanos(nanos.getAsLong() - shownAt);
    var note = notes.getOrDefault(CardKey.of(cards.getFirst()), "");
    var number = sitting.add(cards.stream().map(CardKey::of).toList(), verdict, thought);
    advancePast(cards);
    showSitting();
    decisions.decide(() -> act.on(cards, note, thought), number, done -> settled(cards, done));
  }

  private void showSitting() {
    batch.set(sitting.batch());
    tooFast.set(sitting.tooFast());
  }

  /// Takes back every decision of the batch just told, and none before it.
  void undoBatch() {
    var numbers = sitting.batchNumbers();
    if (!numbers.isEmpty()) {
      decisions.takeBack(numbers, onUndone);
    }
  }

  /// Hears that decisions were taken back.
  void setOnUndone(Runnable listener) {
    onUndone = listener;
  }

  /// The batch the newest decision has completed; nothing between.
  ReadOnlyObjectProperty<Optional<Batch>> batchProperty() {
    return batch.getReadOnlyProperty();
  }

  /// The share of approvals too fast to have been read, where it is high.
  ReadOnlyObjectProperty<Optional<Double>> tooFastProperty() {
    return tooFast.getReadOnlyProperty();
  }

  /// Takes the cards off the list and shows what follows.
  private void advancePast(List<QueueCard> cards) {
    queue.take(cards);
    rows.drop(cards, place);
    select(place);
    onTaken.run();
  }

  private void settled(List<QueueCard> cards, Settled done) {
    queue.settled(cards);
    done.problem().ifPresent(dialogs::showFailure);
    cards.forEach(card -> notes.remove(CardKey.of(card)));
    onSettled.accept(done);
  }

  /// Words on the selected card: they go with its decision, or beside the one there is.
  void note(String words) {
    var card = selected.get();
    if (card == null) {
      return;
    }
    notes.put(CardKey.of(card), words);
    note.set(words);
    if (card.evidence().verdict().equals("real") || card.evidence().verdict().equals("not_real")) {
      change(() -> workbench.queue().note(card.evidence(), words));
    }
  }

  /// Has the selected card, which was put off, wait again.
  void wake() {
    var card = selected.get();
    if (card != null) {
      change(() -> workbench.queue().wake(List.of(card)));
    }
  }

  /// Whether the selected card is put off.
  boolean sleeps() {
    var card = selected.get();
    return card != null && card.evidence().verdict().equals("snoozed") && !queue.holds(card);
  }

  ReadOnlyStringProperty noteProperty() {
    return note.getReadOnlyProperty();
  }

  /// Another decision than on cards; everything is read again after it.
  void change(Runnable act) {
    decisions.decide(act, this::changed);
  }

  private void changed(Settled done) {
    done.problem().ifPresent(dialogs::showFailure);
    onChanged.run();
  }

  /// Hears that more than cards was decided.
  void setOnChanged(Runnable listener) {
    onChanged = listener;
  }

  /// The selected card and what waits and says nearly the same.
  List<QueueCard> alike() {
    var card = selected.get();
    return card == null ? List.of() : queue.alike(card);
  }

  /// The cards that come next, this one first.
  List<QueueCard> ahead(int many) {
    return rows.from(place, many);
  }

  /// How many wait with a tag.
  int waiting() {
    return queue.size();
  }

  int untagged() {
    return queue.untagged();
  }

  /// Snoozed cards that have found new support.
  int awake() {
    return queue.awake();
  }

  boolean waits(QueueCard card) {
    return queue.holds(card);
  }

  int place() {
    return place;
  }

  ObjectProperty<Scope> scopeProperty() {
    return scope;
  }

  ObjectProperty<QueueOrder> orderProperty() {
    return order;
  }

  BooleanProperty groupedProperty() {
    return grouped;
  }

  ObservableList<QueueRow> rows() {
    return rows.list();
  }

  ReadOnlyObjectProperty<@Nullable QueueCard> selectedProperty() {
    return selected.getReadOnlyProperty();
  }
}
