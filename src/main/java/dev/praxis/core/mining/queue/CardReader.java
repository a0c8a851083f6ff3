package dev.praxis.core.mining.queue;

import dev.praxis.core.mining.counting.LiveCount;
import dev.praxis.core.mining.queue.QueueStore.Spread;
import dev.praxis.core.mining.queue.QueueStore.Waiting;
import dev.praxis.core.store.Database;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads evidence of the training split as cards. What was decided, and what says nearly the same,
/// is counted once and carried on.
final class CardReader {
  private static final double PRIOR = 5; // decisions that a detector's own score weighs as much as

  private final Database database;
  private final LiveCount<Decided> decided;
  private final LiveCount<Kinds> kinds;

  CardReader(Database database) {
    this.database = database;
    decided = new LiveCount<>(database, DecidedStore::all, DecidedStore::recount);
    kinds = new LiveCount<>(database, QueueStore::kinds, (_, _, _) -> {});
  }

  /// What waits, the first to decide first; every tenth is drawn at random.
  ///
  /// @param tag only of this tag; null for all
  List<QueueCard> waiting(QueueOrder order, @Nullable String tag) {
    var records = byDetector();
    return database.read(handle -> {
      var spreads = QueueStore.spreads(handle, null);
      var cards = new ArrayList<QueueCard>();
      for (var each : QueueStore.waiting(handle, tag)) {
        var waiter = new Waiter(each, card(each, spread(each, spreads), records));
        if (waiter.awake()) {
          cards.add(waiter.card());
        }
      }
      return WaitingLine.of(cards, order);
    });
  }

  /// What waits for a tag: signals that are sure of a mistake and have no name for it. The support
  /// of one is the number of lineages in which nearly the same was said; more of it wakes a snoozed
  /// one.
  List<QueueCard> untagged(QueueOrder order) {
    return WaitingLine.of(
        ofNoTag().stream().filter(each -> each.awake()).map(Waiter::card).toList(), order);
  }

  /// What was put off and has found no new support. Newest first.
  List<QueueCard> snoozed() {
    var records = byDetector();
    var tagged =
        database.read(handle -> {
          var spreads = QueueStore.spreads(handle, null);
          return QueueStore.waiting(handle, null).stream()
              .filter(each -> each.evidence().verdict().equals("snoozed"))
              .map(each -> new Waiter(each, card(each, spread(each, spreads), records)))
              .toList();
        });
    return Stream.concat(tagged.stream(), ofNoTag().stream())
        .filter(each -> !each.awake())
        .map(Waiter::card)
        .distinct()
        .sorted(QueueOrder.NEWEST.comparator())
        .toList();
  }

  /// Evidence without a tag, with how often nearly the same was said.
  private List<Waiter> ofNoTag() {
    var records = byDetector();
    return kinds.ask((handle, known) -> {
      var found = QueueStore.untagged(handle);
      var lineages = new HashMap<Integer, Set<Long>>();
      for (var each : found) {
        lineages.computeIfAbsent(known.of(each.signal()), _ -> new HashSet<>()).add(each.lineage());
      }
      return found.stream()
          .map(each -> {
            var alike = lineages.getOrDefault(known.of(each.signal()), Set.of());
            var spread = new Spread(alike.size(), 0);
            return new Waiter(each.waiting(), card(each.waiting(), spread, records));
          })
          .toList();
    });
  }

  /// Evidence that is undecided or put off.
  private record Waiter(Waiting waiting, QueueCard card) {
    /// Whether it is to be decided now.
    boolean awake() {
      return waiting.evidence().verdict().equals("unreviewed")
          || card.support() > waiting.supportSeen();
    }
  }

  /// What does not wait for a tag: evidence that is decided, and what labels say. Newest first.
  List<QueueCard> settled(String tag) {
    var records = byDetector();
    return database.read(handle -> {
      var spreads = QueueStore.spreads(handle, tag);
      return QueueStore.settled(handle, tag).stream()
          .map(each -> new Waiting(each, 0))
          .map(each -> card(each, spread(each, spreads), records))
          .sorted(QueueOrder.NEWEST.comparator())
          .toList();
    });
  }

  /// What was decided, by tag and together.
  QueueStanding standing() {
    return decided.ask((_, counted) -> counted.standing());
  }

  /// How often each detector was right, by name.
  List<DetectorRecord> records() {
    return decided.ask((_, counted) -> counted.records());
  }

  private Map<String, DetectorRecord> byDetector() {
    return decided.ask((_, counted) -> counted.byDetector());
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
}
