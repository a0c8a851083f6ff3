package dev.praxis.desktop.evaluation.blind;

import dev.praxis.core.evaluation.blind.BlindCheck;
import dev.praxis.core.evaluation.blind.BlindPair;
import dev.praxis.core.evaluation.kept.BlindResult;
import dev.praxis.core.evaluation.kept.KeptReplay;
import java.util.List;
import java.util.Optional;

/// Where a person is in a blind check.
///
/// @param at index of the pair that is shown; as many as there are pairs at the end
record BlindState(KeptReplay replay, BlindCheck check, int at) {

  /// At the first pair nobody has answered, or at the end.
  static BlindState of(KeptReplay replay, BlindCheck check) {
    var pairs = check.pairs();
    int at = 0;
    while (at < pairs.size() && pairs.get(at).said().isPresent()) {
      at++;
    }
    return new BlindState(replay, check, at);
  }

  /// The pair that is shown; empty at the end.
  Optional<BlindPair> pair() {
    return at < pairs().size() ? Optional.of(pairs().get(at)) : Optional.empty();
  }

  List<BlindPair> pairs() {
    return check.pairs();
  }

  /// The next pair without an answer after this one, or else the first, or else the end.
  BlindState next() {
    for (int step = 1; step <= pairs().size(); step++) {
      int place = (at + step) % pairs().size();
      if (pairs().get(place).said().isEmpty()) {
        return new BlindState(replay, check, place);
      }
    }
    return new BlindState(replay, check, pairs().size());
  }

  BlindState back() {
    return new BlindState(replay, check, Math.max(0, at - 1));
  }

  BlindState with(BlindCheck fresh) {
    return new BlindState(replay, fresh, at);
  }

  BlindResult result() {
    return check.result(replay.items());
  }
}
