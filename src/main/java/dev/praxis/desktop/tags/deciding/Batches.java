package dev.praxis.desktop.tags.deciding;

import dev.praxis.core.mining.queue.QueueCard;
import dev.praxis.core.mining.queue.Verdict;
import dev.praxis.desktop.tags.queue.CardKey;
import dev.praxis.desktop.tags.queue.Sitting;
import dev.praxis.desktop.tags.queue.Sitting.Batch;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Tells the window how the sitting goes: each batch that is complete, and approvals that come too
/// fast to have been read.
public final class Batches {
  private final Sitting sitting = new Sitting();
  private final ReadOnlyObjectWrapper<Optional<Batch>> complete =
      new ReadOnlyObjectWrapper<>(this, "complete", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Double>> tooFast =
      new ReadOnlyObjectWrapper<>(this, "tooFast", Optional.empty());

  /// Counts a decision, without telling yet.
  ///
  /// @return where its number in the history belongs once it is made
  AtomicLong add(Collection<QueueCard> cards, Verdict verdict, Duration thought) {
    return sitting.add(cards.stream().map(CardKey::of).toList(), verdict, thought);
  }

  /// Counts decisions no more that were taken back.
  ///
  /// @param waits again
  void takenBack(Predicate<CardKey> waits) {
    sitting.takenBack(waits);
    tell();
  }

  void tell() {
    complete.set(sitting.batch());
    tooFast.set(sitting.tooFast());
  }

  /// The decisions of the batch just told; none between.
  List<AtomicLong> numbers() {
    return sitting.batchNumbers();
  }

  /// The batch the newest decision has completed; nothing between.
  public ReadOnlyObjectProperty<Optional<Batch>> completeProperty() {
    return complete.getReadOnlyProperty();
  }

  /// The share of approvals too fast to have been read, where it is high.
  public ReadOnlyObjectProperty<Optional<Double>> tooFastProperty() {
    return tooFast.getReadOnlyProperty();
  }
}
