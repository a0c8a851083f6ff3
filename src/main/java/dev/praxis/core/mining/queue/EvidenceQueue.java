package dev.praxis.core.mining.queue;

import dev.praxis.core.Problem;
import dev.praxis.core.mining.Evidence;
import dev.praxis.core.mining.EvidenceStore;
import dev.praxis.core.mining.queue.QueueStore.Spread;
import dev.praxis.core.mining.queue.QueueStore.Waiting;
import dev.praxis.core.mining.tags.TagCuration;
import dev.praxis.core.review.History;
import dev.praxis.core.review.TagName;
import dev.praxis.core.similarity.NearDuplicates;
import dev.praxis.core.store.Database;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The evidence of the training split that waits for the curator's word, in an order, and the word
/// itself. Held-out sessions are never in it.
public final class EvidenceQueue {
  private static final int DRAWN_ONE_IN = 10;
  private static final double PRIOR = 5; // decisions that a detector's own score weighs as much as

  private final Database database;
  private final History history;
  private final TagCuration tags;

  public EvidenceQueue(Database database, History history) {
    this.database = database;
    this.history = history;
    tags = new TagCuration(database, history);
  }

  /// What waits, the first to decide first; every tenth is drawn at random.
  ///
  /// @param tag only of this tag; null for all
  public List<QueueCard> waiting(QueueOrder order, @Nullable String tag) {
    return database.read(handle -> {
      var spreads = QueueStore.spreads(handle, null);
      var records = DecidedStore.byDetector(handle);
      var cards = new ArrayList<QueueCard>();
      for (var each : QueueStore.waiting(handle, tag)) {
        var card = card(each, spread(each, spreads), records);
        if (each.evidence().verdict().equals("unreviewed") || card.support() > each.supportSeen()) {
          cards.add(card);
        }
      }
      return ordered(cards, order);
    });
  }

  /// What waits for a tag: signals that are sure of a mistake and have no name for it. The support
  /// of one is the number of lineages in which nearly the same was said; more of it wakes a snoozed
  /// one.
  public List<QueueCard> untagged(QueueOrder order) {
    return database.read(handle -> {
      var records = DecidedStore.byDetector(handle);
      var found = QueueStore.untagged(handle);
      var quotes = found.stream().map(each -> quote(each.waiting())).toList();
      var cards = new ArrayList<QueueCard>();
      for (var alike : NearDuplicates.groups(quotes)) {
        int support =
            (int) alike.stream().map(place -> found.get(place).lineage()).distinct().count();
        for (int place : alike) {
          var each = found.get(place).waiting();
          if (each.evidence().verdict().equals("unreviewed") || support > each.supportSeen()) {
            cards.add(card(each, new Spread(support, 0), records));
          }
        }
      }
      return ordered(cards, order);
    });
  }

  private static String quote(Waiting waiting) {
    return waiting.evidence().signal().quote();
  }

  /// What does not wait for a tag: evidence that is decided, and what labels say. Newest first.
  public List<QueueCard> settled(String tag) {
    return database.read(handle -> {
      var spreads = QueueStore.spreads(handle, tag);
      var records = DecidedStore.byDetector(handle);
      return QueueStore.settled(handle, tag).stream()
          .map(each -> new Waiting(each, 0))
          .map(each -> card(each, spread(each, spreads), records))
          .sorted(QueueOrder.NEWEST.comparator())
          .toList();
    });
  }

  /// What the curator has decided so far.
  public QueueStanding standing() {
    return database.read(DecidedStore::standing);
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
        subject(cards),
        label(cards, verdict),
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
        subject(cards),
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

  /// A note on evidence that is decided; can be undone.
  ///
  /// @throws Problem where it is not decided yet
  public void note(Evidence evidence, String note) {
    boolean kept =
        history.decide(
            "note",
            "session/" + evidence.signal().session(),
            "Note on " + named(evidence) + " in " + evidence.sessionName(),
            handle -> QueueStore.note(handle, evidence, note.strip()));
    if (!kept) {
      throw new Problem(
          "There is no decision to put a note on.", "Confirm, refuse or snooze it first.");
    }
  }

  /// How often each detector was right, by name.
  public List<DetectorRecord> records() {
    return database.read(DecidedStore::records);
  }

  private static Spread spread(Waiting waiting, Map<String, Spread> spreads) {
    return spreads.getOrDefault(waiting.evidence().signal().tag(), Spread.NONE);
  }

  private static QueueCard card(
      Waiting waiting, Spread spread, Map<String, DetectorRecord> records) {
    var signal = waiting.evidence().signal();
    return new QueueCard(
        waiting.evidence(),
        spread.support(),
        spread.projects(),
        chance(signal.score(), records.get(signal.detector())),
        false);
  }

  /// What the score says, and what became of evidence of the same detector and about the same
  /// score: the mean of a Beta distribution that begins at the score.
  static double chance(double score, @Nullable DetectorRecord record) {
    if (record == null) {
      return score;
    }
    var bins = record.bins();
    var bin = bins.get(Math.clamp((int) (score * bins.size()), 0, bins.size() - 1));
    return (PRIOR * score + bin.real()) / (PRIOR + bin.decided());
  }

  /// What was found twice, word for word, is one card.
  private static List<QueueCard> ordered(List<QueueCard> found, QueueOrder order) {
    var cards = found.stream().distinct().toList();
    var byOrder = new ArrayDeque<>(cards.stream().sorted(order.comparator()).toList());
    var byLot = new ArrayDeque<>(cards.stream().sorted(QueueOrder.RANDOM.comparator()).toList());
    var taken = new HashSet<QueueCard>();
    var queue = new ArrayList<QueueCard>(cards.size());
    while (queue.size() < cards.size()) {
      boolean draw = queue.size() % DRAWN_ONE_IN == DRAWN_ONE_IN - 1;
      var next = next(draw ? byLot : byOrder, taken);
      queue.add(draw ? next.drawnAtRandom() : next);
    }
    return queue;
  }

  private static QueueCard next(Deque<QueueCard> from, Set<QueueCard> taken) {
    var card = from.remove();
    while (!taken.add(card)) {
      card = from.remove();
    }
    return card;
  }

  private static String subject(List<QueueCard> cards) {
    var tag = cards.getFirst().evidence().signal().tag();
    return cards.size() == 1
        ? "session/" + cards.getFirst().evidence().signal().session()
        : "tag/" + tag;
  }

  private static String label(List<QueueCard> cards, Verdict verdict) {
    var first = cards.getFirst().evidence();
    return cards.size() == 1
        ? "%s %s in %s".formatted(verdict.act(), named(first), first.sessionName())
        : "%s %d pieces of evidence, the first for %s"
            .formatted(verdict.act(), cards.size(), named(first));
  }

  private static String named(Evidence evidence) {
    var tag = evidence.signal().tag();
    return tag.isEmpty() ? "evidence" : tag;
  }
}
