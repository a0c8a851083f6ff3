package dev.praxis.desktop.tags.deciding;

import dev.praxis.core.mining.queue.EvidenceQueue;
import dev.praxis.core.mining.queue.QueueCard;
import dev.praxis.desktop.common.Activity;
import dev.praxis.desktop.common.Background;
import dev.praxis.desktop.tags.queue.CardQueue;
import dev.praxis.desktop.tags.queue.Scope;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// Which part of the queue is listed, and whether what says nearly the same is one row. Below what
/// waits stands what is decided, where one part is listed.
final class ShownCards {
  private final EvidenceQueue evidence;
  private final Background background;
  private final CardQueue queue;
  private final QueuePlace place;
  private final Activity grouping = new Activity();
  private final Activity settling = new Activity();
  private final ObjectProperty<Scope> scope =
      new SimpleObjectProperty<>(this, "scope", new Scope.All());
  private final BooleanProperty grouped = new SimpleBooleanProperty(this, "grouped");

  ShownCards(EvidenceQueue evidence, Background background, CardQueue queue, QueuePlace place) {
    this.evidence = evidence;
    this.background = background;
    this.queue = queue;
    this.place = place;
    scope.subscribe((_, _) -> showFromStart());
    grouped.subscribe((_, _) -> showFromStart());
  }

  /// Shows the queue as it is now, after much may have changed.
  ///
  /// @param back the card to go back to, whatever is listed
  /// @param whenGrouped told once it is known what is alike
  void renew(Optional<QueueCard> back, Runnable whenGrouped) {
    var before = place.card();
    back.filter(card -> !scope.get().holds(card)).ifPresent(_ -> scope.set(new Scope.All()));
    show(back.orElse(before));
    group(whenGrouped);
  }

  private void group(Runnable whenGrouped) {
    var scopes = List.of(new Scope.All(), new Scope.Untagged());
    var cards = scopes.stream().flatMap(each -> queue.of(each).stream()).toList();
    background.start(
        grouping,
        _ -> EvidenceQueue.groups(cards),
        groups -> {
          queue.group(groups);
          if (grouped.get()) {
            show(place.card());
          }
          whenGrouped.run();
        });
  }

  private void showFromStart() {
    place.returnToStart();
    show(null);
  }

  /// The card stays selected where it is still there, or else its place.
  private void show(@Nullable QueueCard keep) {
    place.show(queue.rows(scope.get(), grouped.get()), keep);
    var shown = scope.get();
    if (shown instanceof Scope.Snoozed || shown.oneTag().isPresent()) {
      background.start(settling, _ -> notWaiting(shown), cards -> addSettled(shown, cards));
    }
  }

  private List<QueueCard> notWaiting(Scope shown) {
    return shown.oneTag().map(evidence::settled).orElseGet(evidence::snoozed);
  }

  private void addSettled(Scope shown, List<QueueCard> cards) {
    if (scope.get().equals(shown)) {
      place.showSettled(cards.stream().filter(shown::holds).toList());
    }
  }

  ObjectProperty<Scope> scopeProperty() {
    return scope;
  }

  BooleanProperty groupedProperty() {
    return grouped;
  }
}
