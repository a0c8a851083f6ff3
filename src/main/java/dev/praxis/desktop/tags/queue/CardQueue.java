package dev.praxis.desktop.tags.queue;

import dev.praxis.core.mining.queue.EvidenceQueue;
import dev.praxis.core.mining.queue.QueueCard;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What waits, in its order. Decided cards leave at once, before the workspace has them; cards
/// whose decision was taken back are told apart, so that the person gets back to them.
public final class CardQueue {
  private final Map<CardKey, QueueCard> waiting = new LinkedHashMap<>();

  /// Decided by a key, but not yet in the workspace: not to be shown again.
  private final Set<CardKey> underway = new HashSet<>();

  /// Newest first.
  private final Deque<CardKey> decided = new ArrayDeque<>();

  private Map<CardKey, List<QueueCard>> alike = Map.of();
  private int untagged;
  private int awake;

  /// Takes what was read in place of what was known.
  ///
  /// @return the card to go back to: of those that wait again though they were decided, the one
  ///   decided first, which was taken back last
  public Optional<QueueCard> fill(List<QueueCard> tagged, List<QueueCard> withoutTag) {
    waiting.clear();
    untagged = 0;
    awake = 0;
    Stream.concat(tagged.stream(), withoutTag.stream()).forEach(this::add);
    var back = decided.stream().filter(waiting::containsKey).toList();
    back.forEach(decided::remove);
    return back.isEmpty() ? Optional.empty() : Optional.ofNullable(waiting.get(back.getLast()));
  }

  /// What several detectors found at one place is decided once.
  private void add(QueueCard card) {
    var key = CardKey.of(card);
    if (!underway.contains(key) && waiting.putIfAbsent(key, card) == null) {
      count(card, 1);
    }
  }

  private void count(QueueCard card, int by) {
    untagged += card.evidence().signal().tag().isEmpty() ? by : 0;
    awake += card.evidence().verdict().equals("snoozed") ? by : 0;
  }

  /// In their order. What is put off does not wait.
  public List<QueueCard> of(Scope scope) {
    if (scope instanceof Scope.Snoozed) {
      return List.of();
    }
    return waiting.values().stream().filter(scope::holds).toList();
  }

  /// With a tag.
  public int size() {
    return waiting.size() - untagged;
  }

  public int untagged() {
    return untagged;
  }

  /// Those that were snoozed and have found new support.
  public int awake() {
    return awake;
  }

  public boolean holds(QueueCard card) {
    return waiting.containsKey(CardKey.of(card));
  }

  public boolean waits(CardKey key) {
    return waiting.containsKey(key);
  }

  /// Decided now; the workspace follows.
  public void take(Collection<QueueCard> cards) {
    for (var card : cards) {
      var key = CardKey.of(card);
      var gone = waiting.remove(key);
      if (gone != null) {
        count(gone, -1);
      }
      underway.add(key);
      decided.push(key);
    }
  }

  /// The workspace has followed, or refused to.
  public void settled(Collection<QueueCard> cards) {
    cards.forEach(card -> underway.remove(CardKey.of(card)));
  }

  /// What says nearly the same, by card.
  ///
  /// @see EvidenceQueue#groups
  public void group(List<List<QueueCard>> groups) {
    var byCard = new HashMap<CardKey, List<QueueCard>>();
    for (var group : groups) {
      group.forEach(card -> byCard.put(CardKey.of(card), group));
    }
    alike = byCard;
  }

  /// What waits and says nearly the same, this card first.
  public List<QueueCard> alike(QueueCard card) {
    var others =
        alike.getOrDefault(CardKey.of(card), List.of()).stream()
            .filter(other -> !CardKey.of(other).equals(CardKey.of(card)) && holds(other));
    return Stream.concat(Stream.of(card), others).toList();
  }

  /// One row for each card of the scope, or one for each group; a group stands where its first card
  /// does.
  public List<QueueRow> rows(Scope scope, boolean grouped) {
    var cards = of(scope);
    if (!grouped) {
      return cards.stream().map(QueueRow::of).toList();
    }
    var shown = new HashSet<CardKey>();
    return cards.stream()
        .filter(card -> !shown.contains(CardKey.of(card)))
        .map(this::alike)
        .map(group -> new QueueRow(group))
        .peek(row -> row.cards().forEach(card -> shown.add(CardKey.of(card))))
        .toList();
  }
}
