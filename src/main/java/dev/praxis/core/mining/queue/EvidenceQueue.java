package dev.praxis.core.mining.queue;

import dev.praxis.core.Problem;
import dev.praxis.core.mining.Evidence;
import dev.praxis.core.mining.EvidenceStore;
import dev.praxis.core.mining.tags.TagCuration;
import dev.praxis.core.review.History;
import dev.praxis.core.review.TagName;
import dev.praxis.core.similarity.NearDuplicates;
import dev.praxis.core.store.Database;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The evidence of the training split that waits for the curator's word, in an order, and the word
/// itself. Held-out sessions are never in it.
public final class EvidenceQueue {
  private final Database database;
  private final History history;
  private final TagCuration tags;
  private final CardReader cards;

  public EvidenceQueue(Database database, History history) {
    this.database = database;
    this.history = history;
    tags = new TagCuration(database, history);
    cards = new CardReader(database);
  }

  /// What waits, the first to decide first; every tenth is drawn at random.
  ///
  /// @param tag only of this tag; null for all
  public List<QueueCard> waiting(QueueOrder order, @Nullable String tag) {
    return cards.waiting(order, tag);
  }

  /// What waits for a tag: signals that are sure of a mistake and have no name for it. The support
  /// of one is the number of lineages in which nearly the same was said; more of it wakes a snoozed
  /// one.
  public List<QueueCard> untagged(QueueOrder order) {
    return cards.untagged(order);
  }

  /// What was put off and has found no new support. Newest first.
  public List<QueueCard> snoozed() {
    return cards.snoozed();
  }

  /// What does not wait for a tag: evidence that is decided, and what labels say. Newest first.
  public List<QueueCard> settled(String tag) {
    return cards.settled(tag);
  }

  /// What the curator has decided so far.
  public QueueStanding standing() {
    return cards.standing();
  }

  /// The words of one piece of evidence, with a line of what stands before and after it.
  public Evidence open(QueueCard card) {
    return database.read(handle -> EvidenceStore.surrounded(handle, card.evidence()));
  }

  /// Cards that say nearly the same of the same tag, largest group first, the best card of each
  /// first: one look decides a group.
  public static List<List<QueueCard>> groups(List<QueueCard> cards) {
    var byTag = new LinkedHashMap<String, List<QueueCard>>();
    for (var card : cards) {
      byTag.computeIfAbsent(card.evidence().signal().tag(), _ -> new ArrayList<>()).add(card);
    }
    return byTag.values().stream()
        .flatMap(ofTag ->
            NearDuplicates.groups(
                    ofTag.stream().map(card -> card.evidence().signal().quote()).toList())
                .stream()
                .map(places -> places.stream().map(ofTag::get).toList()))
        .sorted(Comparator.comparingInt((List<QueueCard> group) -> group.size()).reversed())
        .toList();
  }

  /// The curator's word on one card, or on many at once; one decision, which can be undone.
  ///
  /// @param thought from when the card was shown to the decision; null where not known
  public void decide(List<QueueCard> cards, Verdict verdict, @Nullable Duration thought) {
    decide(cards, verdict, "", thought);
  }

  /// The same with a note on each of them.
  ///
  /// @param note empty for none
  public void decide(
      List<QueueCard> cards, Verdict verdict, String note, @Nullable Duration thought) {
    if (cards.isEmpty()) {
      return;
    }
    history.decide(
        "review",
        DecisionWords.subject(cards),
        DecisionWords.label(cards, verdict),
        thought,
        handle -> {
          cards.forEach(card -> keep(handle, card, verdict, note.strip()));
          return verdict;
        });
  }

  /// Confirms cards as evidence of another tag, perhaps a new one, or of theirs; one decision.
  ///
  /// @throws Problem where the tag is not snake_case
  public void decideAs(List<QueueCard> cards, String tag, String note, @Nullable Duration thought) {
    TagName.require(tag);
    if (cards.isEmpty()) {
      return;
    }
    var moved =
        cards.stream()
            .map(QueueCard::evidence)
            .filter(evidence -> !evidence.signal().tag().equals(tag))
            .toList();
    history.decide(
        "review",
        DecisionWords.subject(cards),
        cards.size() == 1
            ? "Confirm evidence in %s as %s"
                .formatted(cards.getFirst().evidence().sessionName(), tag)
            : "Confirm %d pieces of evidence as %s".formatted(cards.size(), tag),
        thought,
        handle -> {
          tags.move(moved, tag);
          cards.forEach(card -> keep(handle, card, Verdict.REAL, note.strip()));
          return tag;
        });
  }

  private static void keep(Handle handle, QueueCard card, Verdict verdict, String note) {
    QueueStore.keep(handle, card, verdict);
    if (!note.isEmpty()) {
      QueueStore.note(handle, card.evidence(), note);
    }
  }

  /// Has cards that were put off wait again; one decision.
  public void wake(List<QueueCard> cards) {
    if (!cards.isEmpty()) {
      history.decide(
          "wake",
          DecisionWords.subject(cards),
          "Wake %d snoozed %s".formatted(cards.size(), cards.size() == 1 ? "card" : "cards"),
          handle -> {
            cards.forEach(card -> QueueStore.forget(handle, card));
            return cards.size();
          });
    }
  }

  /// A note on evidence that is decided; can be undone.
  ///
  /// @throws Problem where it is not decided yet
  public void note(Evidence evidence, String note) {
    boolean kept =
        history.decide(
            "note",
            "session/" + evidence.signal().session(),
            "Note on " + DecisionWords.named(evidence) + " in " + evidence.sessionName(),
            handle -> QueueStore.note(handle, evidence, note.strip()));
    if (!kept) {
      throw new Problem(
          "There is no decision to put a note on.", "Confirm, refuse or snooze it first.");
    }
  }

  /// How often each detector was right, by name.
  public List<DetectorRecord> records() {
    return cards.records();
  }
}
