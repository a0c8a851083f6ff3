package dev.praxis.desktop.tags.queue;

import dev.praxis.core.mining.queue.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/// The decisions since the window was opened: told in batches, so that there is a moment to look
/// up, and watched for approvals that come too fast to have been read.
public final class Sitting {
  /// Decisions after which there is a summary.
  public static final int BATCH = 25;

  private static final Duration TOO_FAST = Duration.ofSeconds(2);
  private static final double TOO_MANY = 0.3;
  private static final int ENOUGH = 10; // fewer approvals say nothing
  private static final int WATCHED = 4 * BATCH;

  private final List<Act> acts = new ArrayList<>();
  private int told;

  /// @param number of the decision in the history; 0 until it is made, and where it was refused
  private record Act(List<CardKey> cards, Verdict verdict, Duration thought, AtomicLong number) {}

  /// What a batch came to.
  ///
  /// @param median time for one of its decisions
  public record Batch(int decisions, Duration median, int real, int notReal, int snoozed) {}

  /// Takes a decision into account.
  ///
  /// @return where its number in the history belongs once it is made
  public AtomicLong add(List<CardKey> cards, Verdict verdict, Duration thought) {
    if (batch().isPresent()) {
      told = acts.size();
    }
    var number = new AtomicLong();
    acts.add(new Act(cards, verdict, thought, number));
    if (acts.size() > WATCHED + 2 * BATCH) {
      acts.subList(0, BATCH).clear();
      told -= BATCH;
    }
    return number;
  }

  /// The decisions of the batch just told; none between.
  public List<AtomicLong> batchNumbers() {
    var since = acts.subList(told, acts.size());
    return since.size() < BATCH ? List.of() : since.stream().map(Act::number).toList();
  }

  /// Forgets decisions that were taken back.
  ///
  /// @param waits again
  public void takenBack(Predicate<CardKey> waits) {
    for (int i = acts.size() - 1; i >= 0; i--) {
      if (acts.get(i).cards().stream().anyMatch(waits)) {
        acts.remove(i);
        told -= i < told ? 1 : 0;
      }
    }
  }

  /// The batch that the newest decision has completed.
  public Optional<Batch> batch() {
    var since = acts.subList(told, acts.size());
    if (since.size() < BATCH) {
      return Optional.empty();
    }
    var times = since.stream().map(Act::thought).toList();
    return Optional.of(
        new Batch(
            since.size(),
            median(times),
            count(since, Verdict.REAL),
            count(since, Verdict.NOT_REAL),
            count(since, Verdict.SNOOZED)));
  }

  private static Duration median(List<Duration> times) {
    var sorted = times.stream().sorted().toList();
    int n = sorted.size();
    return sorted.get((n - 1) / 2).plus(sorted.get(n / 2)).dividedBy(2);
  }

  private static int count(List<Act> acts, Verdict verdict) {
    return (int) acts.stream().filter(act -> act.verdict() == verdict).count();
  }

  /// The share of the newest approvals that took less than two seconds, where it is above 30 %.
  public Optional<Double> tooFast() {
    var approved =
        acts.reversed().stream()
            .filter(act -> act.verdict() == Verdict.REAL)
            .limit(WATCHED)
            .toList();
    long fast = approved.stream().filter(act -> act.thought().compareTo(TOO_FAST) < 0).count();
    double share = approved.isEmpty() ? 0 : (double) fast / approved.size();
    return approved.size() >= ENOUGH && share > TOO_MANY ? Optional.of(share) : Optional.empty();
  }
}
