package dev.praxis.core.evaluation.blind;

import dev.praxis.core.Problem;
import dev.praxis.core.evaluation.kept.BlindResult.Better;
import dev.praxis.core.evaluation.kept.KeptReplay;
import dev.praxis.core.review.History;
import dev.praxis.core.store.Database;
import java.time.Clock;
import java.util.Objects;
import java.util.random.RandomGenerator;

/// Lets a person say which of two runs was better without knowing which arm each is of. What they
/// say counts in no verdict: it tells how far the machine's word can be trusted.
public final class BlindChecks {
  private final Database database;
  private final History history;
  private final RandomGenerator random;
  private final Clock clock;

  /// @param random that cannot be guessed
  public BlindChecks(Database database, History history, RandomGenerator random, Clock clock) {
    this.database = database;
    this.history = history;
    this.random = random;
    this.clock = clock;
  }

  /// The pairs of a replay: up to twenty, drawn the first time and the same ever after.
  ///
  /// @throws Problem where the replay has no verdict yet, or no two transcripts to set side by side
  public BlindCheck open(KeptReplay replay) {
    if (replay.verdict().isEmpty()) {
      throw new Problem(
          "%s has runs without a result.".formatted(replay.ref().word()), "Let it run to its end.");
    }
    long plan = replay.ref().number();
    return database.write(handle -> {
      var drawn = BlindStore.read(handle, plan).get(plan);
      if (drawn != null) {
        return drawn;
      }
      long seed = random.nextLong();
      var fresh = new BlindCheck(seed, BlindDraw.of(replay.items(), seed));
      if (fresh.pairs().isEmpty()) {
        throw new Problem(
            "No task of %s left a transcript in both arms.".formatted(replay.ref().word()),
            "Have the agent write what it does as lines of JSON.");
      }
      BlindStore.draw(handle, plan, fresh, clock.millis());
      return fresh;
    });
  }

  /// Keeps an answer, over an earlier one: one decision, which can be undone.
  ///
  /// @param place of the pair
  /// @return the check with it
  public BlindCheck say(KeptReplay replay, int place, Better said) {
    long plan = replay.ref().number();
    history.decide(
        "blind",
        "replay/" + plan,
        "Judge pair %d of %s blind".formatted(place, replay.ref().word()),
        handle -> BlindStore.say(handle, plan, place, said, clock.millis()));
    return database.read(handle ->
        Objects.requireNonNull(BlindStore.read(handle, plan).get(plan), "drawn before it is said"));
  }
}
